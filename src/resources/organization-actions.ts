/** What members do to an organization. Loaded when first called. */
import type { InvitationStatus } from '../protocol/index.js';
import { deletedObject, type DeletedObject } from './deleted-object.js';
import { imageRequest, type ImageFile } from './image.js';
import { OrganizationDomain, type EnrollmentMode } from './organization-domain.js';
import { OrganizationInvitation } from './organization-invitation.js';
import { OrganizationMembershipRequest } from './organization-membership-request.js';
import { OrganizationMembership, type Organization } from './organization.js';
import { readPage, type Page, type PageParams } from './page.js';
import { Role } from './role.js';

/** Parameters of `update` and of `clerk.createOrganization`. */
export interface OrganizationParams {
  readonly name?: string | undefined;
  readonly slug?: string | undefined;
}

/** Creates it; the creator becomes its first administrator. */
export function create(
  self: Organization,
  params: OrganizationParams & { readonly name: string },
): Promise<Organization> {
  return self.send({ path: self.pathRoot, body: params });
}

/** Changes name or slug. */
export function update(self: Organization, params: OrganizationParams): Promise<Organization> {
  return self.send({ method: 'PATCH', path: self.path(), body: params });
}

/** Changes or removes the logo. */
export function setLogo(self: Organization, params: { readonly file: ImageFile }): Promise<Organization> {
  return self.send(imageRequest(`${self.path()}/logo`, 'PUT', params.file));
}

/** Deletes the organization. */
export async function destroy(self: Organization): Promise<DeletedObject> {
  return deletedObject(await self.context.request({ method: 'DELETE', path: self.path() }));
}

/** Members, by page; `role` and `query` narrow the list. */
export function getMemberships(
  self: Organization,
  params?: PageParams & { readonly role?: readonly string[]; readonly query?: string },
): Promise<Page<OrganizationMembership>> {
  return readPage(self.context, `${self.path()}/memberships`, OrganizationMembership, params);
}

/** Makes a user a member. */
export function addMember(self: Organization, params: MemberParams): Promise<OrganizationMembership> {
  return changeMember(self, 'POST', '', params);
}

/** Changes a member's role. */
export function updateMember(self: Organization, params: MemberParams): Promise<OrganizationMembership> {
  return changeMember(self, 'PATCH', `/${params.userId}`, { role: params.role });
}

/** Removes a member. */
export function removeMember(self: Organization, userId: string): Promise<OrganizationMembership> {
  return changeMember(self, 'DELETE', `/${userId}`);
}

/** Invitations, by page. */
export function getInvitations(
  self: Organization,
  params?: PageParams & { readonly status?: readonly InvitationStatus[] },
): Promise<Page<OrganizationInvitation>> {
  return readPage(self.context, `${self.path()}/invitations`, OrganizationInvitation, params);
}

/** Invites one address. */
export async function inviteMember(
  self: Organization,
  params: { readonly emailAddress: string; readonly role: string },
): Promise<OrganizationInvitation> {
  const json = await self.context.request({ path: `${self.path()}/invitations`, body: params });
  return new OrganizationInvitation(self.context, json);
}

/** Invites several addresses. */
export async function inviteMembers(
  self: Organization,
  params: { readonly emailAddresses: readonly string[]; readonly role: string },
): Promise<OrganizationInvitation[]> {
  const body = { emailAddress: params.emailAddresses, role: params.role };
  const json = await self.context.request({ path: `${self.path()}/invitations/bulk`, body });
  return (Array.isArray(json) ? json : []).map((item) => new OrganizationInvitation(self.context, item));
}

/** Roles, by page. */
export function getRoles(
  self: Organization,
  params?: PageParams,
): Promise<Page<Role> & { readonly has_role_set_migration?: boolean }> {
  return readPage(self.context, `${self.path()}/roles`, Role, params);
}

/** Requests to join, by page. */
export function getMembershipRequests(
  self: Organization,
  params?: PageParams & { readonly status?: InvitationStatus },
): Promise<Page<OrganizationMembershipRequest>> {
  return readPage(self.context, `${self.path()}/membership_requests`, OrganizationMembershipRequest, params);
}

/** Domains, by page. */
export function getDomains(
  self: Organization,
  params?: PageParams & { readonly enrollmentMode?: EnrollmentMode },
): Promise<Page<OrganizationDomain>> {
  return readPage(self.context, `${self.path()}/domains`, OrganizationDomain, params);
}

/** One domain. */
export async function getDomain(
  self: Organization,
  params: { readonly domainId: string },
): Promise<OrganizationDomain> {
  const path = `${self.path()}/domains/${params.domainId}`;
  return new OrganizationDomain(self.context, await self.context.request({ method: 'GET', path }));
}

/** Adds a domain. */
export async function createDomain(
  self: Organization,
  name: string,
  params?: { readonly enrollmentMode?: EnrollmentMode },
): Promise<OrganizationDomain> {
  const json = await self.context.request({ path: `${self.path()}/domains`, body: { name, ...params } });
  return new OrganizationDomain(self.context, json);
}

interface MemberParams {
  readonly userId: string;
  readonly role: string;
}

async function changeMember(
  self: Organization,
  method: 'POST' | 'PATCH' | 'DELETE',
  suffix: string,
  body?: object,
): Promise<OrganizationMembership> {
  const path = `${self.path()}/memberships${suffix}`;
  return new OrganizationMembership(self.context, await self.context.request({ method, path, body }));
}
