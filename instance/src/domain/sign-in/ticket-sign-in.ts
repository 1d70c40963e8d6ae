/** Signing in by ticket: from an invitation's mail, a sign-in token or, acting for somebody else, an actor token. */
import { ApiError, missingParam } from '../api-error.js';
import { obtainClient } from '../client/client-tokens.js';
import type { Outcome, RequestContext } from '../context.js';
import { requireOpen } from '../lockout.js';
import type { Ports } from '../ports.js';
import { redeemTicket } from '../ticket/redeem-ticket.js';
import type { CreateSignInParams } from '../use-cases.js';
import type { SignInView } from '../views.js';
import { signInOutcome } from './attempt-record.js';
import { advance, complete } from './complete-sign-in.js';
import { insertAttempt, requireNobody, sessionMeta, sessionOf } from './new-attempt.js';

/**
 * The ticket is the first factor; a second one is still asked for. Whoever acts for somebody else has no factor of theirs:
 * such a session is complete at once, takes the place of the client's own, and has proved nothing.
 */
export async function signInByTicket(
  ports: Ports,
  context: RequestContext,
  params: CreateSignInParams,
): Promise<Outcome<SignInView>> {
  const { ticket } = params;
  if (ticket === undefined || ticket === '') throw missingParam('ticket');
  const result = await ports.store.write(async (repositories) => {
    const written = await obtainClient(ports, repositories, context);
    const { user, ...session } = await redeemTicket(ports, repositories, context.instance, ticket);
    const acts = session.actor !== null;
    // Returned, not thrown: an invitation that its own account opens while signed in is accepted nevertheless.
    const same = await sessionOf(ports, repositories, written.client, user.id);
    if (same) return new ApiError('identifier_already_signed_in', { meta: sessionMeta(same.id) });
    if (!acts) await requireNobody(ports, repositories, context, written.client);
    const now = ports.clock.now();
    if (!acts) requireOpen(user, now);
    const blank = { strategy: 'ticket' };
    const started = await insertAttempt(ports, repositories, context, written.client, blank, null);
    const attempt = {
      ...started.attempt,
      status: 'needs_first_factor',
      userId: user.id,
      firstFactorStrategy: 'ticket',
      firstFactorAt: acts ? null : now,
    } as const;
    const proved = { attempt, user, client: started.client, session };
    const step = acts
      ? await complete(ports, repositories, context, proved)
      : await advance(ports, repositories, context, proved);
    const clientToken = step.clientToken ?? written.clientToken;
    return signInOutcome(ports, repositories, context, step.attempt, { ...step, clientToken });
  });
  if (result instanceof ApiError) throw result;
  return result;
}
