/** A change to a user by the holder of the secret key: one transaction, one line of the event log. */
import type { BackendCaller } from '../backend-caller.js';
import type { User } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import type { UserView } from '../views.js';
import { recordUserEvent, requireUser } from './user-record.js';
import { loadUserView } from './user-view.js';

/** Reads, changes, writes, notes. */
export async function changeUser(
  ports: Ports,
  { instance, actorId }: BackendCaller,
  id: string,
  type: string,
  apply: (user: User, repositories: Repositories) => User | Promise<User>,
): Promise<UserView> {
  return ports.store.write(async (repositories) => {
    const user = await requireUser(repositories, instance, id);
    const updated = { ...(await apply(user, repositories)), updatedAt: ports.clock.now() };
    await repositories.users.update(updated);
    await recordUserEvent(ports, repositories, updated, type, actorId);
    return loadUserView(ports, repositories, instance, updated);
  });
}
