/**
 * Re-verification: the person behind a session proves a factor again before something sensitive. One per session; starting
 * another replaces it.
 */
import { ApiError } from '../api-error.js';
import type { SessionVerificationLevel } from 'clerk-kit/protocol';
import type { Instance, Session } from '../entities.js';

/** A re-verification in progress, or done. */
export interface Reverification {
  readonly sessionId: string;
  readonly instanceId: string;
  readonly level: SessionVerificationLevel;
  readonly firstVerificationId: string | null;
  readonly secondVerificationId: string | null;
  readonly firstDone: boolean;
  readonly secondDone: boolean;
  readonly codesSent: number;
  readonly failedAttempts: number;
  readonly createdAt: number;
}

/** Storage of re-verifications. */
export interface ReverificationRepository {
  /** Puts it in place of an older one of the same session. */
  replace(reverification: Reverification): Promise<void>;
  get(instanceId: string, sessionId: string): Promise<Reverification | null>;
  update(reverification: Reverification): Promise<void>;
}

/** How long a proof of the first factor is good for sensitive actions. */
export const FRESH_FOR_MS = 10 * 60_000;

/** What is left to prove. */
export function statusOf(
  reverification: Pick<Reverification, 'level' | 'firstDone' | 'secondDone'>,
): 'needs_first_factor' | 'needs_second_factor' | 'complete' {
  const { level, firstDone, secondDone } = reverification;
  if (level !== 'second_factor' && !firstDone) return 'needs_first_factor';
  if (level !== 'first_factor' && !secondDone) return 'needs_second_factor';
  return 'complete';
}

/**
 * Refuses a sensitive action when the person was last proved too long ago. People with a second factor must have proved it
 * as recently, because a session alone may be a stolen laptop.
 */
export function requireFresh(
  instance: Instance,
  session: Pick<Session, 'firstFactorAt' | 'secondFactorAt'>,
  hasSecondFactor: boolean,
  now: number,
): void {
  if (!instance.settings.session.reverification) return;
  const isFresh = (at: number | null): boolean => at !== null && now - at < FRESH_FOR_MS;
  if (isFresh(hasSecondFactor ? session.secondFactorAt : session.firstFactorAt)) return;
  throw new ApiError('session_reverification_required');
}
