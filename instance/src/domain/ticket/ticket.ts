/**
 * Tickets: what links of invitations and sign-in tokens carry. A ticket is the id of what it stands for and a keyed digest
 * of it, so nothing secret is stored, and a copy of the database alone opens nothing. Whether it is still good is decided
 * by the record it names, not here.
 */
import type { Digester } from '../ports.js';

/** What a ticket stands for; the prefix of its id says which. */
export type TicketKind = 'organization_invitation' | 'invitation' | 'sign_in_token' | 'actor_token';

/** A ticket that we issued. */
export interface Ticket {
  readonly kind: TicketKind;
  readonly id: string;
}

const KIND_BY_PREFIX: Readonly<Record<string, TicketKind>> = {
  orginv: 'organization_invitation',
  inv: 'invitation',
  sit: 'sign_in_token',
  act: 'actor_token',
};

/** The ticket of a record. */
export function ticketOf(digester: Digester, instanceId: string, id: string): string {
  return `${id}.${digester.digest('ticket', subject(instanceId, id))}`;
}

/** Reads a ticket; null for anything that this instance did not issue. */
export function readTicket(digester: Digester, instanceId: string, text: string): Ticket | null {
  const match = /^((?:orginv|inv|sit|act)_[0-9A-Za-z]{27})\.([\w=+/-]{16,256})$/.exec(text);
  const [, id, digest] = match ?? [];
  if (id === undefined || digest === undefined) return null;
  if (!digester.matches('ticket', subject(instanceId, id), digest)) return null;
  const kind = KIND_BY_PREFIX[id.slice(0, id.indexOf('_'))];
  return kind === undefined ? null : { kind, id };
}

/** The address that a mail links to; it redirects to the page that can use the ticket. */
export function ticketUrl(baseUrl: string, ticket: string): string {
  return `${baseUrl}/v1/tickets/accept?ticket=${encodeURIComponent(ticket)}`;
}

function subject(instanceId: string, id: string): string {
  return `${instanceId} ${id}`;
}
