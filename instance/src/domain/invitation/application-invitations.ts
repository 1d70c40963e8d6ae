/** Invitations to the application: made by the holder of the secret key, good for one address, one sign-up. */
import { ApiError } from '../api-error.js';
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
