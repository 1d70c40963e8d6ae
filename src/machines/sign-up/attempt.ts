/** A sign-up attempt as plain data, read from the resource at every change. */
import type { SignUpResourcePort } from '../shared/ports.js';
import { readVerification, type VerificationData } from '../shared/verification.js';

/** What the flow reads of a sign-up. */
export interface SignUpAttempt {
  readonly id: string;
  readonly status: string | null;
  /** What identifies the person so far: the first address or name given. */
  readonly identifier: string | null;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly missing: readonly string[];
  readonly unverified: readonly string[];
  readonly verifications: Readonly<Record<string, VerificationData | null>>;
  readonly external: VerificationData | null;
  readonly createdSessionId: string | null;
  /** What the person said, by wire name; no secrets. */
  readonly values: Readonly<Record<string, string>>;
}

/** Copies a sign-up; null when the resource stands for no attempt. */
export function readSignUp(resource: SignUpResourcePort | null | undefined): SignUpAttempt | null {
  if (!resource?.id) return null;
  const { emailAddress, phoneNumber, username, firstName, lastName, verifications } = resource;
  return {
    id: resource.id,
    status: resource.status,
    identifier: emailAddress ?? phoneNumber ?? username ?? null,
    required: resource.requiredFields ?? [],
    optional: resource.optionalFields ?? [],
    missing: resource.missingFields ?? [],
    unverified: resource.unverifiedFields ?? [],
    verifications: {
      email_address: readVerification(verifications?.emailAddress),
      phone_number: readVerification(verifications?.phoneNumber),
    },
    external: readVerification(verifications?.externalAccount),
    createdSessionId: resource.createdSessionId ?? null,
    values: present({
      email_address: emailAddress,
      phone_number: phoneNumber,
      username,
      first_name: firstName,
      last_name: lastName,
    }),
  };
}

function present(values: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
