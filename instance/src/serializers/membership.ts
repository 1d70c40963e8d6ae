/** Members of an organization, and the roles they can have. */
import type {
  OrganizationMembershipJSON,
  PageJSON,
  PermissionJSON,
  PublicUserDataJSON,
  RoleJSON,
} from 'clerk-kit/protocol';
import type { Role } from '../domain/entities.js';
import type { MemberView } from '../domain/organization/member-view.js';
import { imageUrl } from './image-url.js';
import { membershipJson, organizationJson } from './organization.js';

/** A membership as other members see it. */
export function memberJson(view: MemberView): OrganizationMembershipJSON {
  return membershipJson(view, publicDataJson(view), view.baseUrl);
}

/** A membership as the application's own servers see it: with private metadata. */
export function backendMemberJson(view: MemberView): Record<string, unknown> {
  const { organization, membership, baseUrl } = view;
  const publicData = publicDataJson(view);
  return {
    ...memberJson(view),
    // Older servers read the picture under its older name.
    public_user_data: { ...publicData, profile_image_url: publicData.image_url },
    private_metadata: membership.privateMetadata,
    organization: { ...organizationJson(organization, baseUrl), private_metadata: organization.privateMetadata },
  };
}

/** A role with its permissions. */
export function roleJson(role: Role): RoleJSON {
  return {
    object: 'role',
    id: role.id,
    key: role.key,
    name: role.name,
    description: role.description,
    is_creator_eligible: role.creatorEligible,
    permissions: role.permissions.map((key) => permissionJson(key, role)),
    created_at: role.createdAt,
    updated_at: role.updatedAt,
  };
}

/** All roles, as one page. */
export function rolesJson(roles: readonly Role[]): PageJSON<RoleJSON> & { has_role_set_migration: boolean } {
  return { data: roles.map(roleJson), total_count: roles.length, has_role_set_migration: false };
}

/** A permission. Its key says everything, so the key is its id as well. */
function permissionJson(key: string, { createdAt, updatedAt }: Role): PermissionJSON {
  const [, feature = '', action = ''] = key.split(':');
  const subject = feature.replace(/^sys_/, '').replaceAll('_', ' ');
  return {
    object: 'permission',
    id: `perm_${key.replaceAll(':', '_')}`,
    key,
    name: `${action} ${subject}`,
    description: `Lets members ${action} the organization's ${subject}.`,
    type: feature.startsWith('sys_') ? 'system' : 'user',
    created_at: createdAt,
    updated_at: updatedAt,
  };
}

function publicDataJson({ user, identifier, username, baseUrl }: MemberView): PublicUserDataJSON {
  const name = [user.firstName, user.lastName].filter(Boolean).join(' ');
  return {
    first_name: user.firstName,
    last_name: user.lastName,
    image_url: imageUrl(baseUrl, user.imageId, name || identifier, 'user'),
    has_image: user.imageId !== null,
    identifier: identifier || user.id,
    user_id: user.id,
    username,
  };
}
