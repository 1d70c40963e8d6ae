/** Starting a re-verification. */
import type { SessionVerificationLevel } from 'clerk-kit/protocol';
import type { Outcome, RequestContext } from '../context.js';
import { requireOpen } from '../lockout.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import { secondFactors } from '../sign-in/factors.js';
import { subjectOf } from './reverification-subject.js';
import { loadReverificationView, type ReverificationView } from './reverification-view.js';

/** Starts one, in place of any older one. People without a second factor are asked for the first. */
export async function startReverification(
  ports: Ports,
  context: RequestContext,
  sessionId: string,
  level: SessionVerificationLevel,
): Promise<Outcome<ReverificationView>> {
  const view = await ports.store.write(async (repositories) => {
    const { session, user, own } = await subjectOf(ports, repositories, context, sessionId);
    requireOpen(user, ports.clock.now());
    const reverification = {
      sessionId: session.id,
      instanceId: context.instance.id,
      level: secondFactors(context.instance, user, own).length > 0 ? level : 'first_factor',
      firstVerificationId: null,
      secondVerificationId: null,
      firstDone: false,
      secondDone: false,
      codesSent: 0,
      failedAttempts: 0,
      createdAt: ports.clock.now(),
    } as const;
    await repositories.reverifications.replace(reverification);
    return loadReverificationView(ports, repositories, context, session, reverification);
  });
  return outcomeOf(ports, context, view);
}
