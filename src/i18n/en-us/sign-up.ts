/** English: the sign-up. */
import type { MessageTree } from '../types.js';

const code = {
  formTitle: 'Verification code',
  resendButton: 'No code yet? Send again',
};

/** The first screen of a sign-up. */
export const signUpStartMessages = {
  signUp: {
    start: {
      title: 'Create your account',
      titleCombined: 'Create your account',
      subtitle: 'A few details and you are in.',
      subtitleCombined: 'A few details and you are in.',
      actionText: 'Have an account?',
      actionLink: 'Sign in',
      actionLink__use_email: 'Use email instead',
      actionLink__use_phone: 'Use phone instead',
    },
    legalConsent: {
      checkbox: {
        label__onlyPrivacyPolicy: 'I agree to the {{ privacyPolicyLink || link("Privacy Policy") }}',
        label__onlyTermsOfService: 'I agree to the {{ termsOfServiceLink || link("Terms of Service") }}',
        label__termsOfServiceAndPrivacyPolicy:
          'I agree to the {{ termsOfServiceLink || link("Terms of Service") }} and the {{ privacyPolicyLink || link("Privacy Policy") }}',
      },
      continue: { title: 'Terms and privacy', subtitle: 'Please read and accept these to go on' },
    },
  },
  formFieldLabel__firstName: 'First name',
  formFieldLabel__lastName: 'Last name',
  formFieldInputPlaceholder__firstName: '',
  formFieldInputPlaceholder__lastName: '',
  formFieldInputPlaceholder__phoneNumber: '',
  formFieldInputPlaceholder__signUpPassword: 'Choose a password',
} satisfies MessageTree;

/** Steps of a sign-up after its first screen. */
export const signUpStepMessages = {
  signUp: {
    continue: {
      title: 'A few more details',
      subtitle: 'Fill in what is missing to go on.',
      actionText: 'Have an account?',
      actionLink: 'Sign in',
    },
    emailCode: {
      ...code,
      title: 'Verify your email',
      subtitle: 'Enter the code we sent to your email address',
      formSubtitle: 'Enter the code we sent to your email address',
    },
    phoneCode: {
      ...code,
      title: 'Verify your phone',
      subtitle: 'Enter the code we sent to your phone',
      formSubtitle: 'Enter the code we sent to your phone',
    },
    emailLink: {
      title: 'Verify your email',
      subtitle: 'Open the link we sent you to go on to {{applicationName}}',
      formTitle: 'Verification link',
      formSubtitle: 'Open the link in the mail we sent you',
      resendButton: 'No link yet? Send again',
      loading: { title: 'Signing you up' },
      verified: { title: 'Your account is ready' },
      verifiedSwitchTab: {
        title: 'Your email is verified',
        subtitle: 'Go back to the first tab to continue',
        subtitleNewTab: 'Go on in the tab that just opened',
      },
      clientMismatch: {
        title: 'Open the link where you started',
        subtitle: 'Use the same browser and device in which you began to sign up',
      },
    },
    restrictedAccess: {
      title: 'Sign-ups are closed',
      subtitle: 'New accounts are by invitation only at the moment.',
      subtitleWaitlist: 'New accounts are by invitation only. Join the waitlist and we will write to you.',
      actionText: 'Have an account?',
      actionLink: 'Sign in',
      blockButton__emailSupport: 'Email support',
      blockButton__joinWaitlist: 'Join the waitlist',
    },
    protectCheck: {
      title: 'One more check',
      subtitle: 'We have to make sure that you are a person',
      loading: 'Checking',
      retryButton: 'Try again',
    },
    enterpriseConnections: { title: 'Choose your connection', subtitle: 'Select the one your organization uses' },
  },
} satisfies MessageTree;
