/** Invitations to the application: made by the holder of the secret key, good for one address, one sign-up. */
import { ApiError, notFound } from '../api-error.js';
import type { BackendCaller } from '../backend-caller.js';
import type { Instance, Metadata, OutboxMessage } from '../entities.js';
import { recordEvent } from '../events.js';
import type { InvitationQuery, Page } from '../grant-repositories.js';
import type { Invitation } from '../grants.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { checkedMetadata } from '../user/metadata.js';
import { deliverInvitations } from './deliver.js';
import { applicationInvitationMessage } from './invitation-message.js';
import { statusOf } from './invitation-records.js';
import { emailMeta, invitedAddress } from './invited-address.js';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;

/** A new invitation. */
export interface NewInvitation {
  readonly emailAddress: string;
  readonly publicMetadata?: Metadata | null | undefined;
  readonly redirectUrl?: string | null | undefined;
  readonly notify?: boolean | null | undefined;
  /** Invites although an account or an invitation is there already. */
  readonly ignoreExisting?: boolean | null | undefined;
  readonly expiresInDays?: number | null | undefined;
}

/** Invites all or nobody. */
export async function createInvitations(
  ports: Ports,
  { instance, actorId }: BackendCaller,
  inputs: readonly NewInvitation[],
): Promise<Invitation[]> {
  const made = await ports.store.write(async (repositories) => {
    const invitations: Invitation[] = [];
    const messages: OutboxMessage[] = [];
    for (const input of inputs) {
      const invitation = await insert(ports, repositories, instance, input, actorId);
      invitations.push(invitation);
      if (input.notify !== false) {
        messages.push(await applicationInvitationMessage(ports, repositories, instance, invitation));
      }
    }
    return { invitations, messages };
  });
  await deliverInvitations(ports, instance, made.messages);
  return made.invitations;
}

/** A page of invitations, newest first. */
export async function pageInvitations(
  ports: Ports,
  { instance }: BackendCaller,
  query: Omit<InvitationQuery, 'now'>,
): Promise<Page<Invitation>> {
  const now = ports.clock.now();
  return ports.store.read(({ invitations }) => invitations.page(instance.id, { ...query, now }));
}

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

async function insert(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  input: NewInvitation,
  actorId: string | null,
): Promise<Invitation> {
  const address = invitedAddress(input.emailAddress);
  const now = ports.clock.now();
  if (!input.ignoreExisting) {
    const holder = await repositories.identifications.findClaimed(instance.id, 'email_address', address.normalForm);
    const pending = await repositories.invitations.findPending(instance.id, address.normalForm, now);
    if (holder) throw new ApiError('invitation_account_exists', { meta: emailMeta([address.emailAddress]) });
    if (pending) throw new ApiError('duplicate_record', { meta: emailMeta([address.emailAddress]) });
  }
  const invitation: Invitation = {
    id: ports.ids.create('inv'),
    instanceId: instance.id,
    ...address,
    status: 'pending',
    publicMetadata: checkedMetadata(input.publicMetadata ?? {}, 'public_metadata'),
    redirectUrl: input.redirectUrl ?? null,
    expireAt: now + (input.expiresInDays ?? DEFAULT_DAYS) * DAY_MS,
    createdAt: now,
    updatedAt: now,
  };
  await repositories.invitations.insert(invitation);
  const { id: subjectId, instanceId } = invitation;
  await recordEvent(ports, repositories, { instanceId, type: 'invitation.created', actorId, subjectId });
  return invitation;
}
