/** What follows a proved factor: the next status, and at the end the session. Runs in the proof's transaction. */
import type { RequestContext } from '../context.js';
import type { Client, SignInAttempt, User } from '../entities.js';
import { afterSuccess } from '../lockout.js';
import type { WrittenClient } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { startSession, type NewSession } from '../session/start-session.js';
import { RESET_STRATEGIES, secondFactors } from './factors.js';

/** An attempt after a step, with the client it belongs to. */
export interface Advanced extends WrittenClient {
  readonly attempt: SignInAttempt;
}

/** A sign-in that can be completed, and what its session has beyond the ordinary. */
export interface Completion {
  readonly attempt: SignInAttempt;
  readonly user: User;
  readonly client: Client;
  readonly session?: Pick<NewSession, 'actor' | 'organizationId' | 'lifetimeMs'>;
}

/**
 * Moves on from a proved first factor. A reset strategy leads to a new password; a person with a second factor has to
 * prove it; otherwise the sign-in is complete.
 */
export async function advance(
  ports: Ports,
  repositories: Repositories,
  context: RequestContext,
  proved: Completion,
): Promise<Advanced> {
  const { attempt, client } = proved;
  const user = afterSuccess(proved.user);
  if (user !== proved.user) await repositories.users.update(user);
  if (RESET_STRATEGIES.includes(attempt.firstFactorStrategy ?? '')) {
    return keep(ports, repositories, client, { ...attempt, status: 'needs_new_password' });
  }
  const own = await repositories.identifications.listForUsers(context.instance.id, [user.id]);
  const second = attempt.secondFactorAt === null ? secondFactors(context.instance, user, own) : [];
  if (second.length > 0) return keep(ports, repositories, client, { ...attempt, status: 'needs_second_factor' });
  return complete(ports, repositories, context, { ...proved, user });
}

/** Makes the session. The client forgets the attempt: it is over. */
export async function complete(
  ports: Ports,
  repositories: Repositories,
  context: RequestContext,
  { attempt, user, client, session = {} }: Completion,
): Promise<Advanced> {
  const { firstFactorAt, secondFactorAt, firstFactorStrategy: strategy } = attempt;
  const over = { ...client, signInId: null };
  const started = await startSession(ports, repositories, context, {
    ...{ user, client: over, firstFactorAt, secondFactorAt, strategy, ...session },
  });
  const done: SignInAttempt = { ...attempt, status: 'complete', createdSessionId: started.session.id };
  const { attempt: written } = await keep(ports, repositories, client, done);
  return { attempt: written, client: started.client, clientToken: started.clientToken };
}

async function keep(
  ports: Pick<Ports, 'clock'>,
  repositories: Pick<Repositories, 'attempts'>,
  client: Client,
  attempt: SignInAttempt,
): Promise<Advanced> {
  const updated = { ...attempt, updatedAt: ports.clock.now() };
  await repositories.attempts.updateSignIn(updated);
  return { attempt: updated, client, clientToken: null };
}
