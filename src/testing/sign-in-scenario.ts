/** What a server may say about a sign-in: one attempt per status, factor and sub-status. */
import type { Factor } from '../machines/shared/factor.js';
import type { VerificationData } from '../machines/shared/verification.js';
import type { SignInAttempt } from '../machines/sign-in/attempt.js';
import { signInDefinition } from '../machines/sign-in/sign-in.machine.js';
import type { FlowScenario } from './flow-model.js';
import { sampleRefusals, sampleWorlds } from './worlds.js';

/** Factors of an account that has everything. */
export const sampleFactors = {
  password: { strategy: 'password' },
  email: { strategy: 'email_code', emailAddressId: 'idn_1', safeIdentifier: 'a***@example.com' },
  phone: { strategy: 'phone_code', phoneNumberId: 'idn_2', safeIdentifier: '+1*****99' },
  reset: { strategy: 'reset_password_email_code', emailAddressId: 'idn_1', safeIdentifier: 'a***@example.com' },
  passkey: { strategy: 'passkey' },
  link: { strategy: 'email_link', emailAddressId: 'idn_1' },
  google: { strategy: 'oauth_google' },
  totp: { strategy: 'totp' },
  backup: { strategy: 'backup_code' },
} as const satisfies Readonly<Record<string, Factor>>;

/** An attempt with nothing in it. */
export const blankSignIn: SignInAttempt = {
  id: 'sia_1',
  status: 'needs_identifier',
  identifier: null,
  identifiers: ['email_address'],
  firstFactors: [],
  secondFactors: [],
  first: null,
  second: null,
  createdSessionId: null,
  clientTrust: null,
};

/** A verification with the rest left out. */
export function sampleVerification(change: Partial<VerificationData>): VerificationData {
  const blank = { errorCode: null, errorMessage: null, errorSessionId: null, supported: [] };
  return { status: 'unverified', strategy: null, expireAt: null, ...blank, ...change };
}

const { password, email, phone, reset, totp, backup } = sampleFactors;
const identified: SignInAttempt = { ...blankSignIn, identifier: 'a@example.com' };
const first = (firstFactors: readonly Factor[], change: Partial<SignInAttempt> = {}): SignInAttempt => ({
  ...identified,
  status: 'needs_first_factor',
  firstFactors,
  ...change,
});
const second = (status: string, secondFactors: readonly Factor[]): SignInAttempt => ({
  ...identified,
  status,
  secondFactors,
});
const sent = sampleVerification({ strategy: 'email_code', expireAt: 1_600_000 });
const external = (change: Partial<VerificationData>): SignInAttempt => ({
  ...blankSignIn,
  first: sampleVerification({ strategy: 'oauth_google', ...change }),
});

/** Attempts by name. */
export const signInAttempts: Readonly<Record<string, SignInAttempt | null>> = {
  none: null,
  needsIdentifier: blankSignIn,
  password: first([password, email, reset]),
  codeUnsent: first([email, phone], { id: 'sia_2' }),
  codeSent: first([email], { first: sent }),
  ceremonies: first([sampleFactors.passkey, sampleFactors.google, sampleFactors.link], { id: 'sia_3' }),
  noFactor: first([{ strategy: 'strategy_of_a_later_day' }], { id: 'sia_3' }),
  secondTotp: second('needs_second_factor', [totp, backup, phone]),
  secondCode: second('needs_second_factor', [phone]),
  noSecondFactor: second('needs_second_factor', []),
  clientTrust: second('needs_client_trust', [email]),
  newPassword: { ...identified, status: 'needs_new_password' },
  protectCheck: { ...identified, status: 'needs_protect_check' },
  abandoned: { ...identified, status: 'abandoned' },
  transferable: external({ status: 'transferable' }),
  refusedOutside: external({ status: 'failed', errorCode: 'oauth_access_denied' }),
  signedInOutside: external({
    status: 'failed',
    errorCode: 'identifier_already_signed_in',
    errorSessionId: 'sess_old',
  }),
  complete: { ...identified, status: 'complete', createdSessionId: 'sess_created' },
  completeWithoutSession: { ...identified, status: 'complete' },
  ofALaterDay: { ...identified, status: 'needs_something_new' },
};

/** The scenario of `signInMachine` with only some attempts. All at once multiply to more states than there is to learn. */
export function signInScenario(...names: readonly string[]): FlowScenario<SignInAttempt> {
  const attempts = Object.fromEntries(names.map((name) => [name, signInAttempts[name] ?? null]));
  return { definition: signInDefinition, attempts, worlds: sampleWorlds, refusals: sampleRefusals };
}

/** Scenarios that together have every attempt. */
export const signInScenarios: Readonly<Record<string, FlowScenario<SignInAttempt>>> = {
  statuses: signInScenario(
    ...['none', 'needsIdentifier', 'newPassword', 'protectCheck', 'abandoned', 'transferable', 'refusedOutside'],
    ...['signedInOutside', 'complete', 'completeWithoutSession', 'ofALaterDay', 'noFactor', 'noSecondFactor'],
    'clientTrust',
  ),
  passwords: signInScenario('none', 'password', 'codeSent', 'complete'),
  codes: signInScenario('none', 'codeUnsent', 'ceremonies'),
  secondFactors: signInScenario('none', 'secondTotp', 'secondCode', 'complete'),
};
