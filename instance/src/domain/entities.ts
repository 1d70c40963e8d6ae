/**
 * What the instance keeps, as plain data. Rows come from storage in exactly these shapes; every time is in Unix
 * milliseconds, every id is a prefix and 27 random base62 characters.
 */
import type { ActorJSON, SessionStatus, SignInStatus, SignUpStatus, Strategy } from 'clerk-kit/protocol';
import type { InstanceSettings } from './settings.js';

/** Free-form data attached to users, organizations and invitations. */
export type Metadata = Record<string, unknown>;

/** A product; has a development and perhaps a production instance. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** One tenant: own users, keys, settings. `slug` is null for the one that answers at the server's root. */
export interface Instance {
  readonly id: string;
  readonly applicationId: string;
  readonly applicationName: string;
  readonly environmentType: 'development' | 'production';
  readonly slug: string | null;
  readonly settings: InstanceSettings;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A key pair that signs session tokens. The private half is sealed with the key file. */
export interface SigningKey {
  /** Also the `kid` of tokens. */
  readonly id: string;
  readonly instanceId: string;
  readonly publicKeyPem: string;
  readonly sealedPrivateKey: string;
  /** `active` signs; `retired` still verifies. */
  readonly status: 'active' | 'retired';
  readonly createdAt: number;
}

/** A Backend API key. The secret itself is never stored, see `domain/application/secret-keys.ts`. */
export interface SecretKey {
  readonly id: string;
  readonly instanceId: string;
  readonly name: string;
  readonly digest: string;
  readonly createdAt: number;
  readonly revokedAt: number | null;
}

/** A person. */
export interface User {
  readonly id: string;
  readonly instanceId: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly imageId: string | null;
  readonly primaryEmailAddressId: string | null;
  readonly primaryPhoneNumberId: string | null;
  readonly passwordDigest: string | null;
  readonly passwordUpdatedAt: number | null;
  readonly passwordCompromised: boolean;
  readonly totpEnabled: boolean;
  readonly backupCodeEnabled: boolean;
  readonly publicMetadata: Metadata;
  readonly privateMetadata: Metadata;
  readonly unsafeMetadata: Metadata;
  readonly externalId: string | null;
  readonly banned: boolean;
  /** Failed proofs over all factors since the last success; the lockout counter. */
  readonly failedAttempts: number;
  readonly lockedUntil: number | null;
  readonly deleteSelfEnabled: boolean;
  readonly createOrganizationEnabled: boolean;
  readonly createOrganizationsLimit: number | null;
  readonly legalAcceptedAt: number | null;
  readonly lastSignInAt: number | null;
  readonly lastActiveAt: number | null;
  readonly mfaEnabledAt: number | null;
  readonly mfaDisabledAt: number | null;
  readonly locale: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Kinds of identification. */
export type IdentificationType = 'email_address' | 'phone_number' | 'username';

/** Something a user is known by. Verified ones, and usernames, are unique per instance by `normalForm`. */
export interface Identification {
  readonly id: string;
  readonly instanceId: string;
  readonly userId: string;
  readonly type: IdentificationType;
  /** As the user typed it, trimmed. */
  readonly value: string;
  readonly normalForm: string;
  readonly verifiedAt: number | null;
  /** How it was verified; null while it is not. */
  readonly verificationStrategy: Strategy | 'admin' | null;
  /** What the proof looked like when it succeeded; kept so that reading a user needs no verification. */
  readonly verificationAttempts: number | null;
  readonly verificationExpireAt: number | null;
  /** The verification in progress; null once it succeeded. */
  readonly verificationId: string | null;
  /** Held for its user before it is verified. */
  readonly reserved: boolean;
  readonly reservedForSecondFactor: boolean;
  readonly defaultSecondFactor: boolean;
  readonly linkedTo: readonly { readonly id: string; readonly type: string }[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** What a one-time proof is good for; a code for one purpose is refused for every other. */
export type VerificationPurpose =
  | 'sign_in_first_factor'
  | 'sign_in_second_factor'
  | 'reset_password'
  | 'sign_up'
  | 'add_identification'
  | 'reverification';

/** Status as stored; `expired` follows from the clock. */
export type StoredVerificationStatus = 'unverified' | 'verified' | 'failed' | 'transferable';

/** The proof of one thing. */
export interface Verification {
  readonly id: string;
  readonly instanceId: string;
  readonly purpose: VerificationPurpose;
  /** The attempt, identification or session it belongs to. */
  readonly ownerId: string;
  readonly strategy: Strategy;
  readonly status: StoredVerificationStatus;
  readonly identificationId: string | null;
  /** Normal form of the address the code went to. */
  readonly target: string | null;
  /** Keyed digest of the code, bound to this verification. */
  readonly secretDigest: string | null;
  readonly attempts: number;
  readonly expireAt: number | null;
  readonly nonce: string | null;
  readonly errorCode: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** One browser. */
export interface Client {
  readonly id: string;
  readonly instanceId: string;
  /** Digest of the cookie's rotating token. */
  readonly rotatingTokenDigest: string;
  readonly signInId: string | null;
  readonly signUpId: string | null;
  readonly lastActiveSessionId: string | null;
  readonly lastAuthenticationStrategy: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A development browser: stands for the cookie that a cross-site page cannot have. */
export interface DevBrowser {
  readonly id: string;
  readonly instanceId: string;
  readonly tokenDigest: string;
  readonly clientId: string | null;
  readonly createdAt: number;
}

/** Where and with what a session was last used. */
export interface SessionActivity {
  readonly id: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

/** A signed-in person on a client. `expired`, `abandoned` and `pending` follow from clock and settings. */
export interface Session {
  readonly id: string;
  readonly instanceId: string;
  readonly clientId: string;
  readonly userId: string;
  readonly status: Exclude<SessionStatus, 'pending' | 'expired' | 'abandoned'>;
  readonly expireAt: number;
  readonly abandonAt: number;
  readonly lastActiveAt: number;
  readonly lastActiveOrganizationId: string | null;
  readonly actor: ActorJSON | null;
  /** When each factor was last proved, in milliseconds; null = never. */
  readonly firstFactorAt: number | null;
  readonly secondFactorAt: number | null;
  readonly activity: SessionActivity;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A sign-in in progress. */
export interface SignInAttempt {
  readonly id: string;
  readonly instanceId: string;
  readonly clientId: string;
  readonly status: SignInStatus;
  /** As typed. */
  readonly identifier: string | null;
  readonly identificationId: string | null;
  readonly userId: string | null;
  readonly firstFactorVerificationId: string | null;
  readonly secondFactorVerificationId: string | null;
  readonly firstFactorStrategy: Strategy | null;
  readonly firstFactorAt: number | null;
  readonly secondFactorAt: number | null;
  /** Wrong proofs and codes sent, over all verifications of this attempt. */
  readonly failedAttempts: number;
  readonly codesSent: number;
  readonly createdSessionId: string | null;
  readonly locale: string | null;
  readonly abandonAt: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A sign-up in progress. */
export interface SignUpAttempt {
  readonly id: string;
  readonly instanceId: string;
  readonly clientId: string;
  readonly status: SignUpStatus;
  readonly emailAddress: string | null;
  readonly phoneNumber: string | null;
  readonly username: string | null;
  readonly passwordDigest: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly unsafeMetadata: Metadata;
  readonly publicMetadata: Metadata;
  readonly externalId: string | null;
  readonly emailVerificationId: string | null;
  readonly phoneVerificationId: string | null;
  /** The invitation whose ticket started it; it fixes the address. */
  readonly invitationId: string | null;
  readonly legalAcceptedAt: number | null;
  readonly locale: string | null;
  /** Wrong proofs and codes sent, over all verifications of this attempt. */
  readonly failedAttempts: number;
  readonly codesSent: number;
  readonly createdSessionId: string | null;
  readonly createdUserId: string | null;
  readonly abandonAt: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** An organization. */
export interface Organization {
  readonly id: string;
  readonly instanceId: string;
  readonly name: string;
  readonly slug: string;
  readonly imageId: string | null;
  readonly createdBy: string | null;
  readonly maxAllowedMemberships: number;
  readonly adminDeleteEnabled: boolean;
  readonly publicMetadata: Metadata;
  readonly privateMetadata: Metadata;
  readonly membersCount: number;
  readonly pendingInvitationsCount: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A role and what it permits. */
export interface Role {
  readonly id: string;
  readonly instanceId: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly creatorEligible: boolean;
  readonly permissions: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A user's place in an organization. */
export interface Membership {
  readonly id: string;
  readonly instanceId: string;
  readonly organizationId: string;
  readonly userId: string;
  readonly roleKey: string;
  readonly publicMetadata: Metadata;
  readonly privateMetadata: Metadata;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A message that was, or will be, sent. The body is sealed at rest because it carries codes. */
export interface OutboxMessage {
  readonly id: string;
  readonly instanceId: string;
  readonly channel: 'email' | 'sms';
  readonly kind: MessageKind;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** The code or link inside, for the outbox page and tests. */
  readonly code: string | null;
  /** The verification whose code it carries. */
  readonly verificationId?: string | undefined;
  readonly status: 'queued' | 'sent' | 'failed';
  readonly attempts: number;
  readonly error: string | null;
  readonly createdAt: number;
  readonly sentAt: number | null;
}

/** What a message is about; chooses its template. */
export type MessageKind = 'verification_code' | 'reset_password_code' | 'organization_invitation' | 'invitation';

/** One line of the event log. */
export interface EventRecord {
  readonly id: string;
  readonly instanceId: string;
  readonly type: string;
  readonly actorId: string | null;
  readonly subjectId: string | null;
  readonly data: Metadata;
  readonly createdAt: number;
}
