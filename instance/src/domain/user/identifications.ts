/** The person's own addresses and numbers: list, read, remove. Lookups are by id and owner. */
import { ApiError, notFound } from '../api-error.js';
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { Identification, Instance, User } from '../entities.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { viewOf } from '../verification/verification-view.js';
import type { IdentificationView } from '../views.js';
import { recordUserEvent, requireUser } from './user-record.js';
import { hasWayIn, isRequired } from './ways-in.js';

/** What a person can be reached at. */
export type AddressType = 'email_address' | 'phone_number';

/** All of the person's addresses of one type. */
export async function listAddresses(
  ports: Ports,
  { instance }: RequestContext,
  { user }: Signed,
  type: AddressType,
): Promise<IdentificationView[]> {
  return ports.store.read(async (repositories) => {
    const own = await repositories.identifications.listForUsers(instance.id, [user.id]);
    const wanted = own.filter((identification) => identification.type === type);
    return Promise.all(wanted.map((identification) => identificationView(ports, repositories, identification)));
  });
}

/** One of the person's addresses. */
export async function readAddress(
  ports: Ports,
  context: RequestContext,
  signed: Signed,
  type: AddressType,
  id: string,
): Promise<Outcome<IdentificationView>> {
  const view = await ports.store.read(async (repositories) => {
    const found = await requireAddress(repositories, context.instance, signed.user.id, type, id);
    return identificationView(ports, repositories, found);
  });
  return outcomeOf(ports, context, view);
}

/** Removes one of the person's addresses. Answers its id. */
export async function deleteAddress(
  ports: Ports,
  context: RequestContext,
  signed: Signed,
  type: AddressType,
  id: string,
): Promise<Outcome<string>> {
  const { instance } = context;
  await ports.store.write(async (repositories) => {
    const user = await requireUser(repositories, instance, signed.user.id);
    const found = await requireAddress(repositories, instance, user.id, type, id);
    await requireDispensable(repositories, instance, user, found);
    await removeAddress(ports, repositories, user, found, user.id);
  });
  return outcomeOf(ports, context, id);
}

/** Takes an address away; the oldest verified one that is left becomes primary. */
export async function removeAddress(
  ports: Ports,
  repositories: Repositories,
  user: User,
  { id, type, instanceId }: Identification,
  actorId: string | null,
): Promise<void> {
  await repositories.identifications.delete(instanceId, id);
  const own = await repositories.identifications.listForUsers(instanceId, [user.id]);
  const next = own.find((one) => one.type === type && one.verifiedAt !== null)?.id ?? null;
  const { primaryEmailAddressId: email, primaryPhoneNumberId: phone } = user;
  await repositories.users.update({
    ...user,
    primaryEmailAddressId: email === id ? next : email,
    primaryPhoneNumberId: phone === id ? next : phone,
    updatedAt: ports.clock.now(),
  });
  await recordUserEvent(ports, repositories, user, 'user.updated', actorId, { removed: id });
}

/** An address of this person, or the refusal. */
export async function requireAddress(
  repositories: Pick<Repositories, 'identifications'>,
  instance: Instance,
  userId: string,
  type: AddressType,
  id: string,
): Promise<Identification> {
  const found = await repositories.identifications.get(instance.id, id);
  if (found?.userId === userId && found.type === type) return found;
  throw notFound(type === 'email_address' ? 'e-mail address' : 'phone number');
}

/** An address with its verification. */
export async function identificationView(
  ports: Pick<Ports, 'clock'>,
  repositories: Pick<Repositories, 'verifications'>,
  identification: Identification,
): Promise<IdentificationView> {
  const { instanceId, verificationId } = identification;
  const verification =
    verificationId === null ? null : await repositories.verifications.get(instanceId, verificationId);
  return { identification, verification: verification ? viewOf(verification, ports.clock.now()) : null };
}

/** Refuses to remove what the instance demands, or what is the last way in. An unverified address is always dispensable. */
async function requireDispensable(
  repositories: Pick<Repositories, 'identifications'>,
  instance: Instance,
  user: User,
  found: Identification,
): Promise<void> {
  if (found.verifiedAt === null) return;
  const own = await repositories.identifications.listForUsers(instance.id, [user.id]);
  const rest = own.filter(({ id }) => id !== found.id);
  const another = rest.some(({ type, verifiedAt }) => type === found.type && verifiedAt !== null);
  if (hasWayIn(instance, user, rest) && (another || !isRequired(instance, found.type))) return;
  throw new ApiError('last_required_identification_deletion_failed', {
    longMessage: 'This cannot be removed: it is required, or nothing else is left to sign in with.',
  });
}
