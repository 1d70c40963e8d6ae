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
    },
  },
} satisfies MessageTree;
