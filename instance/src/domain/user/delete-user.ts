/** Deleting an account, by the person or by the holder of the secret key. */
import { ApiError } from '../api-error.js';
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { User } from '../entities.js';
import { requireOtherAdministrator } from '../organization/access.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { requireFreshSession } from '../reverification/require-fresh.js';
import { recordUserEvent, requireUser } from './user-record.js';

/**
 * Deletes the person's own account. Refused while it is the last administrator of an organization with other members, who
 * would be left without anybody to turn to. Answers the id.
 */
export async function deleteMe(ports: Ports, context: RequestContext, signed: Signed): Promise<Outcome<string>> {
  const { instance } = context;
  if (!instance.settings.actions.deleteSelf || !signed.user.deleteSelfEnabled) {
    throw new ApiError('user_delete_self_not_enabled');
  }
  await requireFreshSession(ports, instance, signed);
  await ports.store.write(async (repositories) => {
    const user = await requireUser(repositories, instance, signed.user.id);
    for (const found of await repositories.organizations.membershipsOfUsers(instance.id, [user.id])) {
      if (found.organization.membersCount > 1) await requireOtherAdministrator(repositories, instance.id, found);
    }
    await removeUser(ports, repositories, user, user.id);
  });
  return outcomeOf(ports, context, signed.user.id);
}

/** Removes a user with everything that is theirs: identifiers, sessions, memberships, picture. */
export async function removeUser(
  ports: Pick<Ports, 'ids' | 'clock'>,
  repositories: Repositories,
  user: User,
  actorId: string | null,
): Promise<void> {
  const { instanceId, id, imageId } = user;
  for (const { membership } of await repositories.organizations.membershipsOfUsers(instanceId, [id])) {
    await repositories.members.remove(membership);
  }
  if (imageId !== null) await repositories.pictures.delete(instanceId, imageId);
  await repositories.users.delete(instanceId, id);
  await recordUserEvent(ports, repositories, user, 'user.deleted', actorId);
}
