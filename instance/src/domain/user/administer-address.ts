/** Addresses of any user, by the holder of the secret key: added, verified, made primary, removed. */
import { fieldError, notFound } from '../api-error.js';
import type { BackendCaller } from '../backend-caller.js';
import type { Identification, Instance, User } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import type { IdentificationView } from '../views.js';
import { addressForm } from './address-form.js';
import { identificationView, removeAddress, type AddressType } from './identifications.js';
import { verifyAddress } from './prove-address.js';
import { requireUser } from './user-record.js';
import { newIdentification } from './username.js';

/** What can be said of an address. */
export interface AddressChange {
  readonly verified?: boolean | null | undefined;
  readonly primary?: boolean | null | undefined;
}

/** Adds an address to a user; unverified unless told otherwise. */
export async function addUserAddress(
  ports: Ports,
  { instance }: BackendCaller,
  type: AddressType,
  { userId, address, ...change }: { readonly userId: string; readonly address: string } & AddressChange,
): Promise<IdentificationView> {
  const { value, normalForm } = addressForm(type, address);
  return ports.store.write(async (repositories) => {
    const user = await requireUser(repositories, instance, userId);
    const holder = await repositories.identifications.findClaimed(instance.id, type, normalForm);
    const own = await repositories.identifications.listForUsers(instance.id, [userId]);
    if (holder || own.some((one) => one.type === type && one.normalForm === normalForm)) {
      throw fieldError('form_identifier_exists', type);
    }
    const added = newIdentification(ports, user, { type, value, normalForm, verifiedAt: null });
    await repositories.identifications.insert(added);
    return apply(ports, repositories, instance, added, change);
  });
}

/** Any address of the instance. */
export async function readUserAddress(
  ports: Ports,
  { instance }: BackendCaller,
  type: AddressType,
  id: string,
): Promise<IdentificationView> {
  return ports.store.read(async (repositories) =>
    identificationView(ports, repositories, await requireAny(repositories, instance, type, id)),
  );
}

/** Verifies an address or makes it primary. */
export async function changeUserAddress(
  ports: Ports,
  { instance }: BackendCaller,
  type: AddressType,
  id: string,
  change: AddressChange,
): Promise<IdentificationView> {
  return ports.store.write(async (repositories) => {
    const found = await requireAny(repositories, instance, type, id);
    return apply(ports, repositories, instance, found, change);
  });
}

/** Removes an address. */
export async function deleteUserAddress(
  ports: Ports,
  { instance, actorId }: BackendCaller,
  type: AddressType,
  id: string,
): Promise<string> {
  await ports.store.write(async (repositories) => {
    const found = await requireAny(repositories, instance, type, id);
    const user = await requireUser(repositories, instance, found.userId);
    await removeAddress(ports, repositories, user, found, actorId);
  });
  return id;
}

async function apply(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  found: Identification,
  { verified, primary }: AddressChange,
): Promise<IdentificationView> {
  let current = found;
  if (verified === true && found.verifiedAt === null) {
    const holder = await repositories.identifications.findClaimed(instance.id, found.type, found.normalForm);
    if (holder) throw fieldError('form_identifier_exists', found.type);
    const user = await requireUser(repositories, instance, found.userId);
    const proof = { strategy: 'admin', attempts: 0, expireAt: null } as const;
    current = await verifyAddress(ports, repositories, user, found, proof);
  }
  if (verified === false && found.verifiedAt !== null) {
    throw fieldError('form_param_value_invalid', 'verified', 'A verified address cannot be made unverified.');
  }
  if (primary === true)
    await lead(ports, repositories, await requireUser(repositories, instance, found.userId), current);
  return identificationView(ports, repositories, current);
}

async function lead(
  ports: Ports,
  repositories: Repositories,
  user: User,
  { id, type, verifiedAt }: Identification,
): Promise<void> {
  if (verifiedAt === null) {
    throw fieldError('form_verification_needed', 'primary', 'An address must be verified before it can be primary.');
  }
  const updatedAt = ports.clock.now();
  const changed = type === 'email_address' ? { primaryEmailAddressId: id } : { primaryPhoneNumberId: id };
  await repositories.users.update({ ...user, ...changed, updatedAt });
}

async function requireAny(
  repositories: Pick<Repositories, 'identifications'>,
  instance: Instance,
  type: AddressType,
  id: string,
): Promise<Identification> {
  const found = await repositories.identifications.get(instance.id, id);
  if (found?.type !== type) throw notFound(type === 'email_address' ? 'e-mail address' : 'phone number');
  return found;
}
