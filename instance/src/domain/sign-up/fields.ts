/** What a sign-up needs: pure, from the settings and what has been given. Order is the order in which it is asked for. */
import type { SignUpAttempt } from '../entities.js';
import type { InstanceSettings, Presence } from '../settings.js';

/** Fields by what is still to do. */
export interface SignUpFields {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly missing: readonly string[];
  readonly unverified: readonly string[];
}

/** Sorts the fields of an attempt. `verified` names the attributes already proved. */
export function signUpFields(
  settings: InstanceSettings,
  attempt: SignUpAttempt,
  verified: readonly string[],
): SignUpFields {
  const presence = presences(settings);
  const given: Readonly<Record<string, unknown>> = {
    email_address: attempt.emailAddress,
    phone_number: attempt.phoneNumber,
    username: attempt.username,
    password: attempt.passwordDigest,
    first_name: attempt.firstName,
    last_name: attempt.lastName,
    legal_accepted: attempt.legalAcceptedAt,
  };
  const named = (wanted: Presence) => Object.keys(presence).filter((field) => presence[field] === wanted);
  const required = named('required');
  const { emailAddress, phoneNumber } = settings.identity;
  const toVerify = [
    ...(emailAddress.verifyAtSignUp ? ['email_address'] : []),
    ...(phoneNumber.verifyAtSignUp ? ['phone_number'] : []),
  ];
  return {
    required,
    optional: named('optional'),
    missing: required.filter((field) => given[field] === null),
    unverified: toVerify.filter((field) => given[field] !== null && !verified.includes(field)),
  };
}

/** Presence of each field a sign-up can have. */
export function presences({ identity, signUp }: InstanceSettings): Readonly<Record<string, Presence>> {
  return {
    email_address: identity.emailAddress.presence,
    phone_number: identity.phoneNumber.presence,
    username: identity.username.presence,
    password: identity.password.presence,
    first_name: identity.firstName,
    last_name: identity.lastName,
    legal_accepted: signUp.legalConsent ? 'required' : 'off',
  };
}
