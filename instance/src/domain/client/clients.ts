/** Clients: read, create, destroy, and sign everybody out. */
import { ApiError } from '../api-error.js';
import type { Outcome, RequestContext } from '../context.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import type { ClientView } from '../views.js';
import { obtainClient, rotateClient } from './client-tokens.js';
import { clientViewOf, loadClientView } from './client-view.js';

/** The client; null for a stranger. The envelope's second half stays empty: it would say the same. */
export async function readClient(ports: Ports, context: RequestContext): Promise<Outcome<ClientView | null>> {
  const { client } = context;
  const view = client && (await ports.store.read((repositories) => clientViewOf(ports, repositories, client, context)));
  return { response: view, client: null, clientToken: null };
}

/** The client, made when there is none. */
export async function createClient(ports: Ports, context: RequestContext): Promise<Outcome<ClientView>> {
  const { instance, origin } = context;
  return ports.store.write(async (repositories) => {
    const { client, clientToken } = await obtainClient(ports, repositories, context);
    const view = await loadClientView(ports, repositories, { instance, clientId: client.id, origin });
    if (!view) throw new TypeError('a client that was just written has a view');
    return { response: view, client: null, clientToken };
  });
}

/** Ends every session of the client and forgets its attempts, but keeps the client. */
export async function signOutAll(ports: Ports, context: RequestContext): Promise<Outcome<ClientView | null>> {
  const { instance, client, origin } = context;
  if (!client) return { response: null, client: null, clientToken: null };
  return ports.store.write(async (repositories) => {
    const current = await repositories.clients.get(instance.id, client.id);
    if (!current) return { response: null, client: null, clientToken: null };
    await endSessions(ports, repositories, current.id, context);
    const cleared = { ...current, signInId: null, signUpId: null, lastActiveSessionId: null };
    const { clientToken } = await rotateClient(ports, repositories, cleared);
    const view = await loadClientView(ports, repositories, { instance, clientId: client.id, origin });
    return { response: view, client: view, clientToken };
  });
}

/** Ends every session of the client and deletes it. */
export async function destroyClient(ports: Ports, context: RequestContext): Promise<Outcome<ClientView | null>> {
  const { instance, client, devBrowser } = context;
  if (!client) throw new ApiError('client_not_found');
  await ports.store.write(async (repositories) => {
    await endSessions(ports, repositories, client.id, context);
    if (devBrowser) await repositories.clients.linkDevBrowser(devBrowser.id, null);
    await repositories.clients.delete(instance.id, client.id);
  });
  return { response: null, client: null, clientToken: null };
}

async function endSessions(
  ports: Ports,
  { sessions }: Repositories,
  clientId: string,
  { instance }: RequestContext,
): Promise<void> {
  const now = ports.clock.now();
  for (const session of await sessions.listOpenForClient(instance.id, clientId)) {
    await sessions.update({ ...session, status: 'removed', updatedAt: now });
  }
}
