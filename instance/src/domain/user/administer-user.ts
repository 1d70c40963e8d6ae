/** What the holder of the secret key does to a user. Each is one transaction and one line of the event log. */
import { ApiError } from '../api-error.js';
import type { BackendCaller } from '../backend-caller.js';
import { normalizePassword } from '../password/rules.js';
import type { Ports } from '../ports.js';
import type { UserView } from '../views.js';
import { revokeSessions } from '../session/revoke-sessions.js';
import { removeUser } from './delete-user.js';
import { changeUser } from './change-user.js';
import { requireUser } from './user-record.js';

/** Bans: signed out everywhere at once, and no way back in. */
export const banUser = (ports: Ports, caller: BackendCaller, id: string): Promise<UserView> =>
  changeUser(ports, caller, id, 'user.banned', async (user, repositories) => {
    await revokeSessions(ports, repositories, user, null, caller.actorId);
    return { ...user, banned: true };
  });

/** Lifts a ban. */
export const unbanUser = (ports: Ports, caller: BackendCaller, id: string): Promise<UserView> =>
  changeUser(ports, caller, id, 'user.unbanned', (user) => ({ ...user, banned: false }));

/** Locks for as long as wrong proofs would. */
export const lockUser = (ports: Ports, caller: BackendCaller, id: string): Promise<UserView> =>
  changeUser(ports, caller, id, 'user.locked', (user) => {
    const { durationMinutes } = caller.instance.settings.attackProtection.lockout;
    return { ...user, lockedUntil: ports.clock.now() + durationMinutes * 60_000 };
  });

/** Ends a lock and forgets the wrong proofs behind it. */
export const unlockUser = (ports: Ports, caller: BackendCaller, id: string): Promise<UserView> =>
  changeUser(ports, caller, id, 'user.unlocked', (user) => ({ ...user, lockedUntil: null, failedAttempts: 0 }));

/** Marks the password as known to others: the next sign-in leads to a new one. */
export const setPasswordCompromised = (
  ports: Ports,
  caller: BackendCaller,
  id: string,
  { revokeAllSessions }: { readonly revokeAllSessions: boolean },
): Promise<UserView> =>
  changeUser(ports, caller, id, 'user.passwordCompromised', async (user, repositories) => {
    if (revokeAllSessions) await revokeSessions(ports, repositories, user, null, caller.actorId);
    return { ...user, passwordCompromised: true };
  });

/** Takes that mark away. */
export const unsetPasswordCompromised = (ports: Ports, caller: BackendCaller, id: string): Promise<UserView> =>
  changeUser(ports, caller, id, 'user.updated', (user) => ({ ...user, passwordCompromised: false }));

/** Removes the password. The holder of the secret key may leave an account without a way in. */
export const removeUserPassword = (
  ports: Ports,
  caller: BackendCaller,
  id: string,
  { signOutOfOtherSessions }: { readonly signOutOfOtherSessions: boolean },
): Promise<UserView> =>
  changeUser(ports, caller, id, 'user.passwordRemoved', async (user, repositories) => {
    if (user.passwordDigest === null) throw new ApiError('no_password_set');
    if (signOutOfOtherSessions) await revokeSessions(ports, repositories, user, null, caller.actorId);
    return { ...user, passwordDigest: null, passwordUpdatedAt: null, passwordCompromised: false };
  });

/** Deletes a user. Organizations stay, even without an administrator: the secret key can appoint one. */
export async function deleteUser(ports: Ports, { instance, actorId }: BackendCaller, id: string): Promise<string> {
  await ports.store.write(async (repositories) => {
    await removeUser(ports, repositories, await requireUser(repositories, instance, id), actorId);
  });
  return id;
}

/** Whether this is the user's password. Counts for nothing: the caller is trusted and limits its own users. */
export async function verifyUserPassword(
  ports: Ports,
  { instance }: BackendCaller,
  id: string,
  password: string,
): Promise<boolean> {
  const user = await ports.store.read((repositories) => requireUser(repositories, instance, id));
  if (user.passwordDigest === null) throw new ApiError('no_password_set');
  return ports.hasher.verify(normalizePassword(password), user.passwordDigest);
}
