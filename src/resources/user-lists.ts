/** What users see and do around their account: devices, organizations, picture. Loaded when first called. */
import { deletedObject, type DeletedObject } from './deleted-object.js';
import { Image, imageRequest, type ImageFile } from './image.js';
import { OrganizationMembership } from './organization.js';
import { readPage, type Page, type PageParams } from './page.js';
import { camel, isRecord, type Resource } from './resource.js';
import { SessionWithActivities } from './session-with-activities.js';
import { OrganizationSuggestion, UserOrganizationInvitation } from './user-organization.js';

async function get(self: Resource, path: string): Promise<unknown> {
  return self.context.request({ method: 'GET', path });
}

/** Devices on which the user is signed in. */
export async function getSessions(self: Resource): Promise<SessionWithActivities[]> {
  const json = await get(self, '/me/sessions/active');
  const list = Array.isArray(json) ? json.filter(isRecord) : [];
  return list.map((item) => new SessionWithActivities(self.context, item));
}

/** Memberships, by page. */
export function getOrganizationMemberships(self: Resource, params?: PageParams): Promise<Page<OrganizationMembership>> {
  return readPage(self.context, '/me/organization_memberships', OrganizationMembership, params);
}

/** Invitations to organizations, by page. */
export function getOrganizationInvitations(
  self: Resource,
  params?: PageParams & { readonly status?: string | string[] },
): Promise<Page<UserOrganizationInvitation>> {
  return readPage(self.context, '/me/organization_invitations', UserOrganizationInvitation, params);
}

/** Organizations that match the user's address, by page. */
export function getOrganizationSuggestions(
  self: Resource,
  params?: PageParams & { readonly status?: string | string[] },
): Promise<Page<OrganizationSuggestion>> {
  return readPage(self.context, '/me/organization_suggestions', OrganizationSuggestion, params);
}

/** What a new organization would be called. */
export async function getOrganizationCreationDefaults(self: Resource): Promise<unknown> {
  return camel(await get(self, '/me/organization_creation_defaults'));
}

/** Ends the membership in an organization. */
export async function leaveOrganization(self: Resource, organizationId: string): Promise<DeletedObject> {
  const path = `/me/organization_memberships/${organizationId}`;
  return deletedObject(await self.context.request({ method: 'DELETE', path }));
}

/** Company identity providers that the user can sign in with. */
export async function getEnterpriseConnections(self: Resource): Promise<unknown> {
  return camel(await get(self, '/me/enterprise_connections'));
}

/** Changes or removes the picture. */
export async function setProfileImage(self: Resource, params: { readonly file: ImageFile }): Promise<Image> {
  return new Image(self.context, await self.context.request(imageRequest('/me/profile_image', 'POST', params.file)));
}
