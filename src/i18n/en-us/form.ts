/** English: what every form shows. Labels that tests of the official SDKs look for keep their wording. */
import type { MessageTree } from '../types.js';

/** Buttons, labels, placeholders, footer links. */
export const formMessages = {
  backButton: 'Back',
  dividerText: 'or',
  footerActionLink__useAnotherMethod: 'Use another method',
  footerPageLink__help: 'Help',
  footerPageLink__privacy: 'Privacy',
  footerPageLink__terms: 'Terms',
  formButtonPrimary: 'Continue',
  formButtonPrimary__verify: 'Verify',
  formFieldAction__forgotPassword: 'Forgot password?',
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
    codeLabel: 'Enter verification code',
    editIdentifier: 'Change it',
    loading: 'Loading',
    fieldRequired: 'Fill in this field.',
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
