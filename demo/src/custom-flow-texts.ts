/** The words of the custom flow page. An application brings its own; the flow API brings none. */

/** Title and first line by step name. */
export const TITLES: Readonly<Record<string, { readonly title: string; readonly text: string }>> = {
  loading: { title: 'One moment', text: 'Asking the instance who you are.' },
  identify: { title: 'Who are you?', text: 'Type the address of an account.' },
  'first-factor': { title: 'Prove it', text: 'With a password or a code.' },
  'second-factor': { title: 'Once more', text: 'This account has a second factor.' },
  'new-password': { title: 'A new password', text: 'Choose one that you use nowhere else.' },
  collect: { title: 'Create an account', text: 'Any address will do; it need not exist.' },
  verify: { title: 'Read your mail', text: 'The code is in the outbox.' },
  transfer: { title: 'One moment', text: 'This account belongs in the other flow.' },
  activating: { title: 'One moment', text: 'Starting the session.' },
  'already-signed-in': { title: 'Already signed in', text: 'One session at a time on this instance.' },
  done: { title: 'Signed in', text: 'The components page knows it already.' },
};

/** Labels of fields, actions and strategies. */
export const LABELS: Readonly<Record<string, string>> = {
  ['identifier']: 'E-mail address',
  ['email_address']: 'E-mail address',
  ['password']: 'Password',
  ['code']: 'Code',
  ['first_name']: 'First name',
  ['last_name']: 'Last name',
  ['username']: 'Username',
  ['submit']: 'Continue',
  ['resend']: 'Send a new code',
  ['back']: 'Back',
  ['edit']: 'Change what I typed',
  ['reset']: 'Start over',
  ['cancel']: 'Cancel',
  ['dismissErrors']: 'Hide the message',
  ['showAlternatives']: 'Use another method',
  ['showHelp']: 'Get help',
  ['forgotPassword']: 'Forgot password?',
  ['email_code']: 'E-mail a code to',
  ['reset_password_email_code']: 'Reset by a code to',
  ['retry']: 'Try again',
  ['signOut']: 'Sign out',
  ['continue']: 'Continue',
};
