/** Organizations and memberships. */
import type { OrganizationJSON, OrganizationMembershipJSON, PublicUserDataJSON } from 'clerk-kit/protocol';
import type { Organization } from '../domain/entities.js';
import type { MembershipWithOrganization } from '../domain/repositories.js';
import { imageUrl } from './image-url.js';

/** An organization as its members see it. */
export function organizationJson(organization: Organization, baseUrl: string): OrganizationJSON {
  return {
    object: 'organization',
    id: organization.id,
    name: organization.name,
    slug: organization.slug,
    image_url: imageUrl(baseUrl, organization.imageId, organization.name, 'organization'),
    has_image: organization.imageId !== null,
    members_count: organization.membersCount,
    pending_invitations_count: organization.pendingInvitationsCount,
    max_allowed_memberships: organization.maxAllowedMemberships,
    admin_delete_enabled: organization.adminDeleteEnabled,
    public_metadata: organization.publicMetadata,
    created_at: organization.createdAt,
    updated_at: organization.updatedAt,
  };
}

/** A membership with its organization. */
export function membershipJson(
  { membership, organization, role }: MembershipWithOrganization,
  publicUserData: PublicUserDataJSON,
  baseUrl: string,
): OrganizationMembershipJSON {
  return {
    object: 'organization_membership',
    id: membership.id,
    role: role.key,
    role_name: role.name,
    permissions: [...role.permissions],
    public_metadata: membership.publicMetadata,
    organization: organizationJson(organization, baseUrl),
    public_user_data: publicUserData,
    created_at: membership.createdAt,
    updated_at: membership.updatedAt,
  };
}
