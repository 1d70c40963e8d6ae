/** English: the dialog that asks to prove again who is there. */
import type { MessageTree } from '../types.js';

/** Titles and buttons. */
export const userVerificationMessages = {
  formFieldLabel__backupCode: 'Backup code',
  reverification: {
    title: 'Verification required',
    password: { subtitle: 'Enter your password to go on.' },
    code: { subtitle: 'Enter the code that was sent to {{identifier}}' },
    totp: { subtitle: 'Enter the code that your authenticator app shows.' },
    backup: { subtitle: 'Enter one of your backup codes.' },
    none: { subtitle: 'Your account has no way to do this here. Sign out and sign in again instead.' },
    resendButton: "Didn't receive a code? Resend",
    method__password: 'Use your password',
    method__email_code: 'Email a code to {{identifier}}',
    method__phone_code: 'Send a code to {{identifier}}',
    method__totp: 'Use your authenticator app',
    method__backup_code: 'Use a backup code',
  },
} satisfies MessageTree;
