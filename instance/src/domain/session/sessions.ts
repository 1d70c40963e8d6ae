/** Sessions as their own client uses them: read, touch, end, remove. */
import { ApiError } from '../api-error.js';
import type { Outcome, RequestContext } from '../context.js';
import type { Client, Session } from '../entities.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import type { TouchSessionParams } from '../use-cases.js';
import type { SessionView } from '../views.js';
import { ownSession } from './own-session.js';
import { abandonTime, isSignedIn } from './session-state.js';
import { loadSessionViews } from './session-view.js';

/** One session of the client. */
export async function readSession(ports: Ports, context: RequestContext, id: string): Promise<Outcome<SessionView>> {
  const session = await ports.store.read((repositories) => ownSession(repositories, context, id));
  return answer(ports, context, session);
}

/**
 * Notes that the session is in use, and with an intent that it is the one in front. `activeOrganizationId` switches the
 * organization; null goes back to the personal account.
 */
export async function touchSession(
  ports: Ports,
  context: RequestContext,
  id: string,
  params: TouchSessionParams,
): Promise<Outcome<SessionView>> {
  const { instance } = context;
  const now = ports.clock.now();
  const touched = await ports.store.write(async (repositories) => {
    const session = await ownSession(repositories, context, id);
    if (!isSignedIn(session, now)) throw new ApiError('signed_out');
    const user = await repositories.users.get(instance.id, session.userId);
    if (!user) throw new ApiError('signed_out');
    const lastActiveOrganizationId = await chooseOrganization(repositories, context, session, params);
    const activity = { ...session.activity, ipAddress: context.ipAddress, userAgent: context.userAgent };
    const abandonAt = abandonTime(instance, session.expireAt, now);
    const next = { ...session, lastActiveAt: now, abandonAt, lastActiveOrganizationId, activity, updatedAt: now };
    await repositories.sessions.update(next);
    // To the minute is exact enough, and spares most touches a second write.
    if (now - (user.lastActiveAt ?? 0) >= 60_000) await repositories.users.update({ ...user, lastActiveAt: now });
    if (context.client?.lastActiveSessionId !== id) await lead(repositories, context, id, now);
    return next;
  });
  return answer(ports, context, touched);
}

/** Ends a session; it stays listed for its client until it is removed. */
export async function endSession(ports: Ports, context: RequestContext, id: string): Promise<Outcome<SessionView>> {
  return finish(ports, context, id, 'ended');
}

/** Ends a session and takes it off the client: signing out of one of several accounts. */
export async function removeSession(ports: Ports, context: RequestContext, id: string): Promise<Outcome<SessionView>> {
  return finish(ports, context, id, 'removed');
}

async function finish(
  ports: Ports,
  context: RequestContext,
  id: string,
  status: 'ended' | 'removed',
): Promise<Outcome<SessionView>> {
  const now = ports.clock.now();
  const finished = await ports.store.write(async (repositories) => {
    const session = await ownSession(repositories, context, id);
    const next = session.status === 'active' ? { ...session, status, updatedAt: now } : session;
    await repositories.sessions.update(next);
    await lead(repositories, context, null, now);
    return next;
  });
  return answer(ports, context, finished);
}

/** Makes a session the client's active one; with null, the most recently used one that is left. */
async function lead(
  repositories: Repositories,
  { instance, client }: RequestContext,
  id: string | null,
  now: number,
): Promise<void> {
  const current = client ? await repositories.clients.get(instance.id, client.id) : null;
  if (!current) return;
  const left = id === null ? await repositories.sessions.listOpenForClient(instance.id, current.id) : [];
  const next = left.filter((session) => isSignedIn(session, now)).sort((a, b) => b.lastActiveAt - a.lastActiveAt)[0];
  const updated: Client = { ...current, lastActiveSessionId: id ?? next?.id ?? null, updatedAt: now };
  await repositories.clients.update(updated);
}

async function chooseOrganization(
  { organizations }: Repositories,
  { instance }: RequestContext,
  session: Session,
  { activeOrganizationId }: TouchSessionParams,
): Promise<string | null> {
  if (activeOrganizationId === undefined) return session.lastActiveOrganizationId;
  if (activeOrganizationId === null) {
    return instance.settings.organizations.forceSelection ? session.lastActiveOrganizationId : null;
  }
  const membership = await organizations.membership(instance.id, activeOrganizationId, session.userId);
  if (!membership) throw new ApiError('organization_not_found_or_unauthorized');
  return activeOrganizationId;
}

async function answer(ports: Ports, context: RequestContext, session: Session): Promise<Outcome<SessionView>> {
  const { instance, origin } = context;
  const [view] = await ports.store.read((repositories) =>
    loadSessionViews(ports, repositories, [session], { instance, origin, withTokens: true }),
  );
  if (!view) throw new ApiError('signed_out');
  return outcomeOf(ports, context, view);
}
