/** Changes to memberships as records, inside a transaction. Every rule that protects an organization is here or in access. */
import { ApiError, fieldError } from '../api-error.js';
import type { Membership, Metadata, Organization, Role } from '../entities.js';
import { recordEvent } from '../events.js';
import type { Ports } from '../ports.js';
import type { MembershipWithOrganization, Repositories } from '../repositories.js';
import { administers, permits, requireOtherAdministrator } from './access.js';

/** A new member. */
export interface NewMember {
  readonly organization: Organization;
  readonly userId: string;
  readonly role: Role;
  readonly publicMetadata?: Metadata;
  readonly privateMetadata?: Metadata;
  readonly actorId: string | null;
}

/** Adds a member when there is room. The count is read in the same transaction, so the last seat is given once. */
export async function addMember(
  ports: Pick<Ports, 'ids' | 'clock'>,
  repositories: Repositories,
  input: NewMember,
): Promise<MembershipWithOrganization> {
  const { organization, userId, role } = input;
  const { instanceId, id: organizationId } = organization;
  if (await repositories.organizations.membership(instanceId, organizationId, userId)) {
    throw new ApiError('already_a_member_in_organization', { longMessage: 'The person is a member already.' });
  }
  requireRoom(organization, 1);
  const now = ports.clock.now();
  const membership: Membership = {
    id: ports.ids.create('orgmem'),
    instanceId,
    organizationId,
    userId,
    roleKey: role.key,
    publicMetadata: input.publicMetadata ?? {},
    privateMetadata: input.privateMetadata ?? {},
    createdAt: now,
    updatedAt: now,
  };
  await repositories.members.add(membership);
  await recordEvent(ports, repositories, {
    instanceId,
    type: 'organizationMembership.created',
    actorId: input.actorId,
    subjectId: membership.id,
    data: { organizationId, userId, role: role.key },
  });
  return { membership, role, organization: { ...organization, membersCount: organization.membersCount + 1 } };
}

/** Gives a member another role. The last administrator keeps theirs. */
export async function changeRole(
  ports: Pick<Ports, 'ids' | 'clock'>,
  repositories: Repositories,
  found: MembershipWithOrganization,
  role: Role,
  actorId: string | null,
): Promise<MembershipWithOrganization> {
  if (!administers(role)) await requireOtherAdministrator(repositories, found.membership.instanceId, found);
  const membership = { ...found.membership, roleKey: role.key, updatedAt: ports.clock.now() };
  await repositories.members.update(membership);
  await recordEvent(ports, repositories, {
    instanceId: membership.instanceId,
    type: 'organizationMembership.updated',
    actorId,
    subjectId: membership.id,
    data: { organizationId: membership.organizationId, userId: membership.userId, role: role.key },
  });
  return { ...found, membership, role };
}

/** Ends a membership. The last administrator stays. */
export async function removeMember(
  ports: Pick<Ports, 'ids' | 'clock'>,
  repositories: Repositories,
  found: MembershipWithOrganization,
  actorId: string | null,
): Promise<void> {
  await requireOtherAdministrator(repositories, found.membership.instanceId, found);
  await repositories.members.remove(found.membership);
  const { instanceId, id, organizationId, userId } = found.membership;
  await recordEvent(ports, repositories, {
    instanceId,
    type: 'organizationMembership.deleted',
    actorId,
    subjectId: id,
    data: { organizationId, userId },
  });
}

/** Refuses when `wanted` more people do not fit. 0 = no limit. */
export function requireRoom(organization: Organization, wanted: number, held = 0): void {
  const { maxAllowedMemberships: max, membersCount } = organization;
  if (max > 0 && membersCount + held + wanted > max) {
    throw new ApiError('organization_membership_quota_exceeded', {
      longMessage: `The organization can have ${max} members, with pending invitations counted.`,
    });
  }
}

/** The role of a key. */
export async function requireRole(
  repositories: Pick<Repositories, 'directory'>,
  instanceId: string,
  key: string,
): Promise<Role> {
  const role = await repositories.directory.role(instanceId, key);
  if (!role) throw fieldError('form_param_value_invalid', 'role', 'There is no such role.');
  return role;
}

/** A person's membership, or the refusal. */
export async function requireMember(
  repositories: Pick<Repositories, 'organizations'>,
  organization: Organization,
  userId: string,
): Promise<MembershipWithOrganization> {
  const found = await repositories.organizations.membership(organization.instanceId, organization.id, userId);
  if (!found) throw new ApiError('resource_not_found', { longMessage: 'No member was found with this id.' });
  return found;
}

/** Refuses an inviter who could not invite. Null = the application itself, which always can. */
export async function requireInviter(
  repositories: Pick<Repositories, 'organizations'>,
  organization: Organization,
  userId: string | null,
): Promise<void> {
  if (userId === null) return;
  const { role } = await requireMember(repositories, organization, userId);
  if (!permits(role, 'org:sys_memberships:manage')) throw new ApiError('not_an_admin_in_organization');
}
