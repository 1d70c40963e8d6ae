/**
 * Accepting an organization invitation. The caller has proved the invited address: by having verified it on their account,
 * or by the ticket that was sent to it. Everything else is decided here, in the caller's transaction.
 */
import { ApiError } from '../api-error.js';
import type { Instance } from '../entities.js';
import { recordEvent } from '../events.js';
import type { InvitationWithOrganization } from '../grants.js';
import { addMember, requireRole } from '../organization/member-records.js';
import { requireOrganizations } from '../organization/access.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { statusOf } from './invitation-records.js';

/** Makes the user a member and closes the invitation. */
export async function acceptOrganizationInvitation(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  found: InvitationWithOrganization,
  userId: string,
): Promise<InvitationWithOrganization> {
  requireOrganizations(instance);
  requirePending(found, ports.clock.now());
  const role = await requireRole(repositories, instance.id, found.invitation.roleKey);
  const { organization, invitation } = found;
  await addMember(ports, repositories, {
    organization,
    userId,
    role,
    publicMetadata: invitation.publicMetadata,
    privateMetadata: invitation.privateMetadata,
    actorId: userId,
  });
  const accepted = {
    ...invitation,
    status: 'accepted',
    acceptedBy: userId,
    updatedAt: ports.clock.now(),
  } as const;
  await repositories.organizationInvitations.update(accepted);
  await recordEvent(ports, repositories, {
    instanceId: instance.id,
    type: 'organizationInvitation.accepted',
    actorId: userId,
    subjectId: invitation.id,
    data: { organizationId: organization.id },
  });
  return { ...found, invitation: accepted, role };
}

/** The refusal that fits what became of the invitation. */
export function requirePending({ invitation }: InvitationWithOrganization, now: number): void {
  switch (statusOf(invitation, now)) {
    case 'pending':
      return;
    case 'accepted':
      throw new ApiError('organization_invitation_already_accepted', {
        longMessage: 'This invitation was accepted already.',
      });
    case 'revoked':
      throw new ApiError('organization_invitation_revoked_code', { longMessage: 'This invitation was taken back.' });
    case 'expired':
      throw new ApiError('ticket_expired_code', { longMessage: 'This invitation has expired. Ask for a new one.' });
  }
}
