/** English: everything of a sign-in after its first screen. */
import type { MessageTree } from '../types.js';

const code = {
  formTitle: 'Verification code',
  resendButton: 'No code yet? Send again',
};

/** Steps of a sign-in. */
export const signInStepMessages = {
  signIn: {
    start: {
      actionLink__use_email: 'Use email',
      actionLink__use_email_username: 'Use email or username',
      actionLink__use_passkey: 'Use a passkey instead',
      actionLink__use_phone: 'Use phone',
      actionLink__use_username: 'Use username',
      actionText__join_waitlist: 'Would you like early access?',
      actionLink__join_waitlist: 'Join the waitlist',
    },
    password: {
      title: 'Enter your password',
      subtitle: 'Type the password of this account',
      actionLink: 'Use another method',
    },
    emailCode: {
      ...code,
      title: 'Check your email',
      subtitle: 'Enter the code we sent you to go on to {{applicationName}}',
    },
    emailCodeMfa: {
      ...code,
      title: 'Check your email',
      subtitle: 'Enter the code we sent you to go on to {{applicationName}}',
    },
    phoneCode: {
      ...code,
      title: 'Check your phone',
      subtitle: 'Enter the code we sent you to go on to {{applicationName}}',
    },
    phoneCodeMfa: { ...code, title: 'Check your phone', subtitle: 'Enter the code we sent to your phone' },
    totpMfa: {
      formTitle: 'Verification code',
      title: 'Two-step verification',
      subtitle: 'Enter the code that your authenticator app shows',
    },
    backupCodeMfa: {
      title: 'Enter a backup code',
      subtitle: 'You got these codes when you set up two-step verification',
    },
    emailLink: {
      title: 'Check your email',
      subtitle: 'Open the link we sent you to go on to {{applicationName}}',
      formTitle: 'Verification link',
      formSubtitle: 'Open the link in the mail we sent you',
      resendButton: 'No link yet? Send again',
      unusedTab: { title: 'You can close this tab' },
      verified: { title: 'You are signed in', subtitle: 'Taking you on' },
      verifiedSwitchTab: {
        subtitle: 'Go back to the first tab to continue',
        titleNewTab: 'Signed in on another tab',
        subtitleNewTab: 'Go on in the tab that just opened',
      },
      loading: { title: 'Signing you in', subtitle: 'This takes a moment' },
      failed: { title: 'This link does not work', subtitle: 'Go back to the first tab and ask for a new one' },
      expired: { title: 'This link has expired', subtitle: 'Go back to the first tab and ask for a new one' },
      clientMismatch: {
        title: 'Open the link where you started',
        subtitle: 'Use the same browser and device in which you began to sign in',
      },
    },
    emailLinkMfa: {
      subtitle: 'Open the link we sent you to go on to {{applicationName}}',
      formSubtitle: 'Open the link in the mail we sent you',
      resendButton: 'No link yet? Send again',
    },
    passkey: {
      title: 'Use your passkey',
      subtitle: 'Confirm with your fingerprint, face, screen lock or security key',
    },
    newDeviceVerificationNotice: 'This device is new to us, so we ask for one more proof that it is you.',
    alternativeMethods: {
      title: 'Use another method',
      subtitle: 'Choose how you want to prove that it is you',
      actionText: 'None of these works?',
      actionLink: 'Get help',
      blockButton__emailCode: 'Email code to {{identifier}}',
      blockButton__emailLink: 'Email link to {{identifier}}',
      blockButton__phoneCode: 'Send SMS code to {{identifier}}',
      blockButton__password: 'Sign in with your password',
      blockButton__passkey: 'Sign in with your passkey',
      blockButton__totp: 'Use your authenticator app',
      blockButton__backupCode: 'Use a backup code',
      getHelp: {
        title: 'Get help',
        content: 'If you cannot get into your account, write to us and we will help you back in.',
        blockButton__emailSupport: 'Email support',
      },
    },
    noAvailableMethods: {
      title: 'You cannot sign in here',
      subtitle: 'Something is missing',
      message: 'This account has no way to sign in that works on this device.',
    },
    forgotPassword: {
      title: 'Reset password',
      subtitle: 'to get back into your account',
      subtitle_email: 'First, enter the code we sent to your email address',
      subtitle_phone: 'First, enter the code we sent to your phone',
      formTitle: 'Reset code',
      resendButton: 'No code yet? Send again',
    },
    forgotPasswordAlternativeMethods: {
      title: 'Forgot password?',
      blockButton__resetPassword: 'Reset your password',
      label__alternativeMethods: 'Or sign in another way',
    },
    resetPassword: {
      title: 'Set a new password',
      formButtonPrimary: 'Reset password',
      requiredMessage: 'Your password has to be changed before you can go on.',
      successMessage: 'Your password was changed. Signing you in, one moment.',
    },
    resetPasswordMfa: { detailsLabel: 'We need to verify who you are before resetting your password.' },
    passwordPwned: { title: 'This password is not safe' },
    passwordCompromised: { title: 'This password may be known to others' },
    passwordUntrusted: { title: 'This password cannot be trusted' },
    accountSwitcher: {
      title: 'Choose an account',
      subtitle: 'Select the account you want to go on with.',
      action__addAccount: 'Add account',
      action__signOutAll: 'Sign out of all accounts',
    },
    protectCheck: {
      title: 'One more check',
      subtitle: 'We have to make sure that you are a person',
      loading: 'Checking',
      retryButton: 'Try again',
    },
    enterpriseConnections: { title: 'Choose your connection', subtitle: 'Select the one your organization uses' },
  },
  signInEnterPasswordTitle: 'Enter your password',
  formFieldLabel__newPassword: 'New password',
  formFieldLabel__confirmPassword: 'Confirm password',
  formFieldLabel__backupCode: 'Backup code',
  formFieldLabel__signOutOfOtherSessions: 'Sign out of all other devices',
  formFieldInputPlaceholder__backupCode: '',
  formFieldError__matchingPasswords: 'The passwords match.',
  formFieldError__notMatchingPasswords: 'The passwords are not the same.',
} satisfies MessageTree;
