/**
 * Users made by the holder of the secret key: addresses count as verified, and the password may come as a digest. The
 * instance's own rules apply unless they are switched off by name.
 */
import { fieldError } from '../api-error.js';
import type { BackendCaller } from '../backend-caller.js';
import type { Identification, Instance, User } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import type { UserView } from '../views.js';
import { checkedMetadata } from './metadata.js';
import { personName } from './names.js';
import { digestOf, readIdentifiers, type Identifier, type NewUser } from './new-user-form.js';
import { recordUserEvent } from './user-record.js';
import { loadUserView } from './user-view.js';
import { newIdentification } from './username.js';

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
