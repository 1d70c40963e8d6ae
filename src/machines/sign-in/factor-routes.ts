/** Routes of a sign-in that has an identifier: first factor, second factor, client trust, new password. */
import { factorId, isUsable, kindOf, type Factor } from '../shared/factor.js';
import { isSent, type VerificationData } from '../shared/verification.js';
import type { SignInFacts, SignInRoute } from './derive.js';
import { orderFactors, pickFactor, type PickFacts } from './pick-factor.js';

/** First factor: a proof, or a code for a new password when the person asked for one. */
export function firstFactorRoute(facts: SignInFacts): SignInRoute {
  const { attempt, world, choice } = facts;
  const usable = attempt.firstFactors.filter((factor) => isUsable(factor, world.ceremonies));
  const picking = pickFacts(facts, 'first');
  const recovery = usable.filter(isRecovery);
  const proofs = orderFactors(
    usable.filter((factor) => !isRecovery(factor)),
    picking,
  );
  const byHand = recovery.find((factor) => factorId(factor) === choice.factor);
  const factor = byHand ?? pickFactor(proofs, picking);
  const { auto, ...route } = factorRoute(facts, 'first-factor', factor, attempt.first);
  const offered: SignInRoute = { ...route, factors: proofs, recovery };
  // Once a way was picked, the list that offered it has done its duty. Before that nothing is sent.
  if (choice.intent !== null && choice.factor === null) {
    return { ...offered, view: recovery.length > 0 ? 'forgot' : 'alternatives' };
  }
  return { ...offered, ...(auto && { auto }) };
}

/** Second factor, or trust in a device: the same proofs under another title. */
export function secondFactorRoute(facts: SignInFacts, name: 'second-factor' | 'client-trust'): SignInRoute {
  const { attempt, world } = facts;
  const picking = pickFacts(facts, 'second');
  const factors = orderFactors(
    attempt.secondFactors.filter((factor) => isUsable(factor, world.ceremonies)),
    picking,
  );
  return { ...factorRoute(facts, name, pickFactor(factors, picking), attempt.second), factors };
}

/** The person proved to be the owner; now the password. */
export function newPasswordRoute({ attempt }: SignInFacts): SignInRoute {
  return { name: 'new-password', ...(attempt.identifier && { hint: attempt.identifier }) };
}

function factorRoute(
  { attempt, choice }: SignInFacts,
  name: 'first-factor' | 'second-factor' | 'client-trust',
  factor: Factor | null,
  verification: VerificationData | null,
): SignInRoute {
  const hint = factor?.safeIdentifier ?? attempt.identifier;
  const base = { name, kind: (factor && kindOf(factor.strategy)) ?? 'none', ...(hint && { hint }) };
  if (!factor) return base;
  const key = `${attempt.id} ${name} ${factorId(factor)}`;
  const sends = base.kind === 'code' || base.kind === 'reset-code' || base.kind === 'link';
  // `prepared` names the one proof that is out: the server keeps a single verification per stage.
  const isOut = isSent(verification, factor.strategy) && (choice.prepared ?? key) === key;
  return {
    ...base,
    factor,
    strategy: factor.strategy,
    ...(sends && { expiresAt: isOut ? (verification?.expireAt ?? null) : null }),
    ...(sends && !isOut && { auto: { command: 'code.prepare', key } }),
  };
}

function pickFacts({ attempt, world, choice, preferences }: SignInFacts, stage: 'first' | 'second'): PickFacts {
  const { identifier } = attempt;
  return { stage, preferred: world.settings.preferred, identifier, chosen: choice.factor, preferences };
}

function isRecovery({ strategy }: Factor): boolean {
  return kindOf(strategy) === 'reset-code';
}
