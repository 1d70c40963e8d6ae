/** Reads verifications: sent or not, until when, for whom. */
import { camelCaseKeys } from '../../protocol/naming.js';
import type { VerificationPort } from './ports.js';
import { fields, text } from './read-value.js';

/** A verification as plain data. */
export interface VerificationData {
  readonly status: string | null;
  readonly strategy: string | null;
  /** Epoch milliseconds. */
  readonly expireAt: number | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  /** The session that exists already, when `errorCode` says so. */
  readonly errorSessionId: string | null;
  readonly supported: readonly string[];
}

/** Copies a verification as plain data; null when there is none or nothing was started. */
export function readVerification(source: VerificationPort | null | undefined): VerificationData | null {
  if (!source || (!source.status && !(source.supportedStrategies ?? []).length)) return null;
  const error = fields(source.error);
  const meta = fields(camelCaseKeys(error.meta));
  return {
    status: source.status ?? null,
    strategy: source.strategy ?? null,
    expireAt: source.expireAt == null ? null : Number(source.expireAt),
    errorCode: text(error.code),
    errorMessage: text(error.longMessage) ?? text(error.message),
    errorSessionId: text(meta.sessionId),
    supported: source.supportedStrategies ?? [],
  };
}

/** Whether a code or link of this strategy is out already, so that arriving must not send another. */
export function isSent(verification: VerificationData | null, strategy: string): boolean {
  return verification !== null && verification.strategy === strategy && isStarted(verification.status);
}

function isStarted(status: string | null): boolean {
  return status === 'unverified' || status === 'expired' || status === 'failed';
}
