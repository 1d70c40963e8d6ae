/** The mail of an invitation: written into the outbox in the transaction that makes the invitation. */
import type { Instance, Organization, OutboxMessage, User } from '../entities.js';
import type { Invitation, OrganizationInvitation } from '../grants.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { ticketOf, ticketUrl } from '../ticket/ticket.js';

const MINUTE_MS = 60_000;

/** The link of an invitation, for its mail and for the holder of the secret key. */
export function invitationUrl(ports: Pick<Ports, 'digester' | 'addresses'>, instance: Instance, id: string): string {
  return ticketUrl(ports.addresses.baseUrl(instance), ticketOf(ports.digester, instance.id, id));
}

/** Stores the message for an invitation to an organization. */
export async function invitationMessage(
  ports: Ports,
  repositories: Pick<Repositories, 'outbox' | 'users'>,
  instance: Instance,
  { invitation, organization }: { invitation: OrganizationInvitation; organization: Organization },
): Promise<OutboxMessage> {
  const { inviterUserId } = invitation;
  const inviter = inviterUserId === null ? null : await repositories.users.get(instance.id, inviterUserId);
  const names = { organization: organization.name, inviter: fullName(inviter) };
  return store(ports, repositories, instance, 'organization_invitation', invitation, names);
}

/** Stores the message for an invitation to the application. */
export async function applicationInvitationMessage(
  ports: Ports,
  repositories: Pick<Repositories, 'outbox'>,
  instance: Instance,
  invitation: Invitation,
): Promise<OutboxMessage> {
  return store(ports, repositories, instance, 'invitation', invitation, {});
}

async function store(
  ports: Ports,
  repositories: Pick<Repositories, 'outbox'>,
  instance: Instance,
  kind: 'organization_invitation' | 'invitation',
  invitation: { readonly id: string; readonly emailAddress: string; readonly expireAt: number | null },
  names: { readonly organization?: string; readonly inviter?: string },
): Promise<OutboxMessage> {
  const now = ports.clock.now();
  const url = invitationUrl(ports, instance, invitation.id);
  const expiresInMinutes = Math.ceil(((invitation.expireAt ?? now) - now) / MINUTE_MS);
  const input = { kind, channel: 'email', to: invitation.emailAddress, url, locale: null, expiresInMinutes } as const;
  const message: OutboxMessage = {
    id: ports.ids.create('msg'),
    instanceId: instance.id,
    channel: 'email',
    kind,
    to: invitation.emailAddress,
    ...ports.messenger.compose(instance, { ...input, names }),
    code: url,
    status: 'queued',
    attempts: 0,
    error: null,
    createdAt: now,
    sentAt: null,
  };
  await repositories.outbox.insert(message);
  return message;
}

function fullName(user: User | null): string {
  const name = [user?.firstName, user?.lastName].filter((part) => part).join(' ');
  return name === '' ? 'Somebody' : name;
}
