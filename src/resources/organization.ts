/** An organization and its memberships: each contains the other, so they share a file. */
import { withLazyMethods } from './lazy-methods.js';
import { PublicUserData } from './public-user-data.js';
import type { CallOptions } from './resource-context.js';
import { date, one, record, Resource, values, type Conversions } from './resource.js';

const WithActions = withLazyMethods(
  () => import('./organization-actions.js'),
  'create update setLogo destroy getMemberships addMember updateMember removeMember getInvitations inviteMember inviteMembers getRoles getMembershipRequests getDomains getDomain createDomain',
);

/** An organization as its members see it. */
export class Organization extends WithActions {
  declare readonly name: string;
  declare readonly slug: string | null;
  declare readonly imageUrl: string;
  declare readonly hasImage: boolean;
  declare readonly membersCount: number;
  declare readonly pendingInvitationsCount: number;
  declare readonly publicMetadata: Record<string, unknown>;
  declare readonly adminDeleteEnabled: boolean;
  declare readonly maxAllowedMemberships: number;
  declare readonly selfServeSSOEnabled: boolean;
  declare readonly exclusiveMembership: boolean;
  declare readonly createdAt: Date;
  declare readonly updatedAt: Date;

  override get pathRoot(): string {
    return '/organizations';
  }

  protected override conversions(): Conversions {
    return {
      name: (value) => value ?? '',
      membersCount: (value) => value ?? 0,
      pendingInvitationsCount: (value) => value ?? 0,
      publicMetadata: record,
      createdAt: date,
      updatedAt: date,
    };
  }
}

/** A user's place in an organization. `role` as `org:admin`. */
export class OrganizationMembership extends Resource {
  declare readonly organization: Organization;
  declare readonly role: string;
  declare readonly roleName: string;
  declare readonly permissions: string[];
  declare readonly publicUserData: PublicUserData;
  declare readonly publicMetadata: Record<string, unknown>;
  declare readonly createdAt: Date;
  declare readonly updatedAt: Date;

  override get pathRoot(): string {
    return `/organizations/${this.organization.id}/memberships`;
  }

  protected override conversions(): Conversions {
    return {
      organization: one(Organization),
      permissions: values,
      publicUserData: one(PublicUserData),
      publicMetadata: record,
      createdAt: date,
      updatedAt: date,
    };
  }

  override path(): string {
    return `${this.pathRoot}/${this.publicUserData.userId}`;
  }

  /** Changes the role. */
  async update(params: { readonly role: string }, options?: CallOptions): Promise<this> {
    return this.send({ method: 'PATCH', path: this.path(), body: params, ...options });
  }

  /** Ends the membership. */
  async destroy(options?: CallOptions): Promise<this> {
    return this.send({ method: 'DELETE', path: this.path(), ...options });
  }
}
