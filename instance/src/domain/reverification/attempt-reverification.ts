/** Judging the proof of a re-verification. Wrong ones count against the account like wrong ones at sign-in. */
import { ApiError, fieldError, missingParam } from '../api-error.js';
import type { Outcome, RequestContext } from '../context.js';
import type { Session } from '../entities.js';
import { afterFailure, afterSuccess, failureError } from '../lockout.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { judgePassword, verifyPassword } from '../sign-in/password-proof.js';
import type { AttemptFactorParams } from '../use-cases.js';
import { judgeCode } from '../verification/codes.js';
import { currentReverification, type Subject } from './reverification-subject.js';
import { loadReverificationView, type ReverificationView } from './reverification-view.js';

/** Judges a factor. */
export async function attemptReverification(
  ports: Ports,
  context: RequestContext,
  sessionId: string,
  params: AttemptFactorParams,
  factor: 'first' | 'second',
): Promise<Outcome<ReverificationView>> {
  const judge =
    params.strategy === 'password' && factor === 'first'
      ? await passwordJudge(ports, context, sessionId, params.password)
      : codeJudge(ports, context, params, factor);
  const result = await ports.store.write(async (repositories) => {
    const subject = await currentReverification(ports, repositories, context, sessionId, factor);
    const refusal = await judge(repositories, subject);
    // Refusals are returned, not thrown: what they counted must be committed.
    if (refusal) return refusal;
    return prove(ports, repositories, context, subject, factor);
  });
  if (result instanceof ApiError) throw result;
  return outcomeOf(ports, context, result);
}

type Judge = (repositories: Repositories, subject: Subject) => Promise<ApiError | null>;

/** The hash is computed before the transaction and judged inside it. */
async function passwordJudge(
  ports: Ports,
  context: RequestContext,
  sessionId: string,
  password: string | undefined,
): Promise<Judge> {
  if (password === undefined) throw missingParam('password');
  const { user } = await ports.store.read((repositories) =>
    currentReverification(ports, repositories, context, sessionId, 'first'),
  );
  const verified = await verifyPassword(ports, user, password);
  return async (repositories, subject) => {
    const judged = await judgePassword(ports, repositories, context, subject.user, verified);
    return judged instanceof ApiError ? judged : null;
  };
}

function codeJudge(
  ports: Ports,
  { instance }: RequestContext,
  { strategy, code }: AttemptFactorParams,
  factor: 'first' | 'second',
): Judge {
  if (strategy === undefined) throw missingParam('strategy');
  if (strategy !== 'email_code' && strategy !== 'phone_code') throw fieldError('form_param_value_invalid', 'strategy');
  return async (repositories, { user, reverification }) => {
    const id = factor === 'first' ? reverification.firstVerificationId : reverification.secondVerificationId;
    const verification = id === null ? null : await repositories.verifications.get(instance.id, id);
    const judged = judgeCode(ports, verification, code, strategy);
    if (judged instanceof ApiError) return judged;
    await repositories.verifications.update(judged.verification);
    if (!judged.error) return null;
    const now = ports.clock.now();
    const failed = afterFailure(instance, user, now);
    await repositories.users.update(failed);
    const failedAttempts = reverification.failedAttempts + 1;
    await repositories.reverifications.update({ ...reverification, failedAttempts });
    return failureError(instance, failed, judged.error, now);
  };
}

/** Notes the proof on the session, where sensitive actions look for it. */
async function prove(
  ports: Ports,
  repositories: Repositories,
  context: RequestContext,
  { session, reverification }: Subject,
  factor: 'first' | 'second',
): Promise<ReverificationView> {
  const now = ports.clock.now();
  const proved: Session = factor === 'first' ? { ...session, firstFactorAt: now } : { ...session, secondFactorAt: now };
  await repositories.sessions.update({ ...proved, updatedAt: now });
  const user = await repositories.users.get(context.instance.id, session.userId);
  if (user) await repositories.users.update(afterSuccess(user));
  const updated = factor === 'first' ? { ...reverification, firstDone: true } : { ...reverification, secondDone: true };
  await repositories.reverifications.update(updated);
  return loadReverificationView(ports, repositories, context, proved, updated);
}
