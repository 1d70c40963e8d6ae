/** Users as the application's own servers read them, and as the person reads their own. */
import { notFound } from '../api-error.js';
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { Instance } from '../entities.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { UserQuery } from '../repositories.js';
import type { UserView } from '../views.js';
import { loadUserView, loadUserViews } from './user-view.js';

/** The signed-in person. */
export async function readMe(ports: Ports, context: RequestContext, { user }: Signed): Promise<Outcome<UserView>> {
  const view = await ports.store.read((repositories) => loadUserView(ports, repositories, context.instance, user));
  return outcomeOf(ports, context, view);
}

/** Any user of the instance. */
export async function readUser(ports: Ports, instance: Instance, id: string): Promise<UserView> {
  return ports.store.read(async (repositories) => {
    const user = await repositories.users.get(instance.id, id);
    if (!user) throw notFound('user');
    return loadUserView(ports, repositories, instance, user);
  });
}

/** A page of users. */
export async function listUsers(ports: Ports, instance: Instance, query: UserQuery): Promise<UserView[]> {
  return ports.store.read(async (repositories) =>
    loadUserViews(ports, repositories, instance, await repositories.users.list(instance.id, query)),
  );
}

/** How many users match, without paging. */
export async function countUsers(ports: Ports, instance: Instance, query: UserQuery): Promise<number> {
  return ports.store.read(({ users }) => users.count(instance.id, query));
}
