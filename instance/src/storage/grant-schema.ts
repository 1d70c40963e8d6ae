/** Tables and codecs of what lets people in: invitations, sign-in tokens, lists, pictures, re-verifications. */
import type {
  Invitation,
  ListedIdentifier,
  OrganizationInvitation,
  Picture,
  RedirectUrl,
  SignInToken,
} from '../domain/grants.js';
import type { Reverification } from '../domain/reverification/reverification.js';
import { codec, type Row } from './codec.js';

declare module './schema.js' {
  /** Tables of this file. */
  interface Schema {
    organization_invitations: Row<OrganizationInvitation>;
    invitations: Row<Invitation>;
    sign_in_tokens: Row<SignInToken>;
    listed_identifiers: Row<ListedIdentifier>;
    redirect_urls: Row<RedirectUrl>;
    pictures: Omit<Row<Picture>, 'bytes'> & { bytes: Uint8Array };
    reverifications: Row<Reverification>;
  }
}

/** Codec of organization invitations. */
export const organizationInvitationCodec = codec<OrganizationInvitation>({
  id: 'value',
  instanceId: 'value',
  organizationId: 'value',
  emailAddress: 'value',
  normalForm: 'value',
  roleKey: 'value',
  inviterUserId: 'value',
  status: 'value',
  publicMetadata: 'json',
  privateMetadata: 'json',
  redirectUrl: 'value',
  acceptedBy: 'value',
  expireAt: 'value',
  createdAt: 'value',
  updatedAt: 'value',
});

/** Codec of application invitations. */
export const invitationCodec = codec<Invitation>({
  id: 'value',
  instanceId: 'value',
  emailAddress: 'value',
  normalForm: 'value',
  status: 'value',
  publicMetadata: 'json',
  redirectUrl: 'value',
  expireAt: 'value',
  createdAt: 'value',
  updatedAt: 'value',
});

/** Codec of sign-in tokens. */
export const signInTokenCodec = codec<SignInToken>({
  id: 'value',
  instanceId: 'value',
  userId: 'value',
  status: 'value',
  actor: 'json',
  sessionLifetimeMs: 'value',
  expireAt: 'value',
  createdAt: 'value',
  updatedAt: 'value',
});

/** Codec of lines of the allow and block lists. */
export const listedIdentifierCodec = codec<ListedIdentifier>({
  id: 'value',
  instanceId: 'value',
  list: 'value',
  identifier: 'value',
  invitationId: 'value',
  createdAt: 'value',
  updatedAt: 'value',
});

/** Codec of redirect addresses. */
export const redirectUrlCodec = codec<RedirectUrl>({
  id: 'value',
  instanceId: 'value',
  url: 'value',
  createdAt: 'value',
  updatedAt: 'value',
});

/** Codec of re-verifications. */
export const reverificationCodec = codec<Reverification>({
  sessionId: 'value',
  instanceId: 'value',
  level: 'value',
  firstVerificationId: 'value',
  secondVerificationId: 'value',
  firstDone: 'boolean',
  secondDone: 'boolean',
  codesSent: 'value',
  failedAttempts: 'value',
  createdAt: 'value',
});
