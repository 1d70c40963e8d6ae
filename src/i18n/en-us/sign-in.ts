/** English: the first screen of a sign-in. */
import type { MessageTree } from '../types.js';

/** The first screen of a sign-in. */
export const signInStartMessages = {
  signIn: {
    start: {
      title: 'Sign in to {{applicationName}}',
      titleCombined: 'Continue to {{applicationName}}',
      subtitle: 'Good to see you. Sign in to go on.',
      subtitleCombined: 'Sign in, or create an account in a moment.',
      actionText: 'New here?',
      actionLink: 'Sign up',
      actionLink__use_email: 'Use email',
      actionLink__use_email_username: 'Use email or username',
      actionLink__use_passkey: 'Use a passkey instead',
      actionLink__use_phone: 'Use phone',
      actionLink__use_username: 'Use username',
      actionText__join_waitlist: 'Would you like early access?',
      actionLink__join_waitlist: 'Join the waitlist',
    },
  },
} satisfies MessageTree;
