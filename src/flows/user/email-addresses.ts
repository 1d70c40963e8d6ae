/** Operations on the e-mail addresses of the signed-in user: add, prove by a code, make primary, remove. */
import type { EmailAddress } from '../../resources/email-address.js';
import type { User } from '../../resources/user.js';
import type { Operation } from '../operation/operation.js';
import { refusal, userOperation, type ProfileClerk, type UserOperationOptions } from './user-operations.js';

/** Names an address of the user. */
export interface EmailAddressRef {
  readonly id: string;
}

/** Adds an address; it counts once it is proved. */
export function createAddEmailAddressOperation(
  clerk: ProfileClerk,
  options: UserOperationOptions = {},
): Operation<{ readonly emailAddress: string }, EmailAddress> {
  return userOperation(clerk, 'email-address.add', options, async (user, { emailAddress }) => {
    // Asking again after a refused code must not try to add what is there already.
    const known = user.emailAddresses.find((each) => each.emailAddress === emailAddress.trim().toLowerCase());
    return known && !isProved(known) ? known : user.createEmailAddress({ email: emailAddress });
  });
}

/** Sends a code to the address. */
export function createSendEmailCodeOperation(
  clerk: ProfileClerk,
  options: UserOperationOptions = {},
): Operation<EmailAddressRef, EmailAddress> {
  return userOperation(clerk, 'email-address.prepare', options, async (user, ref) =>
    find(user, ref).prepareVerification({ strategy: 'email_code' }),
  );
}

/** Answers with the code that was sent. */
export function createVerifyEmailAddressOperation(
  clerk: ProfileClerk,
  options: UserOperationOptions = {},
): Operation<EmailAddressRef & { readonly code: string }, EmailAddress> {
  return userOperation(clerk, 'email-address.verify', options, async (user, { id, code }) =>
    find(user, { id }).attemptVerification({ code }),
  );
}

/** Makes the address the one that mail goes to. */
export function createPrimaryEmailAddressOperation(
  clerk: ProfileClerk,
  options: UserOperationOptions = {},
): Operation<EmailAddressRef, User> {
  return userOperation(clerk, 'email-address.make-primary', options, (user, { id }) =>
    user.update({ primaryEmailAddressId: id }),
  );
}

/** Removes the address. */
export function createRemoveEmailAddressOperation(
  clerk: ProfileClerk,
  options: UserOperationOptions = {},
): Operation<EmailAddressRef, void> {
  return userOperation(clerk, 'email-address.remove', options, async (user, ref) => find(user, ref).destroy());
}

function find(user: User, { id }: EmailAddressRef): EmailAddress {
  const found = user.emailAddresses.find((each) => each.id === id);
  if (found) return found;
  throw refusal({ kind: 'form', code: 'resource_not_found', message: 'This address is gone.', retryable: false });
}

function isProved({ verification }: EmailAddress): boolean {
  return verification.status === 'verified';
}
