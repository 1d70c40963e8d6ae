/**
 * One-time codes: six digits, ten minutes, bound to one verification and so to one purpose, address and attempt. Only a
 * keyed digest is stored. Judging is pure; whoever judges writes the result in the same transaction.
 */
import { ApiError, fieldError } from '../api-error.js';
import type { Identification, IdentificationType, Instance, Verification, VerificationPurpose } from '../entities.js';
import { isTestIdentifier } from '../identifier.js';
import type { Ports } from '../ports.js';
import type { Strategy } from 'clerk-kit/protocol';

/** How long a code is good for. */
export const CODE_LIFETIME_MS = 10 * 60_000;
/** Wrong guesses before a code is worthless. */
export const MOST_GUESSES = 5;
/** Wrong guesses one attempt may make over all its codes. */
export const MOST_ATTEMPT_GUESSES = 10;
/** Marks a code whose message could not be delivered. */
export const NOT_SENT = 'verification_not_sent';
/** Codes one attempt may send. */
export const MOST_CODES = 10;
/** Time between two codes of one attempt. */
export const RESEND_AFTER_MS = 30_000;
const CODE_DIGITS = 6;
const TEST_CODE = '424242';
const DIGEST_PURPOSE = 'verification-code';

/** Whether test addresses are special here. */
export function isTestMode(instance: Instance): boolean {
  return instance.settings.testMode ?? instance.environmentType === 'development';
}

/** What a new code is for. */
export interface NewCode {
  readonly instance: Instance;
  readonly purpose: VerificationPurpose;
  readonly ownerId: string;
  readonly strategy: Strategy;
  readonly identification: Pick<Identification, 'id'> | null;
  readonly type: IdentificationType;
  readonly target: string;
}

/** A fresh verification and its code. `code` is null for test addresses: nothing is sent to them. */
export interface IssuedCode {
  readonly verification: Verification;
  readonly code: string | null;
}

/** Makes a verification with a code. */
export function issueCode(ports: Pick<Ports, 'ids' | 'random' | 'digester' | 'clock'>, input: NewCode): IssuedCode {
  const { instance, purpose, ownerId, strategy, identification, type, target } = input;
  const now = ports.clock.now();
  const id = ports.ids.create('ver');
  const isTest = isTestMode(instance) && isTestIdentifier(type, target);
  const code = isTest ? TEST_CODE : String(ports.random.below(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
  const verification: Verification = {
    id,
    instanceId: instance.id,
    purpose,
    ownerId,
    strategy,
    status: 'unverified',
    identificationId: identification?.id ?? null,
    target,
    secretDigest: ports.digester.digest(DIGEST_PURPOSE, `${id}:${code}`),
    attempts: 0,
    expireAt: now + CODE_LIFETIME_MS,
    nonce: null,
    errorCode: null,
    createdAt: now,
    updatedAt: now,
  };
  return { verification, code: isTest ? null : code };
}

/** A guess, judged: the verification as it is to be written, and the refusal if it was wrong. */
export interface Judged {
  readonly verification: Verification;
  readonly error: ApiError | null;
  /** Whether the refusal was a wrong guess, which counts against the account. */
  readonly guessed: boolean;
}

/** Judges a code. Expired, used up and consumed ones are refused without counting. */
export function judgeCode(
  ports: Pick<Ports, 'digester' | 'clock'>,
  verification: Verification | null,
  code: string | undefined,
  strategy: string,
  failedAttempts = 0,
): Judged | ApiError {
  if (!verification?.secretDigest || verification.strategy !== strategy) return new ApiError('verification_missing');
  const now = ports.clock.now();
  if (verification.status === 'verified') return new ApiError('verification_already_verified');
  // Asking for new codes must not buy new guesses for ever.
  if (verification.status === 'failed' || failedAttempts >= MOST_ATTEMPT_GUESSES)
    return new ApiError('verification_failed');
  if (verification.expireAt !== null && now >= verification.expireAt) return new ApiError('verification_expired');
  if (code === undefined) return fieldError('form_param_missing', 'code', 'code must be included.');
  const attempts = verification.attempts + 1;
  const digits = code.normalize('NFKC').replace(/\s/g, '');
  if (ports.digester.matches(DIGEST_PURPOSE, `${verification.id}:${digits}`, verification.secretDigest)) {
    return {
      verification: { ...verification, status: 'verified', attempts, updatedAt: now },
      error: null,
      guessed: false,
    };
  }
  const status = attempts >= MOST_GUESSES ? 'failed' : 'unverified';
  const error = status === 'failed' ? new ApiError('verification_failed') : fieldError('form_code_incorrect', 'code');
  return { verification: { ...verification, status, attempts, updatedAt: now }, error, guessed: true };
}

/** Refuses another code too soon after the last one, or one too many for an attempt. */
export function requireSendable(
  ports: Pick<Ports, 'clock' | 'rateLimits'>,
  last: Verification | null,
  codesSent: number,
  target: string,
): void {
  if (!ports.rateLimits) return;
  const counts = last?.target === target && last.errorCode !== NOT_SENT;
  const wait = counts ? last.createdAt + RESEND_AFTER_MS - ports.clock.now() : 0;
  if (wait > 0) {
    throw new ApiError('verification_code_too_many_requests', { retryAfter: Math.max(Math.ceil(wait / 1000), 1) });
  }
  if (codesSent >= MOST_CODES) throw new ApiError('too_many_requests', { retryAfter: RESEND_AFTER_MS / 1000 });
}
