/** Sessions in the hands of the application's own servers: ended, and asked for a token. */
import { notFound } from '../api-error.js';
import type { BackendCaller } from '../backend-caller.js';
import type { Ports } from '../ports.js';
import type { SessionView } from '../views.js';
import { revoke } from './active-sessions.js';
import { mintToken } from './mint-token.js';
import { anyView, nobody } from './nobody.js';

/** Ends any session of the instance. */
export async function revokeAnySession(
  ports: Ports,
  { instance, actorId }: BackendCaller,
  id: string,
): Promise<SessionView> {
  return ports.store.write(async (repositories) => {
    const session = await repositories.sessions.get(instance.id, id);
    if (!session) throw notFound('session');
    return anyView(ports, repositories, instance, await revoke(ports, repositories, session, actorId));
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
