/** A membership together with the person, for lists of members. Reads people in one go, not one by one. */
import type { Identification, Instance, User } from '../entities.js';
import type { Ports } from '../ports.js';
import type { MembershipWithOrganization, Repositories } from '../repositories.js';

/** What a membership's JSON embeds. */
export interface MemberView extends MembershipWithOrganization {
  readonly user: User;
  /** The identifier that others see. */
  readonly identifier: string;
  readonly username: string | null;
  /** Address that pictures are served from. */
  readonly baseUrl: string;
}

/** Completes memberships. Those whose user vanished are left out. */
export async function memberViews(
  ports: Pick<Ports, 'addresses'>,
  repositories: Pick<Repositories, 'users' | 'identifications'>,
  instance: Instance,
  memberships: readonly MembershipWithOrganization[],
): Promise<MemberView[]> {
  const ids = [...new Set(memberships.map(({ membership }) => membership.userId))];
  if (ids.length === 0) return [];
  const [users, identifications] = await Promise.all([
    repositories.users.getMany(instance.id, ids),
    repositories.identifications.listForUsers(instance.id, ids),
  ]);
  const userById = new Map(users.map((user) => [user.id, user]));
  const baseUrl = ports.addresses.baseUrl(instance);
  return memberships.flatMap((membership) => {
    const user = userById.get(membership.membership.userId);
    if (!user) return [];
    const own = identifications.filter(({ userId }) => userId === user.id);
    const username = own.find(({ type }) => type === 'username')?.value ?? null;
    return [{ ...membership, user, identifier: publicIdentifier(user, own), username, baseUrl }];
  });
}

/** The identifier that others see: the primary address, else any other that is verified, else the username. */
export function publicIdentifier(user: User, identifications: readonly Identification[]): string {
  const primary = identifications.find(({ id }) => id === user.primaryEmailAddressId);
  const verified = (type: Identification['type']): Identification | undefined =>
    identifications.find((one) => one.type === type && one.verifiedAt !== null);
  const shown =
    primary ??
    verified('email_address') ??
    identifications.find(({ type }) => type === 'username') ??
    verified('phone_number');
  return shown?.value ?? '';
}
