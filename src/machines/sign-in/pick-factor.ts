/** Which factor to start with. Pure; the order is the service's own unless the application says otherwise. */
import { factorId, type Factor } from '../shared/factor.js';
import type { FlowPreferences } from '../shared/route.js';

const FIRST_BY_PREFERENCE = {
  password: ['passkey', 'password', 'email_link', 'email_code', 'phone_code'],
  otp: ['email_link', 'email_code', 'phone_code', 'passkey', 'password'],
} as const;

const SECOND = ['totp', 'phone_code', 'email_code', 'email_link', 'backup_code'];

/** What the choice of a factor depends on. */
export interface PickFacts {
  readonly stage: 'first' | 'second';
  readonly preferred: 'password' | 'otp';
  readonly identifier: string | null;
  /** Id of the factor picked by hand, or null. */
  readonly chosen: string | null;
  readonly preferences: FlowPreferences;
}

/** Sorts factors: by the application's `order`, else as the service does. */
export function orderFactors(factors: readonly Factor[], facts: PickFacts): readonly Factor[] {
  const order: readonly string[] = facts.stage === 'second' ? SECOND : FIRST_BY_PREFERENCE[facts.preferred];
  const rank = ({ strategy }: Factor): number => {
    const index = order.indexOf(strategy);
    return index < 0 ? order.length : index;
  };
  const better = (factor: Factor): number =>
    (factor.safeIdentifier !== undefined && factor.safeIdentifier === facts.identifier ? 0 : 4) +
    (factor.default ? 0 : 2) +
    (factor.primary ? 0 : 1);
  const sorted = [...factors].sort((a, b) => rank(a) - rank(b) || better(a) - better(b));
  return within(sorted, facts.preferences.order?.(sorted));
}

/** Picks the factor in force out of ordered factors: by hand, by the application's `choose`, else the first. */
export function pickFactor(ordered: readonly Factor[], facts: PickFacts): Factor | null {
  const byHand = ordered.find((factor) => factorId(factor) === facts.chosen);
  if (byHand) return byHand;
  const wanted = facts.preferences.choose?.(ordered);
  return ordered.find((factor) => wanted && factorId(factor) === factorId(wanted)) ?? ordered[0] ?? null;
}

/** An application may leave factors out and sort them, not add any. Leaving out all would be a dead end: ignored. */
function within(factors: readonly Factor[], wanted: readonly Factor[] | undefined): readonly Factor[] {
  if (!Array.isArray(wanted)) return factors;
  const ids = new Set(factors.map(factorId));
  const kept = wanted.filter((factor: Factor) => ids.has(factorId(factor)));
  return kept.length > 0 ? kept : factors;
}
