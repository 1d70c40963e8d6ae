/**
 * Passwords as a first factor. Verifying takes milliseconds of a core, so it happens before the transaction; the
 * transaction then makes sure that the digest is still the one that was verified, and counts.
 */
import { ApiError, fieldError } from '../api-error.js';
import type { RequestContext } from '../context.js';
import type { SignInAttempt, User } from '../entities.js';
import { afterFailure, failureError, requireOpen } from '../lockout.js';
import { normalizePassword } from '../password/rules.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';

/** What verifying found out, before any transaction. */
export interface VerifiedPassword {
  /** The digest that was compared with; null when the person has no password, or does not exist. */
  readonly digest: string | null;
  readonly matches: boolean;
  /** A new digest when the old one was made with another cost. */
  readonly renewed: string | null;
}

/** Compares a password with a person's; with nobody's, it takes as long. */
export async function verifyPassword(ports: Ports, user: User | null, password: string): Promise<VerifiedPassword> {
  const normal = normalizePassword(password);
  const digest = user?.passwordDigest ?? null;
  if (digest === null) {
    await ports.hasher.spend(normal);
    return { digest: null, matches: false, renewed: null };
  }
  const matches = await ports.hasher.verify(normal, digest);
  const renewed = matches && ports.hasher.needsRehash(digest) ? await ports.hasher.hash(normal) : null;
  return { digest, matches, renewed };
}

/** Thrown inside the transaction when the digest is not the one that was verified; nothing is counted, it starts again. */
class PasswordChanged extends Error {}

const MOST_RETRIES = 3;

/**
 * Verifies, then judges in a transaction, and does both again when the password changed in between: a change elsewhere,
 * or a re-hash by a parallel sign-in, must not cost anybody a guess.
 */
export async function verifyThenJudge<Result>(
  verify: () => Promise<VerifiedPassword | null>,
  judge: (verified: VerifiedPassword | null) => Promise<Result>,
): Promise<Result> {
  for (let retry = 0; ; retry += 1) {
    try {
      return await judge(await verify());
    } catch (error) {
      if (!(error instanceof PasswordChanged)) throw error;
      if (retry >= MOST_RETRIES) throw new ApiError('resource_locked');
    }
  }
}

/** The person and what the attempt gains, or the refusal. Counts in the transaction it runs in. */
export async function judgePassword(
  ports: Pick<Ports, 'clock'>,
  repositories: Pick<Repositories, 'users'>,
  { instance }: RequestContext,
  person: User,
  verified: VerifiedPassword | null,
): Promise<ApiError | { readonly user: User; readonly proof: Partial<SignInAttempt> }> {
  const now = ports.clock.now();
  const user = await repositories.users.get(instance.id, person.id);
  if (!user || !verified) return fieldError('form_identifier_not_found', 'identifier');
  requireOpen(user, now);
  const enabled = instance.settings.identity.password.presence !== 'off';
  if (user.passwordDigest === null || !enabled) return new ApiError('strategy_for_user_invalid');
  if (verified.digest !== user.passwordDigest) throw new PasswordChanged();
  if (!verified.matches) {
    const failed = afterFailure(instance, user, now);
    await repositories.users.update(failed);
    return failureError(instance, failed, wrongPassword(instance.settings.attackProtection.enumerationProtection), now);
  }
  const renewed = verified.renewed === null ? user : { ...user, passwordDigest: verified.renewed };
  if (renewed !== user) await repositories.users.update(renewed);
  return { user: renewed, proof: { firstFactorStrategy: 'password', firstFactorAt: now } };
}

function wrongPassword(merged: boolean): ApiError {
  return merged
    ? new ApiError('form_password_or_identifier_incorrect')
    : fieldError('form_password_incorrect', 'password');
}
