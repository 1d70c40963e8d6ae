/** Sessions that the application's own servers make, for tests. */
import { ApiError } from '../api-error.js';
import type { BackendCaller } from '../backend-caller.js';
import { clientTokenDigest } from '../client/client-tokens.js';
import type { Client } from '../entities.js';
import { requireOpen } from '../lockout.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { requireUser } from '../user/user-record.js';
import type { SessionView } from '../views.js';
import { anyView, nobody } from './nobody.js';
import { startSession } from './start-session.js';

/** Makes a session without a browser. Nobody proved anything for it, so sensitive actions will ask for a proof. */
export async function createSession(
  ports: Ports,
  { instance }: BackendCaller,
  { userId, organizationId }: { readonly userId: string; readonly organizationId: string | null },
): Promise<SessionView> {
  return ports.store.write(async (repositories) => {
    const user = await requireUser(repositories, instance, userId);
    requireOpen(user, ports.clock.now());
    if (
      organizationId !== null &&
      !(await repositories.organizations.membership(instance.id, organizationId, userId))
    ) {
      throw new ApiError('organization_not_found_or_unauthorized');
    }
    const client = await insertClient(ports, repositories, instance.id);
    const { session } = await startSession(ports, repositories, nobody(instance), {
      user,
      client,
      firstFactorAt: null,
      secondFactorAt: null,
      strategy: null,
      organizationId,
    });
    return anyView(ports, repositories, instance, session);
  });
}

async function insertClient(
  ports: Ports,
  repositories: Pick<Repositories, 'clients'>,
  instanceId: string,
): Promise<Client> {
  const now = ports.clock.now();
  const client: Client = {
    id: ports.ids.create('client'),
    instanceId,
    // Nobody is told the token: the session is used through tokens alone.
    rotatingTokenDigest: clientTokenDigest(ports, ports.ids.secret()),
    signInId: null,
    signUpId: null,
    lastActiveSessionId: null,
    lastAuthenticationStrategy: null,
    createdAt: now,
    updatedAt: now,
  };
  await repositories.clients.insert(client);
  return client;
}
