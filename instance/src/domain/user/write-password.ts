/**
 * Writing a new password, or none. The transaction checks that the password is still the one that was proved, so that of
 * two parallel changes one wins as a whole.
 */
import { ApiError } from '../api-error.js';
import type { Outcome, RequestContext } from '../context.js';
import type { User } from '../entities.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import type { UserView } from '../views.js';
import { recordUserEvent, requireUser } from './user-record.js';
import { loadUserView } from './user-view.js';

/** Writes it, and what belongs to it, in one transaction. */
export async function writePassword(
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
