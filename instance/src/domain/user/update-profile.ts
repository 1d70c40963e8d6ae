/** The person changes their own profile: names, username, primary addresses, free-form data. */
import { ApiError, fieldError } from '../api-error.js';
import type { Outcome, RequestContext, Signed } from '../context.js';
import type { Identification, Instance, User } from '../entities.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { requireFreshSession } from '../reverification/require-fresh.js';
import type { UserView } from '../views.js';
import { personName } from './names.js';
import { recordUserEvent, requireUser } from './user-record.js';
import { loadUserView } from './user-view.js';
import { setUsername } from './username.js';

/** What can change; undefined = keep, null = clear. */
export interface ProfileChange {
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  readonly username?: string | null | undefined;
  readonly primaryEmailAddressId?: string | null | undefined;
  readonly primaryPhoneNumberId?: string | null | undefined;
}

/** Changes the profile. What identifies the person asks for a fresh proof first. */
export async function updateMe(
  ports: Ports,
  context: RequestContext,
  signed: Signed,
  change: ProfileChange,
): Promise<Outcome<UserView>> {
  const { instance } = context;
  const sensitive = [change.username, change.primaryEmailAddressId, change.primaryPhoneNumberId];
  if (sensitive.some((value) => value !== undefined)) await requireFreshSession(ports, instance, signed);
  const view = await ports.store.write(async (repositories) => {
    const updated = await changeProfile(ports, repositories, instance, signed.user.id, change, signed.user.id);
    return loadUserView(ports, repositories, instance, updated);
  });
  return outcomeOf(ports, context, view);
}

/** The change itself, in a transaction, for the person and for the holder of the secret key. */
export async function changeProfile(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  userId: string,
  change: ProfileChange,
  actorId: string | null,
): Promise<User> {
  const user = await requireUser(repositories, instance, userId);
  const own = await repositories.identifications.listForUsers(instance.id, [userId]);
  const { firstName, lastName, username, primaryEmailAddressId, primaryPhoneNumberId } = change;
  const { identity } = instance.settings;
  if (username !== undefined) await setUsername(ports, repositories, instance, user, own, username);
  const updated: User = {
    ...user,
    firstName: firstName === undefined ? user.firstName : personName(firstName, identity.firstName, 'first_name'),
    lastName: lastName === undefined ? user.lastName : personName(lastName, identity.lastName, 'last_name'),
    primaryEmailAddressId:
      primaryId(own, 'email_address', primaryEmailAddressId, 'primary_email_address_id') ?? user.primaryEmailAddressId,
    primaryPhoneNumberId:
      primaryId(own, 'phone_number', primaryPhoneNumberId, 'primary_phone_number_id') ?? user.primaryPhoneNumberId,
    updatedAt: ports.clock.now(),
  };
  await repositories.users.update(updated);
  await recordUserEvent(ports, repositories, updated, 'user.updated', actorId);
  return updated;
}

/** Only an own, verified address can be primary: it is where everything is sent. */
function primaryId(
  own: readonly Identification[],
  type: Identification['type'],
  id: string | null | undefined,
  param: string,
): string | undefined {
  if (id === undefined || id === null) return undefined;
  const found = own.find((identification) => identification.id === id && identification.type === type);
  if (!found) throw fieldError('form_resource_not_found', param, 'There is no such address on this account.');
  if (found.verifiedAt !== null) return id;
  throw new ApiError('form_verification_needed', {
    meta: { paramName: param },
    longMessage: 'An address must be verified before it can be primary.',
  });
}
