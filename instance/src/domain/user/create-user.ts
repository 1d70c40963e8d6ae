/**
 * Users made by the holder of the secret key: addresses count as verified, and the password may come as a digest. The
 * instance's own rules apply unless they are switched off by name.
 */
import { ApiError, fieldError, missingParam } from '../api-error.js';
import type { BackendCaller } from '../backend-caller.js';
import type { Identification, Instance, Metadata, User } from '../entities.js';
import { requireUsername } from '../identifier.js';
import { checkNewPassword } from '../password/rules.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import type { UserView } from '../views.js';
import { addressForm } from './address-form.js';
import { checkedMetadata } from './metadata.js';
import { personName } from './names.js';
import { recordUserEvent } from './update-profile.js';
import { loadUserView } from './user-view.js';
import { newIdentification } from './username.js';

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

type Identifier = Pick<Identification, 'type' | 'value' | 'normalForm'>;

/** Makes a user. */
export async function createUser(ports: Ports, caller: BackendCaller, input: NewUser): Promise<UserView> {
  const { instance, actorId } = caller;
  const identifiers = readIdentifiers(instance, input);
  const passwordDigest = await digestOf(ports, instance, input, identifiers);
  return ports.store.write(async (repositories) => {
    for (const identifier of identifiers) await requireFree(repositories, instance, identifier);
    await requireFreeExternalId(repositories, instance, input.externalId ?? null);
    const user = newUser(ports, instance, input, passwordDigest);
    const rows = identifiers.map((identifier) => identificationOf(ports, user, identifier));
    const primary = (type: Identification['type']) => rows.find((row) => row.type === type)?.id ?? null;
    const complete = {
      ...user,
      primaryEmailAddressId: primary('email_address'),
      primaryPhoneNumberId: primary('phone_number'),
    };
    await repositories.users.insert(complete);
    for (const row of rows) await repositories.identifications.insert(row);
    await recordUserEvent(ports, repositories, complete, 'user.created', actorId);
    return loadUserView(ports, repositories, instance, complete);
  });
}

/** Refuses an id of the application's own that another user has. */
export async function requireFreeExternalId(
  repositories: Pick<Repositories, 'users'>,
  instance: Instance,
  externalId: string | null,
  exceptUserId?: string,
): Promise<void> {
  if (externalId === null) return;
  const [holder] = await repositories.users.list(instance.id, { externalIds: [externalId], limit: 1, offset: 0 });
  if (holder && holder.id !== exceptUserId) throw fieldError('form_identifier_exists', 'external_id');
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

function readIdentifiers(instance: Instance, input: NewUser): Identifier[] {
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

async function requireFree(
  repositories: Pick<Repositories, 'identifications'>,
  instance: Instance,
  { type, normalForm }: Identifier,
): Promise<void> {
  const holder = await repositories.identifications.findClaimed(instance.id, type, normalForm);
  if (holder) throw fieldError('form_identifier_exists', type);
}

function identificationOf(ports: Ports, user: User, identifier: Identifier): Identification {
  const verifiedAt = ports.clock.now();
  return newIdentification(ports, user, { ...identifier, verifiedAt, verificationStrategy: 'admin' });
}

function newUser(ports: Ports, instance: Instance, input: NewUser, passwordDigest: string | null): User {
  const now = ports.clock.now();
  const { actions } = instance.settings;
  return {
    id: ports.ids.create('user'),
    instanceId: instance.id,
    firstName: input.firstName ? personName(input.firstName, 'optional', 'first_name') : null,
    lastName: input.lastName ? personName(input.lastName, 'optional', 'last_name') : null,
    imageId: null,
    primaryEmailAddressId: null,
    primaryPhoneNumberId: null,
    passwordDigest,
    passwordUpdatedAt: passwordDigest === null ? null : now,
    passwordCompromised: false,
    totpEnabled: false,
    backupCodeEnabled: false,
    publicMetadata: checkedMetadata(input.publicMetadata ?? {}, 'public_metadata'),
    privateMetadata: checkedMetadata(input.privateMetadata ?? {}, 'private_metadata'),
    unsafeMetadata: checkedMetadata(input.unsafeMetadata ?? {}, 'unsafe_metadata'),
    externalId: input.externalId ?? null,
    banned: input.banned ?? false,
    failedAttempts: 0,
    lockedUntil: null,
    deleteSelfEnabled: input.deleteSelfEnabled ?? actions.deleteSelf,
    createOrganizationEnabled: input.createOrganizationEnabled ?? actions.createOrganization,
    createOrganizationsLimit: input.createOrganizationsLimit ?? null,
    legalAcceptedAt: input.legalAcceptedAt ?? null,
    lastSignInAt: null,
    lastActiveAt: null,
    mfaEnabledAt: null,
    mfaDisabledAt: null,
    locale: input.locale ?? null,
    createdAt: input.createdAt ?? now,
    updatedAt: now,
  };
}
