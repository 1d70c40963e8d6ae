/** Organizations, memberships, invitations, roles and permissions. */
import type { PublicUserDataJSON } from './user.js';

/** An organization as its members see it. */
export interface OrganizationJSON {
  object: 'organization';
  id: string;
  name: string;
  slug: string;
  image_url: string;
  has_image: boolean;
  members_count?: number;
  pending_invitations_count?: number;
  max_allowed_memberships: number;
  admin_delete_enabled: boolean;
  public_metadata: Record<string, unknown>;
  created_at: number;
  updated_at: number;
}

/** What an invited person sees of an organization. */
export interface PublicOrganizationDataJSON {
  id: string;
  name: string;
  slug: string;
  image_url: string;
  has_image: boolean;
}

/** A user's place in an organization. `role` as `org:admin`. */
export interface OrganizationMembershipJSON {
  object: 'organization_membership';
  id: string;
  role: string;
  role_name: string;
  permissions: string[];
  public_metadata: Record<string, unknown>;
  organization: OrganizationJSON;
  public_user_data: PublicUserDataJSON;
  created_at: number;
  updated_at: number;
}

/** Status of an organization invitation. */
export type InvitationStatus = 'pending' | 'accepted' | 'revoked' | 'expired';

/** An invitation to an organization, as seen from inside it. */
export interface OrganizationInvitationJSON {
  object: 'organization_invitation';
  id: string;
  email_address: string;
  organization_id: string;
  public_organization_data?: PublicOrganizationDataJSON;
  role: string;
  role_name: string;
  status: InvitationStatus;
  public_metadata: Record<string, unknown>;
  url: string | null;
  expires_at: number | null;
  created_at: number;
  updated_at: number;
}

/** A permission. System permissions start with `org:sys_`. */
export interface PermissionJSON {
  object: 'permission';
  id: string;
  key: string;
  name: string;
  description: string;
  type: 'system' | 'user';
  created_at: number;
  updated_at: number;
}

/** A role. */
export interface RoleJSON {
  object: 'role';
  id: string;
  key: string;
  name: string;
  description: string;
  is_creator_eligible: boolean;
  permissions: PermissionJSON[];
  created_at: number;
  updated_at: number;
}

/** Keys of the permissions every instance has. */
export const SYSTEM_PERMISSIONS = [
  'org:sys_profile:manage',
  'org:sys_profile:delete',
  'org:sys_memberships:read',
  'org:sys_memberships:manage',
  'org:sys_domains:read',
  'org:sys_domains:manage',
] as const;

/** The roles every instance starts with. */
export const SYSTEM_ROLES = { admin: 'org:admin', member: 'org:member' } as const;
