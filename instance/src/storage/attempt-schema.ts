/** Codecs of attempts, organizations, messages and events: the second half of `schema.ts`. */
import type { EventRecord, Membership, Organization, Role, SignInAttempt, SignUpAttempt } from '../domain/entities.js';
import { codec } from './codec.js';
import type { StoredMessage } from './schema.js';

/** Codec of sign-ins. */
export const signInCodec = codec<SignInAttempt>({
  id: 'value',
  instanceId: 'value',
  clientId: 'value',
  status: 'value',
  identifier: 'value',
  identificationId: 'value',
  userId: 'value',
  firstFactorVerificationId: 'value',
  secondFactorVerificationId: 'value',
  firstFactorStrategy: 'value',
  firstFactorAt: 'value',
  secondFactorAt: 'value',
  failedAttempts: 'value',
  codesSent: 'value',
  createdSessionId: 'value',
  locale: 'value',
  abandonAt: 'value',
  createdAt: 'value',
  updatedAt: 'value',
});

/** Codec of sign-ups. */
export const signUpCodec = codec<SignUpAttempt>({
  id: 'value',
  instanceId: 'value',
  clientId: 'value',
  status: 'value',
  emailAddress: 'value',
  phoneNumber: 'value',
  username: 'value',
  passwordDigest: 'value',
  firstName: 'value',
  lastName: 'value',
  unsafeMetadata: 'json',
  publicMetadata: 'json',
  externalId: 'value',
  emailVerificationId: 'value',
  phoneVerificationId: 'value',
  invitationId: 'value',
  legalAcceptedAt: 'value',
  locale: 'value',
  failedAttempts: 'value',
  codesSent: 'value',
  createdSessionId: 'value',
  createdUserId: 'value',
  abandonAt: 'value',
  createdAt: 'value',
  updatedAt: 'value',
});

/** Codec of organizations. */
export const organizationCodec = codec<Organization>({
  id: 'value',
  instanceId: 'value',
  name: 'value',
  slug: 'value',
  imageId: 'value',
  createdBy: 'value',
  maxAllowedMemberships: 'value',
  adminDeleteEnabled: 'boolean',
  publicMetadata: 'json',
  privateMetadata: 'json',
  membersCount: 'value',
  pendingInvitationsCount: 'value',
  createdAt: 'value',
  updatedAt: 'value',
});

/** Codec of roles. */
export const roleCodec = codec<Role>({
  id: 'value',
  instanceId: 'value',
  key: 'value',
  name: 'value',
  description: 'value',
  creatorEligible: 'boolean',
  permissions: 'json',
  createdAt: 'value',
  updatedAt: 'value',
});

/** Codec of memberships. */
export const membershipCodec = codec<Membership>({
  id: 'value',
  instanceId: 'value',
  organizationId: 'value',
  userId: 'value',
  roleKey: 'value',
  publicMetadata: 'json',
  privateMetadata: 'json',
  createdAt: 'value',
  updatedAt: 'value',
});

/** Codec of messages. */
export const messageCodec = codec<StoredMessage>({
  id: 'value',
  instanceId: 'value',
  channel: 'value',
  kind: 'value',
  to: 'value',
  sealed: 'value',
  status: 'value',
  attempts: 'value',
  error: 'value',
  createdAt: 'value',
  sentAt: 'value',
});

/** Codec of events. */
export const eventCodec = codec<EventRecord>({
  id: 'value',
  instanceId: 'value',
  type: 'value',
  actorId: 'value',
  subjectId: 'value',
  data: 'json',
  createdAt: 'value',
});
