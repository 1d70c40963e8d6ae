/** Where the link of a mail leads: to signing in or signing up. Reads only; mail scanners follow links too. */
import type { Instance } from '../entities.js';
import { statusOf } from '../invitation/invitation-records.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { invitedUser, requireTicket } from './redeem-ticket.js';
import type { Ticket } from './ticket.js';

/** What the page is told: which flow the ticket belongs to, or that there is nothing left to do. */
export interface TicketDestination {
  readonly status: 'sign_in' | 'sign_up' | 'complete' | 'expired' | 'failed';
  /** The address that whoever invited asked for. */
  readonly redirectUrl: string | null;
}

/** Decides where a ticket leads. Throws for tickets that are not ours. */
export async function ticketDestination(ports: Ports, instance: Instance, text: string): Promise<TicketDestination> {
  const ticket = requireTicket(ports, instance, text);
  return ports.store.read(async (repositories) => {
    if (ticket.kind === 'organization_invitation' || ticket.kind === 'invitation') {
      return invitationDestination(ports, repositories, instance, ticket);
    }
    const token = await repositories.signInTokens.get(instance.id, ticket.id);
    const good = token?.status === 'pending' && token.expireAt > ports.clock.now();
    return { status: good ? 'sign_in' : token?.status === 'pending' ? 'expired' : 'failed', redirectUrl: null };
  });
}

async function invitationDestination(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  ticket: Ticket,
): Promise<TicketDestination> {
  const invitation =
    ticket.kind === 'invitation'
      ? await repositories.invitations.get(instance.id, ticket.id)
      : ((await repositories.organizationInvitations.get(instance.id, ticket.id))?.invitation ?? null);
  if (!invitation) return { status: 'failed', redirectUrl: null };
  const { redirectUrl } = invitation;
  const status = statusOf(invitation, ports.clock.now());
  if (status === 'accepted') return { status: 'complete', redirectUrl };
  if (status === 'expired') return { status: 'expired', redirectUrl };
  if (status === 'revoked') return { status: 'failed', redirectUrl };
  const user = await invitedUser(repositories, instance, invitation.normalForm);
  return { status: user ? 'sign_in' : 'sign_up', redirectUrl };
}
