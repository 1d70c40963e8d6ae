/** Codes as factors: judged, counted against the attempt and the account, consumed. Runs in the proof's transaction. */
import type { Strategy } from 'clerk-kit/protocol';
import { ApiError } from '../api-error.js';
import type { RequestContext } from '../context.js';
import type { User, Verification } from '../entities.js';
import { recordEvent } from '../events.js';
import { afterFailure, failureError } from '../lockout.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { judgeCode } from '../verification/codes.js';
import { verificationSlot, type Factor, type FactorSubject } from './factor-subject.js';
import { isCodeStrategy } from './send-code.js';

/** What was typed, and for which factor. */
export interface TypedCode {
  readonly strategy: string;
  readonly code: string | undefined;
  readonly factor: Factor;
}

/** The subject with the factor proved, or the refusal. */
export async function judgeFactorCode(
  ports: Ports,
  repositories: Repositories,
  { instance }: RequestContext,
  { attempt, user, client }: FactorSubject,
  { strategy, code, factor }: TypedCode,
): Promise<FactorSubject | ApiError> {
  if (!isCodeStrategy(strategy)) return new ApiError('strategy_for_user_invalid');
  const now = ports.clock.now();
  const id = attempt[verificationSlot(factor)];
  const verification = id === null ? null : await repositories.verifications.get(instance.id, id);
  const judged = judgeCode(ports, verification, code, strategy, attempt.failedAttempts);
  if (judged instanceof ApiError) return judged;
  await repositories.verifications.update(judged.verification);
  if (judged.error) {
    const failed = afterFailure(instance, user, now);
    await repositories.users.update(failed);
    await repositories.attempts.updateSignIn({
      ...attempt,
      failedAttempts: attempt.failedAttempts + 1,
      updatedAt: now,
    });
    return failureError(instance, failed, judged.error, now);
  }
  if (factor === 'second') return { attempt: { ...attempt, secondFactorAt: now }, user, client };
  const owner = await adoptAddress(ports, repositories, user, judged.verification);
  const proved = { firstFactorAt: now, firstFactorStrategy: strategy satisfies Strategy };
  return { attempt: { ...attempt, ...proved }, user: owner, client };
}

/**
 * Whoever reads an address owns it. If nobody had proved that before, whoever made the account may have been somebody
 * else: their password and their sessions end here, or they would share the account with its owner.
 */
async function adoptAddress(
  ports: Pick<Ports, 'clock' | 'ids'>,
  repositories: Repositories,
  user: User,
  { identificationId, strategy, attempts, expireAt }: Verification,
): Promise<User> {
  const { instanceId } = user;
  const found = identificationId === null ? null : await repositories.identifications.get(instanceId, identificationId);
  if (!found || found.verifiedAt !== null) return user;
  const now = ports.clock.now();
  const proof = { verificationStrategy: strategy, verificationAttempts: attempts, verificationExpireAt: expireAt };
  await repositories.identifications.update({ ...found, ...proof, verifiedAt: now, reserved: false, updatedAt: now });
  for (const session of await repositories.sessions.listOpenForUser(instanceId, user.id)) {
    await repositories.sessions.update({ ...session, status: 'revoked', updatedAt: now });
  }
  const adopted: User = { ...user, passwordDigest: null, passwordUpdatedAt: null, updatedAt: now };
  await repositories.users.update(adopted);
  await recordEvent(ports, repositories, {
    ...{ instanceId, type: 'user.address_adopted', actorId: user.id, subjectId: user.id },
  });
  return adopted;
}
