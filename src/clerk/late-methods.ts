/** Methods that few pages call. Loaded when first called. */
import { Organization } from '../resources/organization.js';
import type { OrganizationParams } from '../resources/organization-actions.js';
import type { ResourceContext } from '../resources/resource-context.js';
import { Waitlist } from '../resources/waitlist.js';

/** Creates an organization; the person signed in becomes its first administrator. */
export function createOrganization(context: ResourceContext, params: OrganizationParams & { readonly name: string }) {
  return new Organization(context).create(params);
}

/** Reads an organization. */
export function getOrganization(context: ResourceContext, id: string): Promise<Organization> {
  return new Organization(context, { id }).reload();
}

/** Asks for a place on the waitlist. */
export function joinWaitlist(context: ResourceContext, params: { readonly emailAddress: string }): Promise<Waitlist> {
  return new Waitlist(context).join(params);
}
