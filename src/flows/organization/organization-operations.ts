/** What people do with organizations, one operation each. All of them work on the resources of a Clerk object. */
import type { FlowError } from '../../machines/shared/flow-error.js';
import type { OrganizationInvitation } from '../../resources/organization-invitation.js';
import type { Organization, OrganizationMembership } from '../../resources/organization.js';
import type { UserOrganizationInvitation } from '../../resources/user-organization.js';
import { createOperation } from '../operation/create-operation.js';
import type { Operation } from '../operation/operation.js';

/** The clerk object as these operations see it; ours and official ClerkJS fit. */
export interface OrganizationClerk {
  createOrganization(params: { readonly name: string; readonly slug?: string }): Promise<Organization>;
  setActive(params: never): Promise<unknown>;
}

/** What a new organization is called. Without a slug the server makes one of the name. */
export interface NewOrganization {
  readonly name: string;
  readonly slug?: string | undefined;
}

/** Creates an organization and makes it the active one. */
export function createOrganizationOperation(clerk: OrganizationClerk): Operation<NewOrganization, Organization> {
  // What is created stays created: running again after a failed activation must not make a second one.
  let created: Organization | undefined;
  return createOperation<NewOrganization, Organization>({
    name: 'organization.create',
    run: async ({ name, slug }) => {
      created ??= await clerk.createOrganization({ name, ...(slug ? { slug } : {}) });
      await clerk.setActive({ organization: created } as never); // the clerk object's own parameter type
      return created;
    },
  });
}

/** Makes an organization the active one, or the personal account (`null`). */
export function createSelectOrganizationOperation(
  clerk: Pick<OrganizationClerk, 'setActive'>,
): Operation<{ readonly organization: Organization | string | null }, void> {
  return createOperation<{ readonly organization: Organization | string | null }, void>({
    name: 'organization.select',
    run: async ({ organization }) => void (await clerk.setActive({ organization } as never)), // as above
  });
}

/** Changes name or slug. */
export function createUpdateOrganizationOperation(
  organization: Organization,
): Operation<Partial<NewOrganization>, Organization> {
  return createOperation<Partial<NewOrganization>, Organization>({
    name: 'organization.update',
    run: (params) => organization.update(params),
  });
}

/** Deletes the organization, for everybody. */
export function createDeleteOrganizationOperation(organization: Organization): Operation<void, void> {
  return createOperation<void, void>({
    name: 'organization.delete',
    run: async () => void (await organization.destroy()),
  });
}

/** Ends the signed-in user's own membership. */
export function createLeaveOrganizationOperation(
  user: { leaveOrganization(organizationId: string): Promise<unknown> },
  organization: { readonly id: string },
): Operation<void, void> {
  return createOperation<void, void>({
    name: 'organization.leave',
    run: async () => void (await user.leaveOrganization(organization.id)),
  });
}

/** Whom to invite, and as what. */
export interface Invitees {
  /** One address or several, separated by spaces, commas or semicolons. */
  readonly emailAddresses: string;
  readonly role: string;
}

/** Invites people by e-mail. */
export function createInviteMembersOperation(
  organization: Organization,
): Operation<Invitees, readonly OrganizationInvitation[]> {
  return createOperation<Invitees, readonly OrganizationInvitation[]>({
    name: 'organization.invite',
    run: ({ emailAddresses, role }) => {
      const addresses = splitAddresses(emailAddresses);
      // The errors of flows are plain data.
      if (addresses.length === 0) return Promise.reject<never>(NOBODY);
      return organization.inviteMembers({ emailAddresses: addresses, role });
    },
  });
}

const NOBODY: FlowError = {
  ...{ kind: 'field', field: 'email_address', code: 'form_param_nil', retryable: false },
  message: 'Enter at least one email address.',
};

/** The addresses of a text that people typed or pasted; each once. */
export function splitAddresses(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
}

/** Withdraws an invitation. */
export function createRevokeInvitationOperation(): Operation<OrganizationInvitation, OrganizationInvitation> {
  return createOperation<OrganizationInvitation, OrganizationInvitation>({
    name: 'organization.invitation.revoke',
    run: (invitation, signal) => invitation.revoke({ signal }),
  });
}

/** A member and the role they are to have. */
export interface RoleChange {
  readonly membership: OrganizationMembership;
  readonly role: string;
}

/** Changes the role of a member. */
export function createChangeRoleOperation(): Operation<RoleChange, OrganizationMembership> {
  return createOperation<RoleChange, OrganizationMembership>({
    name: 'organization.member.change-role',
    run: ({ membership, role }, signal) => membership.update({ role }, { signal }),
  });
}

/** Removes a member. */
export function createRemoveMemberOperation(): Operation<OrganizationMembership, OrganizationMembership> {
  return createOperation<OrganizationMembership, OrganizationMembership>({
    name: 'organization.member.remove',
    run: (membership, signal) => membership.destroy({ signal }),
  });
}

/** Joins the organization of an invitation. */
export function createAcceptInvitationOperation(): Operation<UserOrganizationInvitation, UserOrganizationInvitation> {
  return createOperation<UserOrganizationInvitation, UserOrganizationInvitation>({
    name: 'organization.invitation.accept',
    run: (invitation, signal) => invitation.accept({ signal }),
  });
}
