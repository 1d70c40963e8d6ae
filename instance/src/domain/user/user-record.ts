/** A user's record as several use cases need it: found or refused, and its changes noted. */
import { notFound } from '../api-error.js';
import type { Instance, Metadata, User } from '../entities.js';
import { recordEvent } from '../events.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';

/** A user of the instance, or the refusal. */
export async function requireUser(
  repositories: Pick<Repositories, 'users'>,
  instance: Instance,
  id: string,
): Promise<User> {
  const user = await repositories.users.get(instance.id, id);
  if (!user) throw notFound('user');
  return user;
}

/** Notes a change of a user. */
export async function recordUserEvent(
  ports: Pick<Ports, 'ids' | 'clock'>,
  repositories: Pick<Repositories, 'events'>,
  { instanceId, id }: Pick<User, 'instanceId' | 'id'>,
  type: string,
  actorId: string | null,
  data: Metadata = {},
): Promise<void> {
  await recordEvent(ports, repositories, { instanceId, type, actorId, subjectId: id, data });
}
