/** Organization invitations for the holder of the secret key. */
import type { BackendCaller } from '../backend-caller.js';
import type { OrganizationInvitationQuery, Page } from '../grant-repositories.js';
import type { InvitationWithOrganization } from '../grants.js';
import { inOrganization } from '../organization/administer.js';
import { requireInviter } from '../organization/member-records.js';
import { requireOrganization } from '../organization/organization-records.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { requireUser } from '../user/user-record.js';
import { deliverInvitations } from './deliver.js';
import {
  insertOrganizationInvitations,
  requireInvitation,
  revokeOrganizationInvitation,
  type NewOrganizationInvitation,
} from './invitation-records.js';

/** Invites to an organization, all or nobody. An inviter that is named must be able to invite. */
export async function inviteToOrganization(
  ports: Ports,
  caller: BackendCaller,
  organizationId: string,
  inputs: readonly NewOrganizationInvitation[],
): Promise<readonly InvitationWithOrganization[]> {
  const invited = await inOrganization(ports, caller, organizationId, async (repositories, organization) => {
    for (const { inviterUserId } of inputs) await requireInviter(repositories, organization, inviterUserId);
    return insertOrganizationInvitations(ports, repositories, caller.instance, organization, inputs);
  });
  await deliverInvitations(ports, caller.instance, invited.messages);
  return invited.invitations;
}

/** A page of invitations: of an organization, to addresses, or of the whole instance. */
export async function pageOrganizationInvitations(
  ports: Ports,
  { instance }: BackendCaller,
  {
    organization,
    userId,
    ...query
  }: Omit<OrganizationInvitationQuery, 'organizationId' | 'now'> & {
    readonly organization?: string | undefined;
    /** Only those to a verified address of this user. */
    readonly userId?: string | undefined;
  },
): Promise<Page<InvitationWithOrganization>> {
  const now = ports.clock.now();
  return ports.store.read(async (repositories) => {
    const found =
      organization === undefined ? null : await requireOrganization(repositories, instance.id, organization);
    const own = userId === undefined ? null : await addressesOf(repositories, instance, userId);
    const scope = { ...(found && { organizationId: found.id }), ...(own && { normalForms: own }) };
    return repositories.organizationInvitations.page(instance.id, { ...query, ...scope, now });
  });
}

/** One invitation. */
export async function readOrganizationInvitation(
  ports: Ports,
  { instance }: BackendCaller,
  organizationId: string,
  id: string,
): Promise<InvitationWithOrganization> {
  return ports.store.read(async (repositories) => {
    const organization = await requireOrganization(repositories, instance.id, organizationId);
    return requireInvitation(repositories, organization, id);
  });
}

/** Takes a pending invitation back. */
export async function withdrawOrganizationInvitation(
  ports: Ports,
  caller: BackendCaller,
  organizationId: string,
  id: string,
): Promise<InvitationWithOrganization> {
  return inOrganization(ports, caller, organizationId, (repositories, organization) =>
    revokeOrganizationInvitation(ports, repositories, organization, id, caller.actorId),
  );
}

async function addressesOf(
  repositories: Pick<Repositories, 'users' | 'identifications'>,
  instance: BackendCaller['instance'],
  userId: string,
): Promise<string[]> {
  await requireUser(repositories, instance, userId);
  const own = await repositories.identifications.listForUsers(instance.id, [userId]);
  const emails = own.filter(({ type, verifiedAt }) => type === 'email_address' && verifiedAt !== null);
  return emails.map(({ normalForm }) => normalForm);
}
