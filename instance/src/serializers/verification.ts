/** Verifications. */
import type { SignUpVerificationJSON, Strategy, VerificationJSON } from 'clerk-kit/protocol';
import type { Identification } from '../domain/entities.js';
import type { IdentificationView, VerificationView } from '../domain/views.js';

/** A verification in progress or done. */
export function verificationJson({ verification, status }: VerificationView): VerificationJSON {
  const { strategy, attempts, expireAt, nonce } = verification;
  return {
    object: `verification_${objectOf(strategy)}`,
    status,
    strategy,
    attempts,
    expire_at: expireAt,
    ...(nonce !== null && { nonce }),
  };
}

/** The verification of a sign-up's attribute. Before a code is asked for it names no strategy to attempt. */
export function signUpVerificationJson(
  view: VerificationView,
  supportedStrategies: readonly Strategy[],
): SignUpVerificationJSON {
  const open = view.status === 'unverified';
  return {
    ...verificationJson(view),
    next_action: open ? 'needs_attempt' : view.status === 'verified' ? '' : 'needs_prepare',
    supported_strategies: [...supportedStrategies],
  };
}

/** How an identification was verified, or how far that has come; null when nobody has tried. */
export function identificationVerificationJson({
  identification,
  verification,
}: IdentificationView): VerificationJSON | null {
  if (identification.verifiedAt === null) return verification ? verificationJson(verification) : null;
  const strategy = verifiedBy(identification);
  return {
    object: `verification_${objectOf(strategy)}`,
    status: 'verified',
    strategy,
    attempts: identification.verificationAttempts,
    expire_at: identification.verificationExpireAt,
  };
}

function verifiedBy({ verificationStrategy }: Identification): Strategy {
  // `admin` is a strategy of the wire that nobody can choose, so the protocol's list of strategies leaves it out.
  return (verificationStrategy ?? 'admin') as Strategy;
}

function objectOf(strategy: string): string {
  if (strategy.endsWith('_code')) return 'otp';
  return strategy.startsWith('oauth_') ? 'oauth' : strategy;
}
