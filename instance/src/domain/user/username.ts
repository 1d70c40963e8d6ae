/** Setting and removing a username. */
import { ApiError, fieldError } from '../api-error.js';
import type { Identification, Instance, User } from '../entities.js';
import { requireUsername } from '../identifier.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { hasWayIn, isRequired } from './ways-in.js';

/** Gives the user this username, or none. */
export async function setUsername(
  ports: Pick<Ports, 'ids' | 'clock'>,
  repositories: Repositories,
  instance: Instance,
  user: User,
  own: readonly Identification[],
  username: string | null,
): Promise<void> {
  const current = own.find(({ type }) => type === 'username');
  if (username === null) {
    if (current) await removeUsername(repositories, instance, user, own, current);
    return;
  }
  if (instance.settings.identity.username.presence === 'off') {
    throw fieldError('form_param_unknown', 'username', 'Usernames are not used here.');
  }
  const normalForm = requireUsername(instance.settings, username);
  const holder = await repositories.identifications.findClaimed(instance.id, 'username', normalForm);
  if (holder && holder.userId !== user.id) {
    throw fieldError('form_identifier_exists', 'username', 'That username is taken. Please try another.');
  }
  const now = ports.clock.now();
  if (current) {
    await repositories.identifications.update({ ...current, value: username.trim(), normalForm, updatedAt: now });
    return;
  }
  await repositories.identifications.insert(
    newIdentification(ports, user, { type: 'username', value: username.trim(), normalForm, verifiedAt: now }),
  );
}

/** A row for a new identification. */
export function newIdentification(
  ports: Pick<Ports, 'ids' | 'clock'>,
  { id: userId, instanceId }: Pick<User, 'id' | 'instanceId'>,
  input: Pick<Identification, 'type' | 'value' | 'normalForm' | 'verifiedAt'> & Partial<Identification>,
): Identification {
  const now = ports.clock.now();
  return {
    id: ports.ids.create('idn'),
    instanceId,
    userId,
    verificationStrategy: null,
    verificationAttempts: null,
    verificationExpireAt: null,
    verificationId: null,
    reserved: false,
    reservedForSecondFactor: false,
    defaultSecondFactor: false,
    linkedTo: [],
    createdAt: now,
    updatedAt: now,
    ...input,
  };
}

async function removeUsername(
  repositories: Repositories,
  instance: Instance,
  user: User,
  own: readonly Identification[],
  current: Identification,
): Promise<void> {
  const rest = own.filter(({ id }) => id !== current.id);
  if (isRequired(instance, 'username') || !hasWayIn(instance, user, rest)) {
    throw new ApiError('last_required_identification_deletion_failed', {
      meta: { paramName: 'username' },
      longMessage: 'The username cannot be removed: it is required, or nothing else is left to sign in with.',
    });
  }
  await repositories.identifications.delete(instance.id, current.id);
}
