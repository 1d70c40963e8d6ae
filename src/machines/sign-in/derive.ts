/**
 * `deriveSignInStep`: the only router of a sign-in. Pure and total: every status, null and strings of a later day reach
 * exactly one step, and none but a created session reaches `activating`. First matching rule wins.
 */
import type { SignInStatus } from '../../protocol/sign-in.js';
import { commonRoute } from '../shared/common-routes.js';
import { NO_CHOICE, type FlowChoice, type FlowPreferences, type FlowRoute } from '../shared/route.js';
import type { FlowWorld } from '../shared/world.js';
import type { SignInAttempt } from './attempt.js';
import { firstFactorRoute, newPasswordRoute, secondFactorRoute } from './factor-routes.js';

/** Every step of a sign-in. `gate` is not among them: gates stand in front of steps. */
export const SIGN_IN_STEPS = [
  'loading',
  'already-signed-in',
  'existing-session',
  'transfer',
  'identify',
  'protect-check',
  'first-factor',
  'client-trust',
  'second-factor',
  'new-password',
  'activating',
  'task',
  'done',
  'unsupported',
] as const;

/** Name of a step of a sign-in. */
export type SignInStepName = (typeof SIGN_IN_STEPS)[number];

/** Where a sign-in is. */
export type SignInRoute = FlowRoute<SignInStepName>;

/** Everything `deriveSignInStep` looks at, with an attempt that is there. */
export interface SignInFacts {
  readonly attempt: SignInAttempt;
  readonly world: FlowWorld;
  readonly choice: FlowChoice;
  readonly preferences: FlowPreferences;
}

/** One entry per status of the protocol; a status added there is a type error here. */
const BY_STATUS: Readonly<Record<SignInStatus, (facts: SignInFacts) => SignInRoute>> = {
  needs_identifier: (facts) => identifyRoute(facts, facts.attempt),
  needs_first_factor: firstFactorRoute,
  needs_second_factor: (facts) =>
    secondFactorRoute(facts, isClientTrust(facts.attempt) ? 'client-trust' : 'second-factor'),
  needs_client_trust: (facts) => secondFactorRoute(facts, 'client-trust'),
  needs_new_password: newPasswordRoute,
  needs_protect_check: () => ({ name: 'protect-check' }),
  // Reached only without a usable session: with one, `commonRoute` has answered already.
  complete: () => ({ name: 'unsupported', status: 'complete' }),
  abandoned: (facts) => ({ ...identifyRoute(facts, null), notice: 'attempt-abandoned' }),
};

/** Says which step a sign-in is at. */
export function deriveSignInStep(
  attempt: SignInAttempt | null,
  world: FlowWorld,
  choice: FlowChoice = NO_CHOICE,
  preferences: FlowPreferences = {},
): SignInRoute {
  const common = commonRoute({
    attempt,
    world,
    choice,
    preferences,
    external: attempt?.first ?? null,
    other: 'sign-up',
  });
  if (common) return common;
  if (!attempt || attempt.status === null || attempt.createdSessionId === (choice.consumed ?? '')) {
    return identifyRoute({ choice, preferences }, attempt);
  }
  const { status } = attempt;
  if (!isKnown(status)) return { name: 'unsupported', status };
  return BY_STATUS[status]({ attempt, world, choice, preferences });
}

function isKnown(status: string): status is SignInStatus {
  return Object.hasOwn(BY_STATUS, status);
}

/** Older servers answer `needs_second_factor` for an unknown device; then only sent codes and links are offered. */
function isClientTrust(attempt: SignInAttempt): boolean {
  const isEnrolled = attempt.secondFactors.some(({ strategy }) => strategy === 'totp' || strategy === 'backup_code');
  return attempt.clientTrust === 'new' && !isEnrolled;
}

function identifyRoute(
  { choice, preferences }: Pick<SignInFacts, 'choice' | 'preferences'>,
  attempt: SignInAttempt | null,
): SignInRoute {
  const { errorCode, errorMessage } = attempt?.first ?? {};
  return {
    name: 'identify',
    ...(errorCode && {
      errors: [{ kind: 'form', code: errorCode, message: errorMessage ?? errorCode, retryable: true }],
    }),
    ...(attempt?.identifier && { hint: attempt.identifier }),
    ...(preferences.hasTicket && !choice.ticketUsed && { auto: { command: 'ticket.submit', key: 'ticket' } }),
  };
}
