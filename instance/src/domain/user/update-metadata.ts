/** The person changes their own free-form data. */
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { Metadata } from '../entities.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { UserView } from '../views.js';
import { mergeMetadata } from './metadata.js';
import { recordUserEvent, requireUser } from './user-record.js';
import { loadUserView } from './user-view.js';

/** Merges into the person's own free-form data. */
export async function updateMyMetadata(
  ports: Ports,
  context: RequestContext,
  signed: Signed,
  patch: Metadata,
): Promise<Outcome<UserView>> {
  const { instance } = context;
  const view = await ports.store.write(async (repositories) => {
    const user = await requireUser(repositories, instance, signed.user.id);
    const unsafeMetadata = mergeMetadata(user.unsafeMetadata, patch, 'unsafe_metadata');
    const updated = { ...user, unsafeMetadata, updatedAt: ports.clock.now() };
    await repositories.users.update(updated);
    await recordUserEvent(ports, repositories, updated, 'user.updated', user.id);
    return loadUserView(ports, repositories, instance, updated);
  });
  return outcomeOf(ports, context, view);
}
