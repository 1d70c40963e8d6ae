/**
 * `deriveSignUpStep`: the only router of a sign-up. Pure and total, like `deriveSignInStep`. Missing fields are asked for
 * before addresses are verified, so that the form is met once.
 */
import type { SignUpStatus } from '../../protocol/sign-up.js';
import { commonRoute } from '../shared/common-routes.js';
import { isUsable, kindOf } from '../shared/factor.js';
import { NO_CHOICE, type FlowChoice, type FlowPreferences, type FlowRoute } from '../shared/route.js';
import { isSent } from '../shared/verification.js';
import type { FlowWorld } from '../shared/world.js';
import type { SignUpAttempt } from './attempt.js';
import { continueFields, startFields } from './fields.js';

/** Every step of a sign-up. */
export const SIGN_UP_STEPS = [
  'loading',
  'already-signed-in',
  'existing-session',
  'transfer',
  'collect',
  'verify',
  'sso',
  'restricted',
  'waitlist',
  'protect-check',
  'activating',
  'task',
  'done',
  'unsupported',
] as const;

/** Name of a step of a sign-up. */
export type SignUpStepName = (typeof SIGN_UP_STEPS)[number];

/** Where a sign-up is. */
export type SignUpRoute = FlowRoute<SignUpStepName>;

/** Everything `deriveSignUpStep` looks at, with an attempt that is there. */
export interface SignUpFacts {
  readonly attempt: SignUpAttempt;
  readonly world: FlowWorld;
  readonly choice: FlowChoice;
  readonly preferences: FlowPreferences;
}

/** Attributes a sign-up verifies, in the order of the service. */
const VERIFIED = ['email_address', 'phone_number'];

/** One entry per status of the protocol; a status added there is a type error here. */
const BY_STATUS: Readonly<Record<SignUpStatus, (facts: SignUpFacts) => SignUpRoute>> = {
  missing_requirements: requirementRoute,
  // Reached only without a usable session: with one, `commonRoute` has answered already.
  complete: () => ({ name: 'unsupported', status: 'complete' }),
  abandoned: (facts) => ({ ...startRoute(facts, null), notice: 'attempt-abandoned' }),
};

/** Says which step a sign-up is at. */
export function deriveSignUpStep(
  attempt: SignUpAttempt | null,
  world: FlowWorld,
  choice: FlowChoice = NO_CHOICE,
  preferences: FlowPreferences = {},
): SignUpRoute {
  const external = attempt?.external ?? null;
  const common = commonRoute({ attempt, world, choice, preferences, external, other: 'sign-in' });
  if (common) return common;
  if (!attempt || attempt.status === null || attempt.createdSessionId === (choice.consumed ?? '')) {
    return startRoute({ world, choice, preferences }, attempt);
  }
  const { status } = attempt;
  if (!Object.hasOwn(BY_STATUS, status)) return { name: 'unsupported', status };
  // The key was just found in the table, whose keys are the protocol's statuses.
  return BY_STATUS[status as SignUpStatus]({ attempt, world, choice, preferences });
}

function startRoute(
  { world, choice, preferences }: Omit<SignUpFacts, 'attempt'>,
  attempt: SignUpAttempt | null,
): SignUpRoute {
  const { settings } = world;
  if (preferences.hasTicket && !choice.ticketUsed) {
    return { ...collect('start', world, preferences, attempt), auto: { command: 'ticket.submit', key: 'ticket' } };
  }
  if (settings.signUpMode === 'restricted') return { name: 'restricted' };
  if (settings.signUpMode === 'waitlist') return { name: 'waitlist' };
  return collect('start', world, preferences, attempt);
}

function requirementRoute(facts: SignUpFacts): SignUpRoute {
  const { attempt, world, choice, preferences } = facts;
  const { missing } = attempt;
  if (missing.includes('protect_check')) return { name: 'protect-check' };
  if (choice.editing) return collect('edit', world, preferences, attempt);
  if (missing.includes('enterprise_sso')) return ssoRoute('enterprise_sso', facts);
  // The status says that an account elsewhere is required; a form field cannot give one.
  if (missing.includes('external_account') && missing.length === 1) return ssoRoute('oauth_', facts);
  if (missing.length > 0) return collect('continue', world, preferences, attempt);
  const attribute = VERIFIED.find((name) => attempt.unverified.includes(name));
  if (attribute) return verifyRoute(attribute, facts);
  const status = attempt.unverified[0] ?? 'missing_requirements';
  return { name: 'unsupported', status };
}

function collect(
  phase: 'start' | 'continue' | 'edit',
  world: FlowWorld,
  preferences: FlowPreferences,
  attempt: SignUpAttempt | null,
): SignUpRoute {
  const fields = phase === 'continue' && attempt ? continueFields(attempt) : startFields(world.settings, preferences);
  const { errorCode, errorMessage } = attempt?.external ?? {};
  return {
    name: 'collect',
    phase,
    ...fields,
    ...(attempt?.identifier && { hint: attempt.identifier }),
    ...(errorCode && {
      errors: [{ kind: 'form', code: errorCode, message: errorMessage ?? errorCode, retryable: true }],
    }),
  };
}

function ssoRoute(strategy: string, { world, attempt }: SignUpFacts): SignUpRoute {
  if (!world.ceremonies.includes('sso')) return { name: 'unsupported', status: strategy };
  return { name: 'sso', kind: 'sso', strategy, ...(attempt.identifier && { hint: attempt.identifier }) };
}

/** One address to verify: by the strategy picked, the one under way, or the first this page can serve. */
function verifyRoute(attribute: string, { attempt, world, choice }: SignUpFacts): SignUpRoute {
  const verification = attempt.verifications[attribute] ?? null;
  const fallback = attribute === 'email_address' ? ['email_code'] : ['phone_code'];
  const offered = verification?.supported.length ? verification.supported : settingsOf(attribute, world, fallback);
  const factors = offered
    .map((strategy) => ({ strategy, safeIdentifier: attempt.values[attribute] }))
    .filter((factor) => isUsable(factor, world.ceremonies));
  const wanted = choice.factor ?? (isSent(verification, verification?.strategy ?? '') ? verification?.strategy : null);
  const factor = factors.find(({ strategy }) => strategy === wanted) ?? factors[0];
  if (!factor) return { name: 'unsupported', status: `${attribute}:${offered.join(',')}` };
  const { strategy } = factor;
  const hint = attempt.values[attribute];
  // The address is part of the key: a corrected one needs a code of its own.
  const key = `${attempt.id} ${attribute} ${strategy} ${hint ?? ''}`;
  const isOut = isSent(verification, strategy) && (choice.prepared ?? key) === key;
  return {
    name: 'verify',
    kind: kindOf(strategy) ?? 'code',
    strategy,
    attribute,
    factor,
    factors,
    ...(hint && { hint }),
    expiresAt: isOut ? (verification?.expireAt ?? null) : null,
    ...(!isOut && { auto: { command: 'code.prepare', key } }),
  };
}

function settingsOf(attribute: string, world: FlowWorld, fallback: readonly string[]): readonly string[] {
  const configured = world.settings.attributes[attribute]?.verifications ?? [];
  return configured.length > 0 ? configured : fallback;
}
