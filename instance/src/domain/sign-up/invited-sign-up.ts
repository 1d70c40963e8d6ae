/**
 * Signing up by the ticket of an invitation. The ticket was sent to the invited address, so whoever brings it has proved
 * that address; the address is fixed, whatever the form says.
 */
import { ApiError, missingParam } from '../api-error.js';
import type { Instance, Metadata, SignUpAttempt, User, Verification } from '../entities.js';
import { acceptOrganizationInvitation, requirePending } from '../invitation/accept-invitation.js';
import { acceptApplicationInvitation, requirePendingInvitation } from '../invitation/close-invitation.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { requireTicket } from '../ticket/redeem-ticket.js';

/** The attempt with the invited address in place and proved. */
export async function invitedSignUp(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  attempt: SignUpAttempt,
  ticketText: string,
): Promise<SignUpAttempt> {
  if (ticketText === '') throw missingParam('ticket');
  const ticket = requireTicket(ports, instance, ticketText);
  const invited = await invitationOf(ports, repositories, instance, ticket.id);
  const verification = provedByTicket(ports, attempt, invited.normalForm);
  await repositories.verifications.insert(verification);
  return {
    ...attempt,
    emailAddress: invited.emailAddress,
    emailVerificationId: verification.id,
    invitationId: ticket.id,
    publicMetadata: invited.publicMetadata,
  };
}

/** Closes the invitation for the new account. Answers the organization that it led to. */
export async function acceptSignUpInvitation(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  { invitationId }: SignUpAttempt,
  user: User,
): Promise<string | null> {
  if (invitationId === null) return null;
  const toOrganization = await repositories.organizationInvitations.get(instance.id, invitationId);
  if (toOrganization) {
    await acceptOrganizationInvitation(ports, repositories, instance, toOrganization, user.id);
    return toOrganization.organization.id;
  }
  const invitation = await repositories.invitations.get(instance.id, invitationId);
  // The organization, and its invitation with it, may have been deleted since the ticket was brought.
  if (!invitation)
    throw new ApiError('ticket_invalid_code', { longMessage: 'The invitation does not exist any more.' });
  await acceptApplicationInvitation(ports, repositories, invitation, user.id);
  return null;
}

async function invitationOf(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  id: string,
): Promise<{ emailAddress: string; normalForm: string; publicMetadata: Metadata }> {
  const now = ports.clock.now();
  const toOrganization = await repositories.organizationInvitations.get(instance.id, id);
  if (toOrganization) {
    requirePending(toOrganization, now);
    // Its metadata is the membership's, not the person's.
    return { ...toOrganization.invitation, publicMetadata: {} };
  }
  const invitation = await repositories.invitations.get(instance.id, id);
  if (!invitation) throw new ApiError('ticket_invalid_code', { longMessage: 'The ticket is not an invitation.' });
  requirePendingInvitation(invitation, now);
  return invitation;
}

function provedByTicket(ports: Ports, attempt: SignUpAttempt, target: string): Verification {
  const now = ports.clock.now();
  return {
    id: ports.ids.create('ver'),
    instanceId: attempt.instanceId,
    purpose: 'sign_up',
    ownerId: attempt.id,
    strategy: 'ticket',
    status: 'verified',
    identificationId: null,
    target,
    secretDigest: null,
    attempts: 1,
    expireAt: null,
    nonce: null,
    errorCode: null,
    createdAt: now,
    updatedAt: now,
  };
}
