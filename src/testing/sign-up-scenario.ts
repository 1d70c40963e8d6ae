/** What a server may say about a sign-up: one attempt per status, missing field and verification. */
import type { SignUpAttempt } from '../machines/sign-up/attempt.js';
import { signUpDefinition } from '../machines/sign-up/sign-up.machine.js';
import type { FlowScenario } from './flow-model.js';
import { sampleVerification } from './sign-in-scenario.js';
import { sampleRefusals, sampleWorlds, signedOutWorld } from './worlds.js';

/** An attempt that lacks everything. */
export const blankSignUp: SignUpAttempt = {
  id: 'sua_1',
  status: 'missing_requirements',
  identifier: null,
  required: ['email_address', 'password'],
  optional: [],
  missing: ['email_address', 'password'],
  unverified: [],
  verifications: {},
  external: null,
  createdSessionId: null,
  values: {},
};

const given: SignUpAttempt = {
  ...blankSignUp,
  identifier: 'a@example.com',
  missing: [],
  unverified: ['email_address'],
  values: { ['email_address']: 'a@example.com' },
};
const supported = ['email_code', 'email_link'];
const unsent = sampleVerification({ status: null, supported });
const sent = sampleVerification({ strategy: 'email_code', expireAt: 1_600_000, supported });

/** Attempts by name. */
export const signUpAttempts: Readonly<Record<string, SignUpAttempt | null>> = {
  none: null,
  missing: blankSignUp,
  missingLater: { ...blankSignUp, missing: ['field_of_a_later_day'] },
  verifyUnsent: { ...given, verifications: { ['email_address']: unsent } },
  verifySent: { ...given, verifications: { ['email_address']: sent } },
  verifyPhone: { ...given, id: 'sua_2', unverified: ['phone_number'], values: { ['phone_number']: '+15555550100' } },
  verifyWallet: { ...given, unverified: ['web3_wallet'] },
  nothingLeft: { ...given, unverified: [] },
  protectCheck: { ...blankSignUp, missing: ['protect_check'] },
  enterprise: { ...blankSignUp, missing: ['enterprise_sso'] },
  outside: { ...blankSignUp, missing: ['external_account'] },
  transferable: { ...blankSignUp, external: sampleVerification({ status: 'transferable' }) },
  refusedOutside: {
    ...blankSignUp,
    external: sampleVerification({ status: 'failed', errorCode: 'oauth_access_denied' }),
  },
  complete: { ...given, status: 'complete', unverified: [], createdSessionId: 'sess_created' },
  completeWithoutSession: { ...given, status: 'complete', unverified: [] },
  abandoned: { ...blankSignUp, status: 'abandoned' },
  ofALaterDay: { ...blankSignUp, status: 'needs_something_new' },
};

/** The scenario of `signUpMachine` with only some attempts. */
export function signUpScenario(...names: readonly string[]): FlowScenario<SignUpAttempt> {
  const attempts = Object.fromEntries(names.map((name) => [name, signUpAttempts[name] ?? null]));
  const { settings } = signedOutWorld;
  const restricted = { ...signedOutWorld, settings: { ...settings, signUpMode: 'restricted' } };
  const waitlist = { ...signedOutWorld, settings: { ...settings, signUpMode: 'waitlist' } };
  const worlds = { ...sampleWorlds, restricted, waitlist };
  return { definition: signUpDefinition, attempts, worlds, refusals: sampleRefusals };
}

/** Scenarios that together have every attempt. */
export const signUpScenarios: Readonly<Record<string, FlowScenario<SignUpAttempt>>> = {
  statuses: signUpScenario(
    ...['none', 'missing', 'missingLater', 'protectCheck', 'enterprise', 'outside', 'transferable', 'refusedOutside'],
    ...['complete', 'completeWithoutSession', 'abandoned', 'ofALaterDay', 'nothingLeft', 'verifyWallet'],
  ),
  verifications: signUpScenario('none', 'missing', 'verifyUnsent', 'verifySent', 'verifyPhone', 'complete'),
};
