/** What a new user is given, checked and normalised before any transaction. */
import { ApiError, fieldError, missingParam } from '../api-error.js';
import type { Identification, Instance, Metadata } from '../entities.js';
import { requireUsername } from '../identifier.js';
import { checkNewPassword } from '../password/rules.js';
import type { Ports } from '../ports.js';
import { addressForm } from './address-form.js';

/** What a new user can be given. Null means the same as absent. */
export interface NewUser {
  readonly emailAddresses?: readonly string[] | null | undefined;
  readonly phoneNumbers?: readonly string[] | null | undefined;
  readonly username?: string | null | undefined;
  readonly password?: string | null | undefined;
  readonly passwordDigest?: string | null | undefined;
  readonly skipPasswordChecks?: boolean | null | undefined;
  readonly skipPasswordRequirement?: boolean | null | undefined;
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  readonly externalId?: string | null | undefined;
  readonly locale?: string | null | undefined;
  readonly publicMetadata?: Metadata | null | undefined;
  readonly privateMetadata?: Metadata | null | undefined;
  readonly unsafeMetadata?: Metadata | null | undefined;
  readonly deleteSelfEnabled?: boolean | null | undefined;
  readonly createOrganizationEnabled?: boolean | null | undefined;
  readonly createOrganizationsLimit?: number | null | undefined;
  readonly legalAcceptedAt?: number | null | undefined;
  readonly createdAt?: number | null | undefined;
  readonly banned?: boolean | null | undefined;
}

/** An identifier, read. */
export type Identifier = Pick<Identification, 'type' | 'value' | 'normalForm'>;

/** Every identifier of the form; at least one. */
export function readIdentifiers(instance: Instance, input: NewUser): Identifier[] {
  const address = (type: 'email_address' | 'phone_number') => (text: string) => ({ type, ...addressForm(type, text) });
  const identifiers: Identifier[] = [
    ...(input.emailAddresses ?? []).map(address('email_address')),
    ...(input.phoneNumbers ?? []).map(address('phone_number')),
  ];
  if (input.username) {
    const normalForm = requireUsername(instance.settings, input.username);
    identifiers.push({ type: 'username', value: input.username.trim(), normalForm });
  }
  if (identifiers.length === 0) {
    throw new ApiError('form_data_missing', { longMessage: 'A user needs an address, a number or a username.' });
  }
  return identifiers;
}

/** The digest to store: of a password that meets the rules, or one that was made elsewhere and that we can verify. */
export async function digestOf(
  ports: Pick<Ports, 'hasher'>,
  instance: Instance,
  input: Pick<NewUser, 'password' | 'passwordDigest' | 'skipPasswordChecks' | 'skipPasswordRequirement'>,
  identifiers: readonly Identifier[],
): Promise<string | null> {
  const { password, passwordDigest, skipPasswordChecks, skipPasswordRequirement } = input;
  if (passwordDigest) return importedDigest(passwordDigest);
  if (!password) {
    if (instance.settings.identity.password.presence !== 'required' || skipPasswordRequirement) return null;
    throw missingParam('password');
  }
  const rules = instance.settings.identity.password;
  const lenient = { ...rules, minLength: 1, requireUppercase: false, requireLowercase: false, requireNumbers: false };
  const applied = skipPasswordChecks ? { ...lenient, requireSpecialChar: false } : rules;
  const forms = skipPasswordChecks ? [] : identifiers.map(({ normalForm }) => normalForm);
  return ports.hasher.hash(checkNewPassword(applied, password, forms));
}

/** Argon2 digests with bounded cost: one that asks for gigabytes would be a weapon. */
function importedDigest(digest: string): string {
  const match = /^\$argon2(?:id|i|d)\$v=19\$m=(\d{1,6}),t=(\d{1,2}),p=(\d{1,2})\$[\w+/]{8,128}\$[\w+/]{16,256}$/.exec(
    digest,
  );
  if (match && Number(match[1]) <= 262_144 && Number(match[2]) <= 16) return digest;
  const longMessage = 'The digest must be Argon2 in its usual text form, with a memory cost of 256 MiB at most.';
  throw fieldError('form_password_digest_invalid_code', 'password_digest', longMessage);
}
