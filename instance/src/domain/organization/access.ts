/**
 * The one place where organization permissions are checked. Routes ask before anything is read from the body; writes ask
 * again inside their transaction, because the answer may have changed in between.
 */
import { ApiError } from '../api-error.js';
import type { Instance } from '../entities.js';
import type { MembershipWithOrganization, Repositories } from '../repositories.js';

/** A permission that every instance has. */
export type SystemPermission =
  | 'org:sys_profile:manage'
  | 'org:sys_profile:delete'
  | 'org:sys_memberships:read'
  | 'org:sys_memberships:manage'
  | 'org:sys_domains:read'
  | 'org:sys_domains:manage';

/** Who wants what in which organization. `permission` null = any member may. */
export interface AccessQuestion {
  readonly instance: Instance;
  readonly organizationId: string;
  readonly userId: string;
  readonly permission: SystemPermission | null;
}

/** What a role must permit for its holders to count as administrators: with none of them left, nobody could repair it. */
export const ADMINISTRATION: readonly SystemPermission[] = ['org:sys_memberships:manage', 'org:sys_profile:manage'];

/** The asker's membership, or the refusal. An organization that is not one's own looks like one that does not exist. */
export async function requireAccess(
  repositories: Pick<Repositories, 'organizations'>,
  question: AccessQuestion,
): Promise<MembershipWithOrganization> {
  requireOrganizations(question.instance);
  const { instance, organizationId, userId, permission } = question;
  const membership = await repositories.organizations.membership(instance.id, organizationId, userId);
  if (!membership) throw new ApiError('organization_not_found_or_unauthorized');
  if (permission !== null && !permits(membership.role, permission)) {
    throw new ApiError('missing_organization_permission', { meta: { permissions: [permission] } });
  }
  return membership;
}

/** Whether a role permits something. Exact keys only: no wildcard, no inherited property. */
export function permits(role: { readonly permissions: readonly string[] }, permission: string): boolean {
  return role.permissions.includes(permission);
}

/** Whether holders of the role can repair the organization. */
export function administers(role: { readonly permissions: readonly string[] }): boolean {
  return ADMINISTRATION.every((permission) => permits(role, permission));
}

/** Refuses when the instance has organizations switched off. */
export function requireOrganizations(instance: Instance): void {
  if (!instance.settings.organizations.enabled) throw new ApiError('organization_not_enabled_in_instance');
}

/**
 * Refuses to leave an organization without an administrator. Runs in the transaction that removes or demotes, so that two
 * administrators who step down at the same time cannot both succeed.
 */
export async function requireOtherAdministrator(
  repositories: Pick<Repositories, 'organizations' | 'members'>,
  instanceId: string,
  leaving: MembershipWithOrganization,
): Promise<void> {
  if (!administers(leaving.role)) return;
  const roles = await repositories.organizations.roles(instanceId);
  const keys = roles.filter(administers).map((role) => role.key);
  const { organizationId, userId } = leaving.membership;
  const others = await repositories.members.countOthersInRoles(organizationId, keys, userId);
  if (others === 0) throw new ApiError('organization_minimum_permissions_needed');
}
