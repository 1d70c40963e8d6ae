/** Tables as kysely sees them, and the codecs between their rows and the domain's entities. */
import type {
  Application,
  Client,
  DevBrowser,
  EventRecord,
  Identification,
  Instance,
  Membership,
  Organization,
  OutboxMessage,
  Role,
  SecretKey,
  Session,
  SignInAttempt,
  SignUpAttempt,
  SigningKey,
  User,
  Verification,
} from '../domain/entities.js';
import type { SettingsPatch } from '../domain/settings.js';
import { codec, type Row } from './codec.js';

/** An instance as stored: settings are a patch, and the root instance has an empty slug so that it is unique. */
export type StoredInstance = Omit<Instance, 'settings' | 'applicationName' | 'slug'> & {
  readonly slug: string;
  readonly settings: SettingsPatch;
};

/** Fields of a message that are sealed together. */
export type SealedField = 'subject' | 'text' | 'html' | 'code' | 'verificationId';

/** A message as stored: what could be read by a thief of the database is sealed. */
export type StoredMessage = Omit<OutboxMessage, SealedField> & { readonly sealed: string };

/** All tables. Those of later migrations are added by declaration merging next to their codecs. */
export interface Schema {
  applications: Row<Application>;
  instances: Row<StoredInstance>;
  signing_keys: Row<SigningKey>;
  secret_keys: Row<SecretKey>;
  users: Row<User>;
  /** `claim` is the normal form while the identification is verified or reserved; unique per instance and type. */
  identifications: Row<Identification> & { claim: string | null };
  verifications: Row<Verification>;
  clients: Row<Client>;
  dev_browsers: Row<DevBrowser>;
  handshake_nonces: { digest: string; instance_id: string; payload: string; expires_at: number };
  sessions: Row<Session>;
  sign_ins: Row<SignInAttempt>;
  sign_ups: Row<SignUpAttempt>;
  organizations: Row<Organization>;
  roles: Row<Role>;
  memberships: Row<Membership>;
  outbox: Row<StoredMessage>;
  limits: { key: string; count: number; reset_at: number };
  events: Row<EventRecord>;
}

/** Codec of applications. */
export const applicationCodec = codec<Application>({
  id: 'value',
  name: 'value',
  createdAt: 'value',
  updatedAt: 'value',
});

/** Codec of instances. */
export const instanceCodec = codec<StoredInstance>({
  id: 'value',
  applicationId: 'value',
  environmentType: 'value',
  slug: 'value',
  settings: 'json',
  createdAt: 'value',
  updatedAt: 'value',
});

/** Codec of signing keys. */
export const signingKeyCodec = codec<SigningKey>({
  id: 'value',
  instanceId: 'value',
  publicKeyPem: 'value',
  sealedPrivateKey: 'value',
  status: 'value',
  createdAt: 'value',
});

/** Codec of secret keys. */
export const secretKeyCodec = codec<SecretKey>({
  id: 'value',
  instanceId: 'value',
  name: 'value',
  digest: 'value',
  createdAt: 'value',
  revokedAt: 'value',
});

/** Codec of users. */
export const userCodec = codec<User>({
  id: 'value',
  instanceId: 'value',
  firstName: 'value',
  lastName: 'value',
  imageId: 'value',
  primaryEmailAddressId: 'value',
  primaryPhoneNumberId: 'value',
  passwordDigest: 'value',
  passwordUpdatedAt: 'value',
  passwordCompromised: 'boolean',
  totpEnabled: 'boolean',
  backupCodeEnabled: 'boolean',
  publicMetadata: 'json',
  privateMetadata: 'json',
  unsafeMetadata: 'json',
  externalId: 'value',
  banned: 'boolean',
  failedAttempts: 'value',
  lockedUntil: 'value',
  deleteSelfEnabled: 'boolean',
  createOrganizationEnabled: 'boolean',
  createOrganizationsLimit: 'value',
  legalAcceptedAt: 'value',
  lastSignInAt: 'value',
  lastActiveAt: 'value',
  mfaEnabledAt: 'value',
  mfaDisabledAt: 'value',
  locale: 'value',
  createdAt: 'value',
  updatedAt: 'value',
});

/** Codec of identifications. */
export const identificationCodec = codec<Identification>({
  id: 'value',
  instanceId: 'value',
  userId: 'value',
  type: 'value',
  value: 'value',
  normalForm: 'value',
  verifiedAt: 'value',
  verificationStrategy: 'value',
  verificationAttempts: 'value',
  verificationExpireAt: 'value',
  verificationId: 'value',
  reserved: 'boolean',
  reservedForSecondFactor: 'boolean',
  defaultSecondFactor: 'boolean',
  linkedTo: 'json',
  createdAt: 'value',
  updatedAt: 'value',
});

/** Codec of verifications. */
export const verificationCodec = codec<Verification>({
  id: 'value',
  instanceId: 'value',
  purpose: 'value',
  ownerId: 'value',
  strategy: 'value',
  status: 'value',
  identificationId: 'value',
  target: 'value',
  secretDigest: 'value',
  attempts: 'value',
  expireAt: 'value',
  nonce: 'value',
  errorCode: 'value',
  createdAt: 'value',
  updatedAt: 'value',
});

/** Codec of clients. */
export const clientCodec = codec<Client>({
  id: 'value',
  instanceId: 'value',
  rotatingTokenDigest: 'value',
  signInId: 'value',
  signUpId: 'value',
  lastActiveSessionId: 'value',
  lastAuthenticationStrategy: 'value',
  createdAt: 'value',
  updatedAt: 'value',
});

/** Codec of development browsers. */
export const devBrowserCodec = codec<DevBrowser>({
  id: 'value',
  instanceId: 'value',
  tokenDigest: 'value',
  clientId: 'value',
  createdAt: 'value',
});

/** Codec of sessions. */
export const sessionCodec = codec<Session>({
  id: 'value',
  instanceId: 'value',
  clientId: 'value',
  userId: 'value',
  status: 'value',
  expireAt: 'value',
  abandonAt: 'value',
  lastActiveAt: 'value',
  lastActiveOrganizationId: 'value',
  actor: 'json',
  firstFactorAt: 'value',
  secondFactorAt: 'value',
  activity: 'json',
  createdAt: 'value',
  updatedAt: 'value',
});
