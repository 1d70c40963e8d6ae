/**
 * Setting, changing and removing the own password. Hashing happens before the transaction; the transaction then checks that
 * the password is still the one that was proved, so that of two parallel changes one wins as a whole.
 */
import { ApiError, fieldError } from '../api-error.js';
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { Instance, User } from '../entities.js';
import { afterFailure, afterSuccess, failureError, requireOpen } from '../lockout.js';
import { outcomeOf } from '../outcome.js';
import { checkNewPassword, normalizePassword } from '../password/rules.js';
import type { Ports } from '../ports.js';
import { requireFreshSession } from '../reverification/require-fresh.js';
import type { Repositories } from '../repositories.js';
import { revoke } from '../session/active-sessions.js';
import type { UserView } from '../views.js';
import { recordUserEvent, requireUser } from './update-profile.js';
import { loadUserView } from './user-view.js';
import { hasWayIn } from './ways-in.js';

/** What a change of password brings. */
export interface PasswordChange {
  readonly currentPassword?: string | null | undefined;
  readonly newPassword: string;
  readonly signOutOfOtherSessions?: boolean | undefined;
}

/** Sets or changes the password. */
export async function changePassword(
  ports: Ports,
  context: RequestContext,
  signed: Signed,
  { currentPassword, newPassword, signOutOfOtherSessions }: PasswordChange,
): Promise<Outcome<UserView>> {
  const { instance } = context;
  const rules = instance.settings.identity.password;
  if (rules.presence === 'off') throw fieldError('form_param_unknown', 'new_password', 'Passwords are not used here.');
  const before = await prove(ports, instance, signed, currentPassword ?? null);
  const identifiers = await ownIdentifiers(ports, before);
  const normal = checkNewPassword(rules, newPassword, identifiers, 'new_password');
  if (before.passwordDigest !== null && (await ports.hasher.verify(normal, before.passwordDigest))) {
    throw fieldError('form_new_password_matches_current', 'new_password', 'The new password is the current one.');
  }
  const digest = await ports.hasher.hash(normal);
  return writePassword(ports, context, before, digest, async (repositories, user) => {
    if (signOutOfOtherSessions === true) await revokeSessions(ports, repositories, user, signed.session.id, user.id);
  });
}

/** Removes the password, as long as something else is left to sign in with. */
export async function removePassword(
  ports: Ports,
  context: RequestContext,
  signed: Signed,
  currentPassword: string | null,
): Promise<Outcome<UserView>> {
  const { instance } = context;
  if (signed.user.passwordDigest === null) throw new ApiError('no_password_set');
  const before = await prove(ports, instance, signed, currentPassword);
  return writePassword(ports, context, before, null, async (repositories, user) => {
    const own = await repositories.identifications.listForUsers(instance.id, [user.id]);
    if (instance.settings.identity.password.presence !== 'required' && hasWayIn(instance, user, own)) return;
    throw new ApiError('password_required', {
      longMessage: 'The password cannot be removed: it is required, or nothing else is left to sign in with.',
    });
  });
}

/** Ends the user's sessions, except one. */
export async function revokeSessions(
  ports: Ports,
  repositories: Repositories,
  { instanceId, id }: Pick<User, 'instanceId' | 'id'>,
  exceptSessionId: string | null,
  actorId: string | null,
): Promise<void> {
  for (const session of await repositories.sessions.listOpenForUser(instanceId, id)) {
    if (session.id !== exceptSessionId) await revoke(ports, repositories, session, actorId);
  }
}

/** The person proves themselves: by the current password, or by a session that was proved a short while ago. */
async function prove(ports: Ports, instance: Instance, signed: Signed, currentPassword: string | null): Promise<User> {
  const user = await ports.store.read((repositories) => requireUser(repositories, instance, signed.user.id));
  if (currentPassword === null || user.passwordDigest === null) {
    const { session, identity } = instance.settings;
    await requireFreshSession(ports, instance, signed);
    // Without re-verification the current password is the only proof there is.
    if (user.passwordDigest !== null && !session.reverification && !identity.password.disableReverification) {
      throw fieldError('form_param_missing', 'current_password', 'current_password must be included.');
    }
    return user;
  }
  if (signed.session.actor !== null) await requireFreshSession(ports, instance, signed);
  const now = ports.clock.now();
  requireOpen(user, now);
  const isRight = await ports.hasher.verify(normalizePassword(currentPassword), user.passwordDigest);
  const error = await ports.store.write(async (repositories) => {
    const current = await requireUser(repositories, instance, user.id);
    if (isRight) {
      await repositories.users.update(afterSuccess(current));
      return null;
    }
    const failed = afterFailure(instance, current, now);
    await repositories.users.update(failed);
    return failureError(instance, failed, fieldError('form_password_incorrect', 'current_password'), now);
  });
  if (error) throw error;
  return user;
}

async function writePassword(
  ports: Ports,
  context: RequestContext,
  before: User,
  passwordDigest: string | null,
  also: (repositories: Repositories, user: User) => Promise<void>,
): Promise<Outcome<UserView>> {
  const { instance } = context;
  const view = await ports.store.write(async (repositories) => {
    const user = await requireUser(repositories, instance, before.id);
    if (user.passwordDigest !== before.passwordDigest) {
      throw new ApiError('resource_locked', { longMessage: 'The password was changed meanwhile. Try again.' });
    }
    const now = ports.clock.now();
    const passwordUpdatedAt = passwordDigest === null ? null : now;
    const updated = { ...user, passwordDigest, passwordUpdatedAt, passwordCompromised: false, updatedAt: now };
    await repositories.users.update(updated);
    await also(repositories, updated);
    const type = passwordDigest === null ? 'user.passwordRemoved' : 'user.passwordChanged';
    await recordUserEvent(ports, repositories, updated, type, user.id);
    return loadUserView(ports, repositories, instance, updated);
  });
  return outcomeOf(ports, context, view);
}

async function ownIdentifiers(ports: Ports, user: User): Promise<string[]> {
  const own = await ports.store.read(({ identifications }) => identifications.listForUsers(user.instanceId, [user.id]));
  return own.map(({ normalForm }) => normalForm);
}
