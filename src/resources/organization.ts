/** An organization and its memberships: each contains the other, so they share a file. */
import type { InvitationStatus } from '../protocol/index.js';
import { deletedObject, type DeletedObject } from './deleted-object.js';
import { OrganizationDomain, type EnrollmentMode } from './organization-domain.js';
import { OrganizationInvitation } from './organization-invitation.js';
import { OrganizationMembershipRequest } from './organization-membership-request.js';
import { readPage, type Page, type PageParams } from './page.js';
import { PublicUserData } from './public-user-data.js';
import type { CallOptions } from './resource-context.js';
import { date, isRecord, one, record, Resource, values, type Conversions } from './resource.js';
import { Role } from './role.js';

/** Parameters of `update` and of `clerk.createOrganization`. */
export interface OrganizationParams {
  readonly name?: string | undefined;
  readonly slug?: string | undefined;
}

/** A file to upload, a data URL, or null to remove the picture. */
export type ImageFile = Blob | string | null;

/** An organization as its members see it. */
export class Organization extends Resource {
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

  /** Creates it; the creator becomes its first administrator. */
  async create(params: OrganizationParams & { readonly name: string }, options?: CallOptions): Promise<this> {
    return this.send({ path: this.pathRoot, body: params, ...options });
  }

  /** Changes name or slug. */
  async update(params: OrganizationParams, options?: CallOptions): Promise<this> {
    return this.send({ method: 'PATCH', path: this.path(), body: params, ...options });
  }

  /** Changes or removes the logo. */
  async setLogo(params: { readonly file: ImageFile }, options?: CallOptions): Promise<this> {
    return this.send({ ...imageRequest(`${this.path()}/logo`, 'PUT', params.file), ...options });
  }

  /** Deletes the organization. */
  async destroy(options?: CallOptions): Promise<DeletedObject> {
    return deletedObject(await this.context.request({ method: 'DELETE', path: this.path(), ...options }));
  }

  /** Members, by page; `role` and `query` narrow the list. */
  getMemberships(params?: PageParams & { readonly role?: string[]; readonly query?: string }) {
    return readPage(this.context, `${this.path()}/memberships`, OrganizationMembership, params);
  }

  /** Makes a user a member. */
  addMember(params: { readonly userId: string; readonly role: string }): Promise<OrganizationMembership> {
    return this.membership('POST', '', params);
  }

  /** Changes a member's role. */
  updateMember(params: { readonly userId: string; readonly role: string }): Promise<OrganizationMembership> {
    return this.membership('PATCH', `/${params.userId}`, { role: params.role });
  }

  /** Removes a member. */
  removeMember(userId: string): Promise<OrganizationMembership> {
    return this.membership('DELETE', `/${userId}`);
  }

  /** Invitations, by page. */
  getInvitations(
    params?: PageParams & { readonly status?: InvitationStatus[] },
  ): Promise<Page<OrganizationInvitation>> {
    return readPage(this.context, `${this.path()}/invitations`, OrganizationInvitation, params);
  }

  /** Invites one address. */
  async inviteMember(params: {
    readonly emailAddress: string;
    readonly role: string;
  }): Promise<OrganizationInvitation> {
    const json = await this.context.request({ path: `${this.path()}/invitations`, body: params });
    return new OrganizationInvitation(this.context, json);
  }

  /** Invites several addresses. */
  async inviteMembers(params: {
    readonly emailAddresses: readonly string[];
    readonly role: string;
  }): Promise<OrganizationInvitation[]> {
    const body = { emailAddress: params.emailAddresses, role: params.role };
    const json = await this.context.request({ path: `${this.path()}/invitations/bulk`, body });
    return (Array.isArray(json) ? json : []).map((item) => new OrganizationInvitation(this.context, item));
  }

  /** Roles, by page. */
  async getRoles(params?: PageParams): Promise<Page<Role> & { readonly has_role_set_migration?: boolean }> {
    return readPage(this.context, `${this.path()}/roles`, Role, params);
  }

  /** Requests to join, by page. */
  getMembershipRequests(
    params?: PageParams & { readonly status?: InvitationStatus },
  ): Promise<Page<OrganizationMembershipRequest>> {
    return readPage(this.context, `${this.path()}/membership_requests`, OrganizationMembershipRequest, params);
  }

  /** Domains, by page. */
  getDomains(params?: PageParams & { readonly enrollmentMode?: EnrollmentMode }): Promise<Page<OrganizationDomain>> {
    return readPage(this.context, `${this.path()}/domains`, OrganizationDomain, params);
  }

  /** One domain. */
  async getDomain(params: { readonly domainId: string }): Promise<OrganizationDomain> {
    const path = `${this.path()}/domains/${params.domainId}`;
    return new OrganizationDomain(this.context, await this.context.request({ method: 'GET', path }));
  }

  /** Adds a domain. */
  async createDomain(name: string, params?: { readonly enrollmentMode?: EnrollmentMode }): Promise<OrganizationDomain> {
    const json = await this.context.request({ path: `${this.path()}/domains`, body: { name, ...params } });
    return new OrganizationDomain(this.context, json);
  }

  private async membership(method: 'POST' | 'PATCH' | 'DELETE', suffix: string, body?: object) {
    const path = `${this.path()}/memberships${suffix}`;
    return new OrganizationMembership(this.context, await this.context.request({ method, path, body }));
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

  protected override path(): string {
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

/** The request that stores a picture: a file as multipart, a data URL as it is, null removes. */
export function imageRequest(path: string, method: 'POST' | 'PUT', file: ImageFile) {
  if (file === null) return { method: 'DELETE' as const, path };
  if (typeof file === 'string') return { method, path, body: new Blob([file], { type: 'application/octet-stream' }) };
  const body = new FormData();
  body.append('file', file);
  return { method, path, body };
}

/** The picture part of an answer, if any. */
export function imageUrl(json: unknown): string | null {
  return isRecord(json) && typeof json.public_url === 'string' ? json.public_url : null;
}
