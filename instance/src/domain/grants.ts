/**
 * What lets people in, or keeps them out, apart from their own credentials: invitations, sign-in tokens, actor tokens,
 * allow and block lists. Their tickets are not here: they are derived from the ids, see `ticket/ticket.ts`.
 */
import type { ActorJSON } from 'clerk-kit/protocol';
import type { Metadata, Organization, Role } from './entities.js';

/** Status as stored. A `pending` one whose time is over counts as expired before it is marked so. */
export type StoredInvitationStatus = 'pending' | 'accepted' | 'revoked' | 'expired';

/** An invitation to an organization, good for one e-mail address. */
export interface OrganizationInvitation {
  readonly id: string;
  readonly instanceId: string;
  readonly organizationId: string;
  /** As typed by whoever invited. */
  readonly emailAddress: string;
  readonly normalForm: string;
  readonly roleKey: string;
  readonly inviterUserId: string | null;
  readonly status: StoredInvitationStatus;
  readonly publicMetadata: Metadata;
  readonly privateMetadata: Metadata;
  /** Where the link ends; null = the sign-in or sign-up page. */
  readonly redirectUrl: string | null;
  readonly acceptedBy: string | null;
  readonly expireAt: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** An organization invitation with what its JSON embeds. */
export interface InvitationWithOrganization {
  readonly invitation: OrganizationInvitation;
  readonly organization: Organization;
  /** Null when the role was deleted meanwhile. */
  readonly role: Role | null;
}

/** An invitation to the application. */
export interface Invitation {
  readonly id: string;
  readonly instanceId: string;
  readonly emailAddress: string;
  readonly normalForm: string;
  readonly status: StoredInvitationStatus;
  readonly publicMetadata: Metadata;
  readonly redirectUrl: string | null;
  /** Null = never. */
  readonly expireAt: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Lets its bearer sign in as a user, once. With an actor it is an impersonation. */
export interface SignInToken {
  readonly id: string;
  readonly instanceId: string;
  readonly userId: string;
  readonly status: StoredInvitationStatus;
  readonly actor: ActorJSON | null;
  /** Longest life of the session it makes; null = the instance's own. */
  readonly sessionLifetimeMs: number | null;
  readonly expireAt: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Which list an identifier is on. */
export type AccessList = 'allowlist' | 'blocklist';

/** One line of the allow or block list: an address, or `*@domain`. */
export interface ListedIdentifier {
  readonly id: string;
  readonly instanceId: string;
  readonly list: AccessList;
  /** Normal form. */
  readonly identifier: string;
  /** Invitation that was sent when the line was added. */
  readonly invitationId: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** An address that native applications may be sent back to. */
export interface RedirectUrl {
  readonly id: string;
  readonly instanceId: string;
  readonly url: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A stored picture, already re-encoded by us. */
export interface Picture {
  readonly id: string;
  readonly instanceId: string;
  /** User or organization that it shows. */
  readonly ownerId: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly createdAt: number;
}
