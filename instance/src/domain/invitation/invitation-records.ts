/**
 * Organization invitations as records, inside a transaction. An invitation is good for one address; whoever proves that
 * address (by the ticket that was sent there, or by having verified it) may accept it, nobody else.
 */
import { ApiError, fieldError } from '../api-error.js';
import type { Instance, Metadata, Organization, OutboxMessage } from '../entities.js';
import { recordEvent } from '../events.js';
import type { InvitationWithOrganization, OrganizationInvitation } from '../grants.js';
import { requireRoom, requireRole } from '../organization/member-records.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { invitationMessage } from './invitation-message.js';
import { emailMeta, invitedAddress } from './invited-address.js';

const DAY_MS = 86_400_000;

/** How long an invitation is good for unless told otherwise. */
const DEFAULT_DAYS = 30;

/** A new invitation. */
export interface NewOrganizationInvitation {
  readonly emailAddress: string;
  readonly role: string;
  readonly inviterUserId: string | null;
  readonly publicMetadata?: Metadata | undefined;
  readonly privateMetadata?: Metadata | undefined;
  readonly redirectUrl?: string | null | undefined;
  readonly expiresInDays?: number | null | undefined;
  /** False = nothing is sent. */
  readonly notify?: boolean | null | undefined;
}

/** What came out, and the messages to deliver once it is committed. */
export interface Invited {
  readonly invitations: readonly InvitationWithOrganization[];
  readonly messages: readonly OutboxMessage[];
}

/** Invites all or nobody. Names every address that cannot be invited, so that a list can be corrected in one go. */
export async function insertOrganizationInvitations(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  organization: Organization,
  inputs: readonly NewOrganizationInvitation[],
): Promise<Invited> {
  const addressed = inputs.map((input) => ({ input, ...invitedAddress(input.emailAddress) }));
  requireDistinct(addressed.map(({ normalForm }) => normalForm));
  await repositories.organizationInvitations.settleExpired(organization.id, ports.clock.now());
  const current = (await repositories.organizations.get(instance.id, organization.id)) ?? organization;
  requireRoom(current, inputs.length, current.pendingInvitationsCount);
  await requireInvitable(repositories, organization, addressed);
  const invitations: InvitationWithOrganization[] = [];
  const messages: OutboxMessage[] = [];
  for (const { input, emailAddress, normalForm } of addressed) {
    const role = await requireRole(repositories, instance.id, input.role);
    const invitation = newInvitation(ports, organization, input, { emailAddress, normalForm });
    await repositories.organizationInvitations.insert(invitation);
    await recordEvent(ports, repositories, {
      instanceId: instance.id,
      type: 'organizationInvitation.created',
      actorId: input.inviterUserId,
      subjectId: invitation.id,
      data: { organizationId: organization.id, role: role.key },
    });
    invitations.push({ invitation, organization, role });
    if (input.notify !== false) {
      messages.push(await invitationMessage(ports, repositories, instance, { invitation, organization }));
    }
  }
  return { invitations, messages };
}

/** Takes a pending invitation back. */
export async function revokeOrganizationInvitation(
  ports: Ports,
  repositories: Repositories,
  organization: Organization,
  id: string,
  actorId: string | null,
): Promise<InvitationWithOrganization> {
  const found = await requireInvitation(repositories, organization, id);
  if (statusOf(found.invitation, ports.clock.now()) !== 'pending') {
    throw new ApiError('organization_invitation_not_pending', {
      longMessage: 'Only a pending invitation can be revoked.',
    });
  }
  const invitation = { ...found.invitation, status: 'revoked', updatedAt: ports.clock.now() } as const;
  await repositories.organizationInvitations.update(invitation);
  await recordEvent(ports, repositories, {
    instanceId: organization.instanceId,
    type: 'organizationInvitation.revoked',
    actorId,
    subjectId: id,
    data: { organizationId: organization.id },
  });
  return { ...found, invitation };
}

/** An invitation of this organization, or the refusal. */
export async function requireInvitation(
  repositories: Pick<Repositories, 'organizationInvitations'>,
  organization: Organization,
  id: string,
): Promise<InvitationWithOrganization> {
  const found = await repositories.organizationInvitations.get(organization.instanceId, id);
  if (found?.invitation.organizationId === organization.id) return found;
  throw new ApiError('organization_invitation_not_found', { longMessage: 'No invitation was found with this id.' });
}

/** The status that the clock gives an invitation. */
export function statusOf(
  invitation: Pick<OrganizationInvitation, 'status'> & { readonly expireAt: number | null },
  now: number,
): OrganizationInvitation['status'] | 'expired' {
  const late = invitation.expireAt !== null && invitation.expireAt <= now;
  return invitation.status === 'pending' && late ? 'expired' : invitation.status;
}

function newInvitation(
  ports: Pick<Ports, 'ids' | 'clock'>,
  organization: Organization,
  input: NewOrganizationInvitation,
  address: { readonly emailAddress: string; readonly normalForm: string },
): OrganizationInvitation {
  const now = ports.clock.now();
  return {
    id: ports.ids.create('orginv'),
    instanceId: organization.instanceId,
    organizationId: organization.id,
    ...address,
    roleKey: input.role,
    inviterUserId: input.inviterUserId,
    status: 'pending',
    publicMetadata: input.publicMetadata ?? {},
    privateMetadata: input.privateMetadata ?? {},
    redirectUrl: input.redirectUrl ?? null,
    acceptedBy: null,
    expireAt: now + (input.expiresInDays ?? DEFAULT_DAYS) * DAY_MS,
    createdAt: now,
    updatedAt: now,
  };
}

function requireDistinct(normalForms: readonly string[]): void {
  const repeated = normalForms.filter((form, index) => normalForms.indexOf(form) !== index);
  if (repeated.length > 0) throw fieldError('form_param_duplicate', 'email_address', 'An address is there twice.');
}

interface Addressed {
  readonly emailAddress: string;
  readonly normalForm: string;
}

/** Members and people with a pending invitation cannot be invited again. */
async function requireInvitable(
  repositories: Repositories,
  organization: Organization,
  addressed: readonly Addressed[],
): Promise<void> {
  const { id: organizationId, instanceId } = organization;
  const pending: string[] = [];
  const members: string[] = [];
  for (const { emailAddress, normalForm } of addressed) {
    if (await repositories.organizationInvitations.findPending(organizationId, normalForm)) {
      pending.push(emailAddress);
    }
    const holder = await repositories.identifications.findClaimed(instanceId, 'email_address', normalForm);
    if (holder && (await repositories.organizations.membership(instanceId, organizationId, holder.userId))) {
      members.push(emailAddress);
    }
  }
  if (members.length > 0) throw new ApiError('already_a_member_in_organization', { meta: emailMeta(members) });
  if (pending.length > 0) throw new ApiError('organization_invitation_not_unique', { meta: emailMeta(pending) });
}
