/** Changes to a user by the holder of the secret key. */
import { fieldError } from '../api-error.js';
import type { BackendCaller } from '../backend-caller.js';
import type { User } from '../entities.js';
import type { Ports } from '../ports.js';
import type { UserView } from '../views.js';
import { revokeSessions } from '../session/revoke-sessions.js';
import { requireFreeExternalId } from './create-user.js';
import { digestOf, type NewUser } from './new-user-form.js';
import { changeProfile, type ProfileChange } from './update-profile.js';
import { recordUserEvent } from './user-record.js';
import { loadUserView } from './user-view.js';

/** What can change; undefined = keep. */
export interface UserChange
  extends
    ProfileChange,
    Pick<
      NewUser,
      | 'password'
      | 'passwordDigest'
      | 'skipPasswordChecks'
      | 'externalId'
      | 'locale'
      | 'deleteSelfEnabled'
      | 'createOrganizationEnabled'
      | 'createOrganizationsLimit'
      | 'legalAcceptedAt'
      | 'createdAt'
    > {
  readonly signOutOfOtherSessions?: boolean | null | undefined;
}

/** Changes a user. */
export async function updateUser(
  ports: Ports,
  { instance, actorId }: BackendCaller,
  id: string,
  change: UserChange,
): Promise<UserView> {
  const password = await newDigest(ports, instance, change);
  return ports.store.write(async (repositories) => {
    await requireFreeExternalId(repositories, instance, change.externalId ?? null, id);
    const profile = await changeProfile(ports, repositories, instance, id, profileOf(change), actorId);
    const updated = withFlags(profile, change, password, ports.clock.now());
    await repositories.users.update(updated);
    if (password !== undefined) {
      await recordUserEvent(ports, repositories, updated, 'user.passwordChanged', actorId);
      if (change.signOutOfOtherSessions) await revokeSessions(ports, repositories, updated, null, actorId);
    }
    return loadUserView(ports, repositories, instance, updated);
  });
}

async function newDigest(
  ports: Ports,
  instance: BackendCaller['instance'],
  change: UserChange,
): Promise<string | undefined> {
  if (!change.password && !change.passwordDigest) return undefined;
  const digest = await digestOf(ports, instance, change, []);
  if (digest === null) throw fieldError('form_param_nil', 'password');
  return digest;
}

/** Names that the instance does not ask for are ignored when they are cleared, refused when they are set. */
function profileOf({ firstName, lastName, username, primaryEmailAddressId, primaryPhoneNumberId }: UserChange) {
  return { firstName, lastName, username, primaryEmailAddressId, primaryPhoneNumberId };
}

function withFlags(user: User, change: UserChange, passwordDigest: string | undefined, now: number): User {
  const keep = <Value>(wanted: Value | null | undefined, current: Value): Value => wanted ?? current;
  const clear = <Value>(wanted: Value | null | undefined, current: Value | null): Value | null =>
    wanted === undefined ? current : wanted;
  const password =
    passwordDigest === undefined ? {} : { passwordDigest, passwordUpdatedAt: now, passwordCompromised: false };
  return {
    ...user,
    ...password,
    externalId: clear(change.externalId, user.externalId),
    locale: clear(change.locale, user.locale),
    deleteSelfEnabled: keep(change.deleteSelfEnabled, user.deleteSelfEnabled),
    createOrganizationEnabled: keep(change.createOrganizationEnabled, user.createOrganizationEnabled),
    createOrganizationsLimit: clear(change.createOrganizationsLimit, user.createOrganizationsLimit),
    legalAcceptedAt: clear(change.legalAcceptedAt, user.legalAcceptedAt),
    createdAt: keep(change.createdAt, user.createdAt),
    updatedAt: now,
  };
}
