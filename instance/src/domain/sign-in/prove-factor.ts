/** Prepares and attempts the factors of a sign-in. One transaction per proof: judge, count, consume, session. */
import { ApiError, missingParam } from '../api-error.js';
import type { Outcome, RequestContext } from '../context.js';
import type { Client, SignInAttempt, User } from '../entities.js';
import { afterFailure, failureError, requireOpen } from '../lockout.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import type { AttemptFactorParams, PrepareFactorParams } from '../use-cases.js';
import { judgeCode } from '../verification/codes.js';
import { deliverMessages } from '../verification/messages.js';
import type { SignInView } from '../views.js';
import { ownSignIn, requireStatus, signInOutcome } from './attempt-record.js';
import { advance } from './complete-sign-in.js';
import { judgePassword, verifyPassword, verifyThenJudge, type VerifiedPassword } from './password-proof.js';
import { isCodeStrategy, sendCode } from './send-code.js';

type Factor = 'first' | 'second';
type Result = { readonly outcome: Outcome<SignInView> } | { readonly error: ApiError };

/** Reads the client's own attempt. */
export async function readSignIn(ports: Ports, context: RequestContext, id: string): Promise<Outcome<SignInView>> {
  return ports.store.read(async (repositories) => {
    const attempt = await ownSignIn(ports, repositories, context, id);
    const client = await currentClient(repositories, context);
    return signInOutcome(ports, repositories, context, attempt, { client, clientToken: null });
  });
}

/** Sends the first factor's code. */
export const prepareFirstFactor = (
  ports: Ports,
  context: RequestContext,
  id: string,
  params: PrepareFactorParams,
): Promise<Outcome<SignInView>> => prepare(ports, context, id, params, 'first');

/** Sends the second factor's code. */
export const prepareSecondFactor = (
  ports: Ports,
  context: RequestContext,
  id: string,
  params: PrepareFactorParams,
): Promise<Outcome<SignInView>> => prepare(ports, context, id, params, 'second');

/** Judges a first factor. */
export async function attemptFirstFactor(
  ports: Ports,
  context: RequestContext,
  id: string,
  params: AttemptFactorParams,
): Promise<Outcome<SignInView>> {
  if (params.strategy !== 'password') return attemptCode(ports, context, id, params, 'first');
  const { password } = params;
  if (password === undefined) throw missingParam('password');
  const verify = async () => verifyPassword(ports, await personOf(ports, context, id), password);
  const judge = (verified: VerifiedPassword | null) =>
    ports.store.write<Result>(async (repositories) => {
      const { attempt, user, client } = await subject(ports, repositories, context, id, 'first');
      const judged = await judgePassword(ports, repositories, context, user, verified);
      if (judged instanceof ApiError) return { error: judged };
      const proved = { ...attempt, ...judged.proof };
      const step = await advance(ports, repositories, context, { attempt: proved, user: judged.user, client });
      return { outcome: await signInOutcome(ports, repositories, context, step.attempt, step) };
    });
  return finish(await verifyThenJudge(verify, judge));
}

/** Whose password to compare with, before the transaction. */
function personOf(ports: Ports, context: RequestContext, id: string): Promise<User | null> {
  return ports.store.read(async (repositories) => {
    const attempt = await ownSignIn(ports, repositories, context, id);
    requireStatus(attempt, ['needs_first_factor']);
    return attempt.userId === null ? null : repositories.users.get(context.instance.id, attempt.userId);
  });
}

/** Judges a second factor. */
export const attemptSecondFactor = (
  ports: Ports,
  context: RequestContext,
  id: string,
  params: AttemptFactorParams,
): Promise<Outcome<SignInView>> => attemptCode(ports, context, id, params, 'second');

async function prepare(
  ports: Ports,
  context: RequestContext,
  id: string,
  params: PrepareFactorParams,
  factor: Factor,
): Promise<Outcome<SignInView>> {
  const { outcome, message } = await ports.store.write(async (repositories) => {
    const { attempt, user, client } = await subject(ports, repositories, context, id, factor);
    const sent = await sendCode(ports, repositories, context, { attempt, user, params, factor });
    const written = { client, clientToken: null };
    return {
      outcome: await signInOutcome(ports, repositories, context, sent.attempt, written),
      message: sent.message,
    };
  });
  await deliverMessages(ports, context.instance, message ? [message] : []);
  return outcome;
}

async function attemptCode(
  ports: Ports,
  context: RequestContext,
  id: string,
  { strategy, code }: AttemptFactorParams,
  factor: Factor,
): Promise<Outcome<SignInView>> {
  if (strategy === undefined) throw missingParam('strategy');
  if (!isCodeStrategy(strategy)) throw new ApiError('strategy_for_user_invalid');
  return finish(
    await ports.store.write<Result>(async (repositories) => {
      const { instance } = context;
      const now = ports.clock.now();
      const { attempt, user, client } = await subject(ports, repositories, context, id, factor);
      const slot = factor === 'first' ? attempt.firstFactorVerificationId : attempt.secondFactorVerificationId;
      const verification = slot === null ? null : await repositories.verifications.get(instance.id, slot);
      const judged = judgeCode(ports, verification, code, strategy);
      if (judged instanceof ApiError) return { error: judged };
      await repositories.verifications.update(judged.verification);
      if (judged.error) {
        const failed = afterFailure(instance, user, now);
        await repositories.users.update(failed);
        await repositories.attempts.updateSignIn({
          ...attempt,
          failedAttempts: attempt.failedAttempts + 1,
          updatedAt: now,
        });
        return { error: failureError(instance, failed, judged.error, now) };
      }
      const proof =
        factor === 'first' ? { firstFactorAt: now, firstFactorStrategy: strategy } : { secondFactorAt: now };
      const step = await advance(ports, repositories, context, { attempt: { ...attempt, ...proof }, user, client });
      return { outcome: await signInOutcome(ports, repositories, context, step.attempt, step) };
    }),
  );
}

/** The attempt at the right step, with an open account behind it. */
async function subject(
  ports: Ports,
  repositories: Repositories,
  context: RequestContext,
  id: string,
  factor: Factor,
): Promise<{ attempt: SignInAttempt; user: User; client: Client }> {
  const attempt = await ownSignIn(ports, repositories, context, id);
  requireStatus(attempt, [factor === 'first' ? 'needs_first_factor' : 'needs_second_factor']);
  const user = attempt.userId === null ? null : await repositories.users.get(context.instance.id, attempt.userId);
  if (!user) throw new ApiError('client_state_invalid');
  requireOpen(user, ports.clock.now());
  return { attempt, user, client: await currentClient(repositories, context) };
}

async function currentClient(
  repositories: Pick<Repositories, 'clients'>,
  { instance, client }: RequestContext,
): Promise<Client> {
  const current = client ? await repositories.clients.get(instance.id, client.id) : null;
  if (!current) throw new ApiError('client_not_found');
  return current;
}

function finish(result: Result): Outcome<SignInView> {
  if ('error' in result) throw result.error;
  return result.outcome;
}
