/** Reads sessions together with their users and, for those that are signed in, a token. */
import type { Instance, Session, SigningKey } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { loadUserViews } from '../user/user-view.js';
import type { SessionView, UserView } from '../views.js';
import { sessionClaims } from './session-claims.js';
import { factorAge, sessionStatus, sessionTasks } from './session-state.js';

/** What a session view needs beside the session. */
export interface SessionViewFacts {
  readonly instance: Instance;
  readonly origin: string | null;
  /** Whether signed-in sessions carry a token. */
  readonly withTokens: boolean;
  /** The client's last change: a token from before it would look outdated to backends. Absent = mint now. */
  readonly notBefore?: number;
}

/** Views of sessions, in the given order. Sessions whose user is gone are left out. */
export async function loadSessionViews(
  ports: Ports,
  repositories: Repositories,
  sessions: readonly Session[],
  facts: SessionViewFacts,
): Promise<SessionView[]> {
  const { instance } = facts;
  if (sessions.length === 0) return [];
  const ids = [...new Set(sessions.map(({ userId }) => userId))];
  const users = await repositories.users.getMany(instance.id, ids);
  const views = await loadUserViews(ports, repositories, instance, users);
  const key = facts.withTokens ? await repositories.instances.activeSigningKey(instance.id) : null;
  return sessions.flatMap((session) => {
    const user = views.find((view) => view.user.id === session.userId);
    return user ? [sessionViewOf(ports, session, user, key, facts)] : [];
  });
}

function sessionViewOf(
  ports: Ports,
  session: Session,
  user: UserView,
  key: SigningKey | null,
  { origin, notBefore }: SessionViewFacts,
): SessionView {
  const now = ports.clock.now();
  const { instance } = user;
  const tasks = sessionTasks(instance, session, user.user);
  const status = sessionStatus(session, tasks, now);
  const signedIn = status === 'active' || status === 'pending';
  const membership =
    user.memberships.find(({ organization }) => organization.id === session.lastActiveOrganizationId) ?? null;
  const issuer = `https://${ports.addresses.frontendApi(instance)}`;
  const claims = { instance, session, user: user.user, membership, issuer, origin, now };
  const times = { now, notBefore: notBefore ?? now };
  const token = signedIn && key ? ports.tokens.recentSessionToken(key, sessionClaims(claims), times) : null;
  const factorAges = [factorAge(session.firstFactorAt, now), factorAge(session.secondFactorAt, now)] as const;
  return { session, status, tasks, user, token, factorAges };
}
