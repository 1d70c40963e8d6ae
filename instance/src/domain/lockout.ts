/**
 * Lockout: wrong proofs are counted per account over all factors and all attempts. Whoever counts does so in the
 * transaction that judged the proof, so that parallel guesses are all counted.
 */
import { ApiError } from './api-error.js';
import type { Instance, User } from './entities.js';

/** Wrong proofs before the last chances are announced. */
const WARN_AT_REMAINING = 2;

/** Seconds until a lock ends, or null when the account is open. */
export function lockoutSeconds(user: Pick<User, 'lockedUntil'>, now: number): number | null {
  return user.lockedUntil !== null && user.lockedUntil > now ? Math.ceil((user.lockedUntil - now) / 1000) : null;
}

/** Refuses a locked or banned account. */
export function requireOpen(user: Pick<User, 'lockedUntil' | 'banned'>, now: number): void {
  if (user.banned) throw new ApiError('user_banned');
  const seconds = lockoutSeconds(user, now);
  if (seconds === null) return;
  const minutes = Math.ceil(seconds / 60);
  throw new ApiError('user_locked', {
    longMessage: `Your account is locked. You will be able to try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`,
    meta: { lockoutExpiresInSeconds: seconds },
  });
}

/** The account after a wrong proof. A lock that has ended starts a new count. */
export function afterFailure(instance: Instance, user: User, now: number): User {
  const { enabled, maxAttempts, durationMinutes } = instance.settings.attackProtection.lockout;
  const expired = user.lockedUntil !== null && user.lockedUntil <= now;
  const failedAttempts = (expired ? 0 : user.failedAttempts) + 1;
  const locks = enabled && failedAttempts >= maxAttempts;
  return {
    ...user,
    failedAttempts,
    lockedUntil: locks ? now + durationMinutes * 60_000 : expired ? null : user.lockedUntil,
    updatedAt: now,
  };
}

/** The account after a right proof. */
export function afterSuccess(user: User): User {
  return user.failedAttempts === 0 && user.lockedUntil === null
    ? user
    : { ...user, failedAttempts: 0, lockedUntil: null };
}

/** Proofs left before the account locks; null where nothing locks. */
export function attemptsRemaining(instance: Instance, user: User, now: number): number | null {
  const { enabled, maxAttempts } = instance.settings.attackProtection.lockout;
  if (!enabled) return null;
  const expired = user.lockedUntil !== null && user.lockedUntil <= now;
  return Math.max(maxAttempts - (expired ? 0 : user.failedAttempts), 0);
}

/** What a wrong proof is answered with: the refusal itself, the lock it caused, or the refusal and a warning. */
export function failureError(instance: Instance, user: User, refusal: ApiError, now: number): ApiError {
  try {
    requireOpen(user, now);
  } catch (error) {
    if (error instanceof ApiError) return error;
  }
  const left = attemptsRemaining(instance, user, now);
  if (left === null || left > WARN_AT_REMAINING) return refusal;
  const warning = new ApiError('account_lockout_warning', {
    longMessage: `You have ${left} attempt${left === 1 ? '' : 's'} remaining before your account is locked.`,
  });
  return new ApiError(refusal.code, {
    message: refusal.message,
    longMessage: refusal.longMessage,
    meta: refusal.meta,
    others: [warning],
  });
}
