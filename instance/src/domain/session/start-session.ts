/**
 * Starts a session at the end of a sign-in or sign-up, inside that transaction. The client's token rotates, so that a
 * cookie that was known before the sign-in is worth nothing after it.
 */
import type { ActorJSON } from 'clerk-kit/protocol';
import type { RequestContext } from '../context.js';
import type { Client, Session, User } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { rotateClient } from '../client/client-tokens.js';
import type { WrittenClient } from '../outcome.js';
import { abandonTime, isSignedIn } from './session-state.js';

/** Who signs in, and how. */
export interface NewSession {
  readonly user: User;
  readonly client: Client;
  readonly firstFactorAt: number | null;
  readonly secondFactorAt: number | null;
  readonly strategy: string | null;
  readonly actor?: ActorJSON | null;
  readonly organizationId?: string | null;
  /** Shorter than the instance's own, for sessions of somebody who acts for the user. */
  readonly lifetimeMs?: number | null;
}

/** The session and the client as written. */
export interface StartedSession extends WrittenClient {
  readonly session: Session;
}

/** Starts it. In a single-session instance it replaces the client's others. */
export async function startSession(
  ports: Ports,
  repositories: Repositories,
  context: RequestContext,
  input: NewSession,
): Promise<StartedSession> {
  const { instance } = context;
  const { user, client, actor = null, organizationId = null } = input;
  const now = ports.clock.now();
  if (!instance.settings.session.multiSession) {
    for (const other of await repositories.sessions.listOpenForClient(instance.id, client.id)) {
      if (isSignedIn(other, now)) await repositories.sessions.update({ ...other, status: 'replaced', updatedAt: now });
    }
  }
  const longest = instance.settings.session.lifetimeMs;
  const expireAt = now + Math.min(input.lifetimeMs ?? longest, longest);
  const session: Session = {
    id: ports.ids.create('sess'),
    instanceId: instance.id,
    clientId: client.id,
    userId: user.id,
    status: 'active',
    expireAt,
    abandonAt: abandonTime(instance, expireAt, now),
    lastActiveAt: now,
    lastActiveOrganizationId: organizationId,
    actor,
    firstFactorAt: input.firstFactorAt,
    secondFactorAt: input.secondFactorAt,
    activity: { id: ports.ids.create('sess_activity'), ipAddress: context.ipAddress, userAgent: context.userAgent },
    createdAt: now,
    updatedAt: now,
  };
  await repositories.sessions.insert(session);
  await repositories.users.update({ ...user, lastSignInAt: now, lastActiveAt: now, updatedAt: now });
  const strategy = input.strategy ?? client.lastAuthenticationStrategy;
  const led = { ...client, lastActiveSessionId: session.id, lastAuthenticationStrategy: strategy };
  return { session, ...(await rotateClient(ports, repositories, led)) };
}
