/** Who wants to change a password proves to be its person. */
import { fieldError } from '../api-error.js';
import type { Signed } from '../context.js';
import type { Instance, User } from '../entities.js';
import { afterFailure, afterSuccess, failureError, requireOpen } from '../lockout.js';
import { normalizePassword } from '../password/rules.js';
import type { Ports } from '../ports.js';
import { requireFreshSession } from '../reverification/require-fresh.js';
import { requireUser } from './user-record.js';

/** The person proves themselves: by the current password, or by a session that was proved a short while ago. */
export async function provePerson(
  ports: Ports,
  instance: Instance,
  signed: Signed,
  currentPassword: string | null,
): Promise<User> {
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
