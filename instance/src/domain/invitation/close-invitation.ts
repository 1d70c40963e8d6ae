/** Ends of an invitation to the application: taken back by the holder of the secret key, or accepted by who proved it. */
import { ApiError, notFound } from '../api-error.js';
import type { BackendCaller } from '../backend-caller.js';
import { recordEvent } from '../events.js';
import type { Invitation } from '../grants.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { statusOf } from './invitation-records.js';

/** Takes a pending invitation back. */
export async function revokeApplicationInvitation(
  ports: Ports,
  { instance, actorId }: BackendCaller,
  id: string,
): Promise<Invitation> {
  return ports.store.write(async (repositories) => {
    const invitation = await repositories.invitations.get(instance.id, id);
    if (!invitation) throw notFound('invitation');
    const now = ports.clock.now();
    const status = statusOf(invitation, now);
    if (status === 'accepted') throw new ApiError('invitation_already_accepted');
    if (status === 'revoked') throw new ApiError('revoked_invitation', { longMessage: 'It was revoked already.' });
    const revoked = { ...invitation, status: 'revoked', updatedAt: now } as const;
    await repositories.invitations.update(revoked);
    await recordEvent(ports, repositories, {
      instanceId: instance.id,
      type: 'invitation.revoked',
      actorId,
      subjectId: id,
    });
    return revoked;
  });
}

/** Closes an invitation for the person who proved its address. */
export async function acceptApplicationInvitation(
  ports: Pick<Ports, 'ids' | 'clock'>,
  repositories: Pick<Repositories, 'invitations' | 'events'>,
  invitation: Invitation,
  userId: string,
): Promise<void> {
  const now = ports.clock.now();
  requirePendingInvitation(invitation, now);
  await repositories.invitations.update({ ...invitation, status: 'accepted', updatedAt: now });
  await recordEvent(ports, repositories, {
    instanceId: invitation.instanceId,
    type: 'invitation.accepted',
    actorId: userId,
    subjectId: invitation.id,
  });
}

/** The refusal that fits what became of the invitation. */
export function requirePendingInvitation(invitation: Invitation, now: number): void {
  const status = statusOf(invitation, now);
  if (status === 'accepted') throw new ApiError('invitation_already_accepted');
  if (status === 'revoked')
    throw new ApiError('revoked_invitation', { longMessage: 'This invitation was taken back.' });
  if (status === 'expired') throw new ApiError('ticket_expired_code', { longMessage: 'This invitation has expired.' });
}
