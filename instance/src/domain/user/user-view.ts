/** Reads users together with what their JSON embeds, in a fixed number of queries however many users there are. */
import type { Identification, Instance, User } from '../entities.js';
import { attemptsRemaining, lockoutSeconds } from '../lockout.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { viewOf } from '../verification/verification-view.js';
import type { IdentificationView, UserView } from '../views.js';

/** Views of users, in the given order. */
export async function loadUserViews(
  ports: Pick<Ports, 'clock' | 'addresses'>,
  repositories: Repositories,
  instance: Instance,
  users: readonly User[],
): Promise<UserView[]> {
  const ids = users.map((user) => user.id);
  if (ids.length === 0) return [];
  const now = ports.clock.now();
  const baseUrl = ports.addresses.baseUrl(instance);
  const identifications = await repositories.identifications.listForUsers(instance.id, ids);
  const pending = identifications.flatMap(({ verificationId }) => (verificationId === null ? [] : [verificationId]));
  const verifications = await repositories.verifications.getMany(instance.id, pending);
  const memberships = await repositories.organizations.membershipsOfUsers(instance.id, ids);
  const view = (identification: Identification): IdentificationView => {
    const verification = verifications.find(({ id }) => id === identification.verificationId);
    return { identification, verification: verification ? viewOf(verification, now) : null };
  };
  return users.map((user) => {
    const own = identifications.filter(({ userId }) => userId === user.id);
    return {
      instance,
      user,
      username: own.find(({ type }) => type === 'username')?.value ?? null,
      emailAddresses: own.filter(({ type }) => type === 'email_address').map(view),
      phoneNumbers: own.filter(({ type }) => type === 'phone_number').map(view),
      memberships: memberships.filter(({ membership }) => membership.userId === user.id),
      lockoutSeconds: lockoutSeconds(user, now),
      attemptsRemaining: attemptsRemaining(instance, user, now),
      baseUrl,
    };
  });
}

/** The view of one user. */
export async function loadUserView(
  ports: Pick<Ports, 'clock' | 'addresses'>,
  repositories: Repositories,
  instance: Instance,
  user: User,
): Promise<UserView> {
  const [view] = await loadUserViews(ports, repositories, instance, [user]);
  if (!view) throw new TypeError('a user has a view');
  return view;
}
