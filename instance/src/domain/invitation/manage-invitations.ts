/** Invitations as the organization's own people manage them. */
import type { Outcome, RequestContext } from '../context.js';
import type { OrganizationInvitationQuery, Page } from '../grant-repositories.js';
import type { InvitationWithOrganization } from '../grants.js';
import { requireAccess, type AccessQuestion } from '../organization/access.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import { deliverInvitations } from './deliver.js';
import { insertOrganizationInvitations, revokeOrganizationInvitation } from './invitation-records.js';

/** Invites one or more addresses in one role: all of them or none. */
export async function inviteMembers(
  ports: Ports,
  context: RequestContext,
  access: AccessQuestion,
  params: { readonly emailAddresses: readonly string[]; readonly role: string; readonly notify?: boolean | undefined },
): Promise<Outcome<readonly InvitationWithOrganization[]>> {
  const { instance, userId } = access;
  const { role, notify } = params;
  const inputs = params.emailAddresses.map((emailAddress) => ({ emailAddress, role, notify, inviterUserId: userId }));
  const invited = await ports.store.write(async (repositories) => {
    const { organization } = await requireAccess(repositories, access);
    return insertOrganizationInvitations(ports, repositories, instance, organization, inputs);
  });
  await deliverInvitations(ports, instance, invited.messages);
  return outcomeOf(ports, context, invited.invitations);
}

/** A page of invitations, newest first. */
export async function listInvitations(
  ports: Ports,
  context: RequestContext,
  access: AccessQuestion,
  query: Omit<OrganizationInvitationQuery, 'organizationId' | 'now'>,
): Promise<Outcome<Page<InvitationWithOrganization>>> {
  const now = ports.clock.now();
  const page = await ports.store.read(async (repositories) => {
    await requireAccess(repositories, access);
    const { instance, organizationId } = access;
    return repositories.organizationInvitations.page(instance.id, { ...query, organizationId, now });
  });
  return outcomeOf(ports, context, page);
}

/** Takes a pending invitation back; its link stops working at once. */
export async function revokeInvitation(
  ports: Ports,
  context: RequestContext,
  access: AccessQuestion,
  invitationId: string,
): Promise<Outcome<InvitationWithOrganization>> {
  const revoked = await ports.store.write(async (repositories) => {
    const { organization } = await requireAccess(repositories, access);
    return revokeOrganizationInvitation(ports, repositories, organization, invitationId, access.userId);
  });
  return outcomeOf(ports, context, revoked);
}
