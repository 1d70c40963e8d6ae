/** Sessions across clients: the person's devices, and what the application's own servers list. */
import { notFound } from '../api-error.js';
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { Instance, Session } from '../entities.js';
import { recordEvent } from '../events.js';
import type { Page } from '../grant-repositories.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { SessionStatus } from 'clerk-kit/protocol';
import type { SessionView } from '../views.js';
import { isSignedIn } from './session-state.js';
import { loadSessionViews } from './session-view.js';

/** The person's signed-in sessions on all devices, newest first. */
export async function listActiveSessions(
  ports: Ports,
  { instance, origin }: RequestContext,
  { user }: Signed,
): Promise<SessionView[]> {
  const now = ports.clock.now();
  return ports.store.read(async (repositories) => {
    const open = await repositories.sessions.listOpenForUser(instance.id, user.id);
    const signedIn = open.filter((session) => isSignedIn(session, now)).reverse();
    return loadSessionViews(ports, repositories, signedIn, { instance, origin, withTokens: false });
  });
}

/** Ends one of the person's own sessions, on whatever device it is. Its next request and token are refused. */
export async function revokeSession(
  ports: Ports,
  context: RequestContext,
  { user }: Signed,
  id: string,
): Promise<Outcome<SessionView>> {
  const { instance, origin } = context;
  const view = await ports.store.write(async (repositories) => {
    const session = await repositories.sessions.get(instance.id, id);
    if (session?.userId !== user.id) throw notFound('session');
    const revoked = await revoke(ports, repositories, session, user.id);
    const [found] = await loadSessionViews(ports, repositories, [revoked], { instance, origin, withTokens: false });
    if (!found) throw notFound('session');
    return found;
  });
  return outcomeOf(ports, context, view);
}

/** Ends an open session and logs who did it. */
export async function revoke(
  ports: Ports,
  repositories: Parameters<Parameters<Ports['store']['write']>[0]>[0],
  session: Session,
  actorId: string | null,
): Promise<Session> {
  if (session.status !== 'active') return session;
  const revoked = { ...session, status: 'revoked' as const, updatedAt: ports.clock.now() };
  await repositories.sessions.update(revoked);
  const { instanceId } = session;
  await recordEvent(ports, repositories, { instanceId, type: 'session.revoked', actorId, subjectId: session.id });
  return revoked;
}

/** Which sessions a server's list asks for. */
export interface SessionListQuery {
  readonly clientId?: string | undefined;
  readonly userId?: string | undefined;
  readonly status?: SessionStatus | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** A page of the open sessions of a client or a user, oldest first. */
export async function listSessions(
  ports: Ports,
  instance: Instance,
  query: SessionListQuery,
): Promise<Page<SessionView>> {
  return ports.store.read(async ({ sessions, ...repositories }) => {
    const { userId, clientId, status } = query;
    const found =
      userId === undefined
        ? await sessions.listOpenForClient(instance.id, clientId ?? '')
        : await sessions.listOpenForUser(instance.id, userId);
    const wanted = clientId === undefined ? found : found.filter((session) => session.clientId === clientId);
    const all = { sessions, ...repositories };
    const views = await loadSessionViews(ports, all, wanted, { instance, origin: null, withTokens: false });
    const matching = status === undefined ? views : views.filter((view) => view.status === status);
    return { items: matching.slice(query.offset, query.offset + query.limit), total: matching.length };
  });
}

/** Any session of the instance. */
export async function readAnySession(ports: Ports, instance: Instance, id: string): Promise<SessionView> {
  return ports.store.read(async (repositories) => {
    const session = await repositories.sessions.get(instance.id, id);
    const sessions = session ? [session] : [];
    const [view] = await loadSessionViews(ports, repositories, sessions, { instance, origin: null, withTokens: false });
    if (!view) throw notFound('session');
    return view;
  });
}
