/** Looks a session up by id and owner. A session of another client looks like one that does not exist. */
import { ApiError } from '../api-error.js';
import type { RequestContext, Signed } from '../context.js';
import type { Session } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { isSignedIn } from './session-state.js';

/** A session of the request's own client. */
export async function ownSession(
  repositories: Pick<Repositories, 'sessions'>,
  { instance, client }: RequestContext,
  id: string,
): Promise<Session> {
  if (!client) throw new ApiError('signed_out');
  const session = await repositories.sessions.get(instance.id, id);
  if (session?.clientId !== client.id) {
    throw new ApiError('resource_not_found', { longMessage: 'No session was found with this id.' });
  }
  return session;
}

/** The signed-in person behind a request: the named session, else the client's active one. */
export async function requireSigned(ports: Ports, context: RequestContext, sessionId: string | null): Promise<Signed> {
  const { client, instance } = context;
  if (!client) throw new ApiError('signed_out');
  const now = ports.clock.now();
  const wanted = sessionId ?? client.lastActiveSessionId;
  const found = await ports.store.read(async (repositories) => {
    const session = wanted === null ? null : await repositories.sessions.get(instance.id, wanted);
    if (session?.clientId !== client.id) return null;
    const user = await repositories.users.get(instance.id, session.userId);
    return user ? { session, user } : null;
  });
  if (!found) throw new ApiError('authentication_invalid');
  if (!isSignedIn(found.session, now)) throw new ApiError('signed_out');
  if (found.user.banned) throw new ApiError('user_banned');
  return { client, ...found };
}
