/** Sessions in the hands of the application's own servers: made for tests, ended, and asked for a token. */
import { ApiError, notFound } from '../api-error.js';
import type { BackendCaller } from '../backend-caller.js';
import { clientTokenDigest } from '../client/client-tokens.js';
import type { Client, Session } from '../entities.js';
import { requireOpen } from '../lockout.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { requireUser } from '../user/update-profile.js';
import type { SessionView } from '../views.js';
import { revoke } from './active-sessions.js';
import { mintToken } from './mint-token.js';
import { loadSessionViews } from './session-view.js';
import { startSession } from './start-session.js';

/** Ends any session of the instance. */
export async function revokeAnySession(
  ports: Ports,
  { instance, actorId }: BackendCaller,
  id: string,
): Promise<SessionView> {
  return ports.store.write(async (repositories) => {
    const session = await repositories.sessions.get(instance.id, id);
    if (!session) throw notFound('session');
    return viewOf(ports, repositories, instance, await revoke(ports, repositories, session, actorId));
  });
}

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
    return viewOf(ports, repositories, instance, session);
  });
}

/** A token for any signed-in session of the instance. */
export async function mintAnyToken(ports: Ports, { instance }: BackendCaller, id: string): Promise<string> {
  const client = await ports.store.read(async ({ sessions, clients }) => {
    const session = await sessions.get(instance.id, id);
    return session ? clients.get(instance.id, session.clientId) : null;
  });
  if (!client) throw notFound('session');
  return mintToken(ports, { ...nobody(instance), client }, id, {});
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

function nobody(instance: BackendCaller['instance']) {
  return { instance, client: null, devBrowser: null, origin: null, ipAddress: null, userAgent: null, locale: null };
}

async function viewOf(
  ports: Ports,
  repositories: Repositories,
  instance: BackendCaller['instance'],
  session: Session,
): Promise<SessionView> {
  const [view] = await loadSessionViews(ports, repositories, [session], { instance, origin: null, withTokens: false });
  if (!view) throw notFound('session');
  return view;
}
