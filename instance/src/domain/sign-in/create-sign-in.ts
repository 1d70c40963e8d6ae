/**
 * Starts a sign-in: with an identifier, with identifier and password in one go, or with a code sent at once. A wrong
 * password makes no attempt, but is counted. The hash is computed before the transaction and judged inside it.
 */
import { ApiError, fieldError, missingParam } from '../api-error.js';
import type { Outcome, RequestContext } from '../context.js';
import type { Ports } from '../ports.js';
import type { CreateSignInParams } from '../use-cases.js';
import { deliverMessages } from '../verification/messages.js';
import type { SignInView } from '../views.js';
import { findPerson } from './find-person.js';
import { verifyPassword, verifyThenJudge, type VerifiedPassword } from './password-proof.js';
import { isCodeStrategy } from './send-code.js';
import { startSignIn } from './start-sign-in.js';
import { signInByTicket } from './ticket-sign-in.js';

/** Starts a sign-in. */
export async function createSignIn(
  ports: Ports,
  context: RequestContext,
  params: CreateSignInParams,
): Promise<Outcome<SignInView>> {
  if (params.strategy === 'ticket') return signInByTicket(ports, context, params);
  requireKnownStrategy(params);
  const begun = await verifyThenJudge(
    () => verifyFirst(ports, context, params),
    (verified) => ports.store.write((repositories) => startSignIn(ports, repositories, context, params, verified)),
  );
  if (begun instanceof ApiError) throw begun;
  await deliverMessages(ports, context.instance, begun.message ? [begun.message] : []);
  return begun.outcome;
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
