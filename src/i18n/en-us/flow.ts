/** English: what later screens of every flow share. Keys under `kit` are our own: official packs have no words for them. */
import type { MessageTree } from '../types.js';

/** Already signed in, done, unknown; what a first screen can come to is in `form.ts`. */
export const flowMessages = {
  backButton: 'Back',
  footerActionLink__useAnotherMethod: 'Use another method',
  formButtonPrimary__verify: 'Verify',
  formFieldAction__forgotPassword: 'Forgot password?',
  maintenanceMode: 'We are improving things right now. This takes a few minutes.',
  kit: {
    codeLabel: 'Enter verification code',
    editIdentifier: 'Change it',
    codeSent: 'We sent you a code.',
    codeNotSent: 'The code could not be sent. Try again.',
    codeExpired: 'This code has expired. Send a new one.',
    startOver: 'Start over',
    alreadySignedIn: { title: 'You are signed in already', subtitle: 'Go on, or sign out to use another account.' },
    existingSession: { title: 'You are signed in already', subtitle: 'This account is open in this browser.' },
    activating: { title: 'Signing you in', subtitle: 'This takes a moment' },
    task: { title: 'One more step', subtitle: 'Finish setting up before you go on.' },
    transfer: { title: 'One moment', subtitle: 'We are taking you to the right place.' },
    unsupported: {
      title: 'This step cannot be done here',
      subtitle: 'Start over, or continue on the hosted page.',
      portal: 'Continue on the hosted page',
    },
    signOut: 'Sign out',
    continueAs: 'Continue',
    cancel: 'Cancel',
    closeModal: 'Close modal',
  },
} satisfies MessageTree;
