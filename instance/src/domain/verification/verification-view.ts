/** A verification with the status that the clock gives it. */
import type { Verification } from '../entities.js';
import type { VerificationView } from '../views.js';

/** The view of a verification. Only what is still unverified can expire. */
export function viewOf(verification: Verification, now: number): VerificationView {
  const { status, expireAt } = verification;
  const expired = status === 'unverified' && expireAt !== null && now >= expireAt;
  return { verification, status: expired ? 'expired' : status };
}
