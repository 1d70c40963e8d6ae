/** Whom a re-verification is about: the session, its person, and the re-verification at the right step. */
import { ApiError } from '../api-error.js';
import type { RequestContext } from '../context.js';
import type { Identification, Session, User } from '../entities.js';
import { requireOpen } from '../lockout.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { ownSession } from '../session/own-session.js';
import { isSignedIn } from '../session/session-state.js';
import { statusOf, type Reverification } from './reverification.js';

/** How long a started re-verification can be gone on with. */
const LIFETIME_MS = 60 * 60_000;

/** The session with its person. */
export interface SessionSubject {
  readonly session: Session;
  readonly user: User;
  readonly own: readonly Identification[];
}

/** And the re-verification in progress. */
export interface Subject extends SessionSubject {
  readonly reverification: Reverification;
}

/** A signed-in session of the request's own client. */
export async function subjectOf(
  ports: Pick<Ports, 'clock'>,
  repositories: Repositories,
  context: RequestContext,
  sessionId: string,
): Promise<SessionSubject> {
  const { instance } = context;
  const session = await ownSession(repositories, context, sessionId);
  const user = await repositories.users.get(instance.id, session.userId);
  if (!user || !isSignedIn(session, ports.clock.now())) throw new ApiError('signed_out');
  const own = await repositories.identifications.listForUsers(instance.id, [user.id]);
  return { session, user, own };
}

/** The re-verification in progress, if this factor is the one it waits for. */
export async function currentReverification(
  ports: Pick<Ports, 'clock'>,
  repositories: Repositories,
  context: RequestContext,
  sessionId: string,
  factor: 'first' | 'second',
): Promise<Subject> {
  const subject = await subjectOf(ports, repositories, context, sessionId);
  const now = ports.clock.now();
  requireOpen(subject.user, now);
  const reverification = await repositories.reverifications.get(context.instance.id, sessionId);
  if (!reverification || now - reverification.createdAt > LIFETIME_MS) {
    throw new ApiError('session_reverification_missing', { longMessage: 'Start a re-verification first.' });
  }
  if (statusOf(reverification) !== `needs_${factor}_factor`) {
    throw new ApiError('invalid_action_for_session_reverification', {
      longMessage: 'The re-verification is not at this step. Read its status and go on from there.',
    });
  }
  return { ...subject, reverification };
}
