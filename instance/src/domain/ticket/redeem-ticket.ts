/**
 * What a ticket is good for at sign-in. Redeeming consumes it in the transaction of the sign-in, so a ticket that is used
 * twice at the same time lets one in.
 */
import type { ActorJSON } from 'clerk-kit/protocol';
import { ApiError } from '../api-error.js';
import type { Instance, User } from '../entities.js';
import { recordEvent } from '../events.js';
import { acceptApplicationInvitation } from '../invitation/close-invitation.js';
import { acceptOrganizationInvitation, requirePending } from '../invitation/accept-invitation.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { readTicket, type Ticket } from './ticket.js';

/** Whom the ticket lets in, and what the session is to have. */
export interface Redeemed {
  readonly user: User;
  readonly actor: ActorJSON | null;
  readonly lifetimeMs: number | null;
  /** Organization to start in: the one that invited. */
  readonly organizationId: string | null;
}

/** Uses the ticket up and says whom it lets in. */
export async function redeemTicket(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  text: string,
): Promise<Redeemed> {
  const ticket = requireTicket(ports, instance, text);
  if (ticket.kind === 'organization_invitation') return redeemOrganization(ports, repositories, instance, ticket);
  if (ticket.kind === 'invitation') return redeemInvitation(ports, repositories, instance, ticket);
  return redeemToken(ports, repositories, instance, ticket);
}

/** A ticket that this instance issued, or the refusal. */
export function requireTicket(ports: Pick<Ports, 'digester'>, instance: Instance, text: string): Ticket {
  const ticket = readTicket(ports.digester, instance.id, text);
  if (!ticket) throw new ApiError('ticket_invalid_code', { longMessage: 'The ticket is not valid here.' });
  return ticket;
}

/** The account whose verified address was invited. */
export async function invitedUser(
  repositories: Pick<Repositories, 'identifications' | 'users'>,
  instance: Instance,
  normalForm: string,
): Promise<User | null> {
  const holder = await repositories.identifications.findClaimed(instance.id, 'email_address', normalForm);
  // A reserved but unproved address is not proof that its account is the invited person's.
  if (!holder || holder.verifiedAt === null) return null;
  return repositories.users.get(instance.id, holder.userId);
}

async function redeemOrganization(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  { id }: Ticket,
): Promise<Redeemed> {
  const found = await repositories.organizationInvitations.get(instance.id, id);
  if (!found) throw new ApiError('ticket_invalid_code', { longMessage: 'The organization is gone.' });
  requirePending(found, ports.clock.now());
  const user = await invitedUser(repositories, instance, found.invitation.normalForm);
  if (!user) throw noAccount();
  if (user.banned) throw new ApiError('user_banned');
  await acceptOrganizationInvitation(ports, repositories, instance, found, user.id);
  return { user, actor: null, lifetimeMs: null, organizationId: found.organization.id };
}

async function redeemInvitation(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  { id }: Ticket,
): Promise<Redeemed> {
  const invitation = await repositories.invitations.get(instance.id, id);
  if (!invitation) throw new ApiError('ticket_invalid_code');
  const user = await invitedUser(repositories, instance, invitation.normalForm);
  if (!user) throw noAccount();
  await acceptApplicationInvitation(ports, repositories, invitation, user.id);
  return { user, actor: null, lifetimeMs: null, organizationId: null };
}

async function redeemToken(
  ports: Ports,
  repositories: Repositories,
  instance: Instance,
  { id, kind }: Ticket,
): Promise<Redeemed> {
  const token = await repositories.signInTokens.get(instance.id, id);
  const user = token ? await repositories.users.get(instance.id, token.userId) : null;
  if (!token || !user) throw new ApiError('ticket_invalid_code', { longMessage: 'The ticket is not valid here.' });
  const isActor = kind === 'actor_token';
  const now = ports.clock.now();
  if (token.status === 'accepted') {
    throw new ApiError(isActor ? 'actor_token_already_used_code' : 'sign_in_token_already_used_code');
  }
  if (token.status === 'revoked')
    throw new ApiError(isActor ? 'actor_token_revoked_code' : 'sign_in_token_revoked_code');
  if (token.expireAt <= now) throw new ApiError('ticket_expired_code', { longMessage: 'The ticket has expired.' });
  await repositories.signInTokens.update({ ...token, status: 'accepted', updatedAt: now });
  await recordEvent(ports, repositories, {
    instanceId: instance.id,
    type: isActor ? 'actorToken.accepted' : 'signInToken.accepted',
    actorId: token.actor?.sub ?? user.id,
    subjectId: user.id,
    data: { token: token.id },
  });
  return { user, actor: token.actor, lifetimeMs: token.sessionLifetimeMs, organizationId: null };
}

function noAccount(): ApiError {
  return new ApiError('invitation_account_not_exists', {
    longMessage: 'There is no account with the invited address yet. Sign up to accept the invitation.',
  });
}
