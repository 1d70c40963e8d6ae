/** What people do to their own account, one operation each. All of them may lead to a reverification in between. */
import type { Reverify } from '../../machines/operation/operation.actors.js';
import type { FlowError } from '../../machines/shared/flow-error.js';
import type { UpdatePasswordParams, User } from '../../resources/user.js';
import { createOperation } from '../operation/create-operation.js';
import type { Operation } from '../operation/operation.js';

/** The clerk object as these operations see it; ours and official ClerkJS fit. */
export interface ProfileClerk {
  readonly user: User | null | undefined;
  setActive(params: never): Promise<unknown>;
}

/** How an operation asks to prove again who is there; without it the operation waits for `step.verified`. */
export interface UserOperationOptions {
  readonly reverify?: Reverify | undefined;
}

/** What `createUserDetailsOperation` changes; absent members stay as they are. */
export interface UserDetails {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly username?: string | undefined;
}

/** Makes an operation on the signed-in user. */
export function userOperation<Input, Output>(
  clerk: ProfileClerk,
  name: string,
  { reverify }: UserOperationOptions,
  run: (user: User, input: Input) => Promise<Output>,
): Operation<Input, Output> {
  return createOperation<Input, Output>({
    ...{ name, reverify },
    run: async (input) => run(signedIn(clerk), input),
  });
}

/** The signed-in user; throws an error of the flow when there is none. */
export function signedIn({ user }: ProfileClerk): User {
  if (user) return user;
  throw refusal({ kind: 'flow', code: 'signed_out', message: 'You are signed out.', retryable: false });
}

/** A refusal of our own. The errors of flows are plain data; `throw` wants an Error. */
export function refusal(error: FlowError): Error {
  return error as unknown as Error; // taken as a FlowError where operations catch
}

/** Changes the names, or the username. */
export function createUserDetailsOperation(
  clerk: ProfileClerk,
  options: UserOperationOptions = {},
): Operation<UserDetails, User> {
  return userOperation(clerk, 'user.update', options, (user, details) => user.update(details));
}

/** Sets or changes the password. */
export function createPasswordOperation(
  clerk: ProfileClerk,
  options: UserOperationOptions = {},
): Operation<UpdatePasswordParams, User> {
  return userOperation(clerk, 'password.update', options, (user, params) => user.updatePassword(params));
}

/** Removes the password; another way to sign in must be left. */
export function createRemovePasswordOperation(
  clerk: ProfileClerk,
  options: UserOperationOptions = {},
): Operation<{ readonly currentPassword?: string }, User> {
  return userOperation(clerk, 'password.remove', options, (user, params) => user.removePassword(params));
}

/** Stores a picture; null removes it. */
export function createProfileImageOperation(
  clerk: ProfileClerk,
  options: UserOperationOptions = {},
): Operation<Blob | null, void> {
  return userOperation(clerk, 'user.set-image', options, async (user, file) => {
    await user.setProfileImage({ file });
  });
}

/** Deletes the account and leaves the session. */
export function createDeleteAccountOperation(
  clerk: ProfileClerk,
  options: UserOperationOptions & { readonly redirectUrl?: string | undefined } = {},
): Operation<void, void> {
  return userOperation(clerk, 'user.delete', options, async (user) => {
    await user.delete();
    const { redirectUrl } = options;
    // The clerk object's own parameter type; both members are known to every version.
    await clerk.setActive({ session: null, ...(redirectUrl && { redirectUrl }) } as never);
  });
}
