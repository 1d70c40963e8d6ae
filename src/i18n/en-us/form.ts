/** English: what first screens show. Labels that tests of the official SDKs look for keep their wording. */
import type { MessageTree } from '../types.js';

/** Buttons, labels, placeholders, footer links. */
export const formMessages = {
  dividerText: 'or',
  footerPageLink__help: 'Help',
  footerPageLink__privacy: 'Privacy',
  footerPageLink__terms: 'Terms',
  formButtonPrimary: 'Continue',
  formFieldHintText__optional: 'Optional',
  formFieldInputPlaceholder__emailAddress: 'you@example.com',
  formFieldInputPlaceholder__emailAddress_username: 'Email or username',
  formFieldInputPlaceholder__password: 'Your password',
  formFieldInputPlaceholder__username: '',
  formFieldLabel__emailAddress: 'Email address',
  formFieldLabel__emailAddress_username: 'Email address or username',
  formFieldLabel__password: 'Password',
  formFieldLabel__phoneNumber: 'Phone number',
  formFieldLabel__username: 'Username',
  lastAuthenticationStrategy: 'Last used',
  socialButtonsBlockButton: 'Continue with {{provider|titleize}}',
  socialButtonsBlockButtonManyInView: '{{provider|titleize}}',
  kit: {
    showPassword: 'Show password',
    loading: 'Loading',
    tryAgain: 'Try again',
    loadFailed: {
      title: 'This page could not be loaded',
      subtitle: 'The sign-in service did not answer. Check your connection and try again.',
    },
    notice: {
      'attempt-expired': 'Too much time has passed, so please start again.',
      'attempt-abandoned': 'This attempt was given up, so please start again.',
      'signed-out': 'You were signed out.',
    },
  },
} satisfies MessageTree;
