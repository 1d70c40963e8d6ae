/**
 * Starts a sign-in: with an identifier, with identifier and password in one go, or with a code sent at once. A wrong
 * password makes no attempt, but is counted. The hash is computed before the transaction and judged inside it.
 */
import { ApiError, fieldError, missingParam } from '../api-error.js';
import type { Outcome, RequestContext } from '../context.js';
import type { OutboxMessage } from '../entities.js';
import { obtainClient } from '../client/client-tokens.js';
import { requireOpen } from '../lockout.js';
import type { Ports } from '../ports.js';
import type { CreateSignInParams } from '../use-cases.js';
import { deliverMessages } from '../verification/messages.js';
import type { SignInView } from '../views.js';
import { signInOutcome } from './attempt-record.js';
import { advance } from './complete-sign-in.js';
import { findPerson, unknownPerson } from './find-person.js';
import { insertAttempt, requireNobody, requireOther } from './new-attempt.js';
import { judgePassword, verifyPassword, type VerifiedPassword } from './password-proof.js';
import { isCodeStrategy, sendCode } from './send-code.js';
import { signInByTicket } from './ticket-sign-in.js';

/** What the transaction came to: an answer, or a refusal whose traces (counters) stay. */
type Result =
  { readonly outcome: Outcome<SignInView>; readonly message: OutboxMessage | null } | { readonly error: ApiError };

/** Starts a sign-in. */
export async function createSignIn(
  ports: Ports,
  context: RequestContext,
  params: CreateSignInParams,
): Promise<Outcome<SignInView>> {
  if (params.strategy === 'ticket') return signInByTicket(ports, context, params);
  requireKnownStrategy(params);
  const { instance } = context;
  const verified = await verifyFirst(ports, context, params);
  const result = await ports.store.write<Result>(async (repositories) => {
    const written = await obtainClient(ports, repositories, context);
    await requireNobody(ports, repositories, context, written.client);
    if (params.identifier === undefined) {
      const blank = await insertAttempt(ports, repositories, context, written.client, params, null);
      const { clientToken } = written;
      const outcome = await signInOutcome(ports, repositories, context, blank.attempt, { ...blank, clientToken });
      return { outcome, message: null };
    }
    const person = await findPerson(repositories, instance, params.identifier);
    if (!person) return { error: unknownPerson(instance, params.password !== undefined) };
    requireOpen(person.user, ports.clock.now());
    await requireOther(ports, repositories, context, written.client, person);
    if (params.password !== undefined) {
      const judged = await judgePassword(ports, repositories, context, person.user, verified);
      if (judged instanceof ApiError) return { error: judged };
      const started = await insertAttempt(ports, repositories, context, written.client, params, person);
      const proved = { ...started.attempt, ...judged.proof };
      const step = { attempt: proved, user: judged.user, client: started.client };
      const done = await advance(ports, repositories, context, step);
      const clientToken = done.clientToken ?? written.clientToken;
      return {
        outcome: await signInOutcome(ports, repositories, context, done.attempt, { ...done, clientToken }),
        message: null,
      };
    }
    const started = await insertAttempt(ports, repositories, context, written.client, params, person);
    const sent = isCodeStrategy(params.strategy)
      ? await sendCode(ports, repositories, context, {
          ...started,
          user: person.user,
          params: { strategy: params.strategy },
        })
      : null;
    const attempt = sent?.attempt ?? started.attempt;
    const outcome = await signInOutcome(ports, repositories, context, attempt, { ...written, client: started.client });
    return { outcome, message: sent?.message ?? null };
  });
  if ('error' in result) throw result.error;
  await deliverMessages(ports, instance, result.message ? [result.message] : []);
  return result.outcome;
}

function requireKnownStrategy({ strategy, identifier, password, transfer }: CreateSignInParams): void {
  if (transfer) throw new ApiError('account_transfer_invalid');
  if (strategy !== undefined && strategy !== 'password' && !isCodeStrategy(strategy)) {
    throw fieldError('form_param_value_invalid', 'strategy', `The strategy ${strategy} is not enabled here.`);
  }
  if (strategy === 'password' && password === undefined) throw missingParam('password');
  if (identifier === undefined && (password !== undefined || isCodeStrategy(strategy)))
    throw missingParam('identifier');
}

/** Hashes before the transaction. Unknown people cost as much as known ones. */
async function verifyFirst(
  ports: Ports,
  { instance }: RequestContext,
  { identifier, password }: CreateSignInParams,
): Promise<VerifiedPassword | null> {
  if (identifier === undefined || password === undefined) return null;
  const person = await ports.store.read((repositories) => findPerson(repositories, instance, identifier));
  return verifyPassword(ports, person?.user ?? null, password);
}
