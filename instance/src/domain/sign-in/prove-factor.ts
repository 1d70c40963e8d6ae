/** Judges the factors of a sign-in. One transaction per proof: judge, count, consume, session. */
import { ApiError, missingParam } from '../api-error.js';
import type { Outcome, RequestContext } from '../context.js';
import type { User } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import type { AttemptFactorParams } from '../use-cases.js';
import type { SignInView } from '../views.js';
import { ownSignIn, requireStatus, signInOutcome } from './attempt-record.js';
import { advance } from './complete-sign-in.js';
import { judgeFactorCode } from './code-proof.js';
import { factorSubject, type Factor } from './factor-subject.js';
import { judgePassword, verifyPassword, verifyThenJudge } from './password-proof.js';

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
  const result = await verifyThenJudge(
    async () => verifyPassword(ports, await personOf(ports, context, id), password),
    (verified) =>
      ports.store.write(async (repositories) => {
        const subject = await factorSubject(ports, repositories, context, id, 'first');
        const judged = await judgePassword(ports, repositories, context, subject.user, verified);
        if (judged instanceof ApiError) return judged;
        const proved = { ...subject, user: judged.user, attempt: { ...subject.attempt, ...judged.proof } };
        return goOn(ports, repositories, context, proved);
      }),
  );
  return orThrow(result);
}

/** Judges a second factor. */
export const attemptSecondFactor = (
  ports: Ports,
  context: RequestContext,
  id: string,
  params: AttemptFactorParams,
): Promise<Outcome<SignInView>> => attemptCode(ports, context, id, params, 'second');

async function attemptCode(
  ports: Ports,
  context: RequestContext,
  id: string,
  { strategy, code }: AttemptFactorParams,
  factor: Factor,
): Promise<Outcome<SignInView>> {
  if (strategy === undefined) throw missingParam('strategy');
  const result = await ports.store.write(async (repositories) => {
    const subject = await factorSubject(ports, repositories, context, id, factor);
    const judged = await judgeFactorCode(ports, repositories, context, subject, { strategy, code, factor });
    return judged instanceof ApiError ? judged : goOn(ports, repositories, context, judged);
  });
  return orThrow(result);
}

/** Whose password to compare with, before the transaction. */
function personOf(ports: Ports, context: RequestContext, id: string): Promise<User | null> {
  return ports.store.read(async (repositories) => {
    const attempt = await ownSignIn(ports, repositories, context, id);
    requireStatus(attempt, ['needs_first_factor']);
    return attempt.userId === null ? null : repositories.users.get(context.instance.id, attempt.userId);
  });
}

async function goOn(
  ports: Ports,
  repositories: Repositories,
  context: RequestContext,
  proved: Parameters<typeof advance>[3],
): Promise<Outcome<SignInView>> {
  const step = await advance(ports, repositories, context, proved);
  return signInOutcome(ports, repositories, context, step.attempt, step);
}

/** A refusal that was returned has kept what it counted; now it can be thrown. */
function orThrow(result: Outcome<SignInView> | ApiError): Outcome<SignInView> {
  if (result instanceof ApiError) throw result;
  return result;
}
