/**
 * What the domain needs from outside, as interfaces: time, randomness, hashing, signing, messages and storage. The
 * composition root binds them; tests bind a fake clock and a cheap hasher.
 */
import type { Instance, MessageKind, OutboxMessage, SigningKey } from './entities.js';
import type { PictureEncoder } from './image/picture-records.js';
import type { Repositories } from './repositories.js';

/** The only source of time. */
export interface Clock {
  /** Unix milliseconds. */
  now(): number;
}

/** The only source of randomness. */
export interface Randomness {
  bytes(length: number): Uint8Array;
  /** A uniform integer in `[0, limit)`. */
  below(limit: number): number;
}

/** Prefixes of ids, as the protocol shows them. */
export type IdPrefix =
  | 'app'
  | 'ins'
  | 'key'
  | 'sk'
  | 'user'
  | 'idn'
  | 'ver'
  | 'client'
  | 'dvb'
  | 'sess'
  | 'sess_activity'
  | 'sia'
  | 'sua'
  | 'org'
  | 'orgmem'
  | 'orginv'
  | 'inv'
  | 'sit'
  | 'act'
  | 'alid'
  | 'blid'
  | 'rurl'
  | 'role'
  | 'msg'
  | 'evt'
  | 'img';

/** Makes ids: prefix and 27 base62 characters. */
export interface IdGenerator {
  create(prefix: IdPrefix): string;
  /** A secret of the same alphabet, for tokens. */
  secret(length?: number): string;
}

/** Password hashing off the main loop. Passwords come in normalised (`normalizePassword`). */
export interface Hasher {
  hash(password: string): Promise<string>;
  verify(password: string, digest: string): Promise<boolean>;
  /** Whether the digest was made with another algorithm or a lower cost. */
  needsRehash(digest: string): boolean;
  /** Costs as much as `verify`, so that unknown accounts take as long as known ones. */
  spend(password: string): Promise<void>;
}

/** Keyed digests of short secrets, with a key that is not in the database. */
export interface Digester {
  digest(purpose: string, text: string): string;
  /** Compares in constant time. */
  matches(purpose: string, text: string, digest: string): boolean;
}

/** Authenticated encryption at rest. */
export interface Sealer {
  seal(purpose: string, plaintext: string): string;
  open(purpose: string, sealed: string): string;
}

/** What a session token says; the issuer adds `iat`, `nbf`, `exp`, `jti` and the header. */
export type SessionClaims = Record<string, unknown> & { iss: string; sub: string; sid: string };

/** Makes and reads tokens. */
export interface TokenIssuer {
  createSigningKey(instanceId: string, now: number): Promise<SigningKey>;
  /** The public half, as a JSON Web Key says it. */
  publicKey(key: SigningKey): { readonly modulus: string; readonly exponent: string };
  sessionToken(key: SigningKey, claims: SessionClaims, now: number): string;
  /** As `sessionToken`, but may answer one minted a few seconds ago for the same claims, though not before `notBefore`. */
  recentSessionToken(key: SigningKey, claims: SessionClaims, times: { now: number; notBefore: number }): string;
  handshakeToken(key: SigningKey, directives: readonly string[], now: number): string;
  clientToken(instanceId: string, client: { id: string; rotatingToken: string }, now: number): string;
  /** Null for anything that this instance did not issue. */
  readClientToken(instanceId: string, token: string): { id: string; rotatingToken: string } | null;
}

/** What a message is made from. */
export interface MessageInput {
  readonly kind: MessageKind;
  readonly channel: 'email' | 'sms';
  readonly to: string;
  readonly code?: string;
  readonly url?: string;
  readonly locale: string | null;
  readonly expiresInMinutes: number;
  /** Names that templates may show; always escaped there. */
  readonly names?: { readonly organization?: string; readonly inviter?: string };
}

/** Writes messages and hands them over. */
export interface Messenger {
  /** Pure: subject and bodies in the reader's language. */
  compose(instance: Instance, input: MessageInput): Pick<OutboxMessage, 'subject' | 'text' | 'html'>;
  /** Called after the commit that stored the message. May throw an `ApiError` when nothing can be delivered. */
  deliver(instance: Instance, message: OutboxMessage): Promise<void>;
}

/** Where instances answer; derived from configuration, never from a request's headers. */
export interface Addresses {
  /** Host in the publishable key; `iss` of tokens is `https://` + this. */
  frontendApi(instance: Instance): string;
  /** Address before `/v1`, without a trailing slash. */
  baseUrl(instance: Instance): string;
}

/** Storage. Every write is serializable and durable when it resolves; its function may run again after a conflict. */
export interface Store {
  read<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>;
  write<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Everything a use case may be given. */
export interface Ports {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly ids: IdGenerator;
  readonly hasher: Hasher;
  readonly digester: Digester;
  readonly tokens: TokenIssuer;
  readonly messenger: Messenger;
  readonly addresses: Addresses;
  readonly pictures: PictureEncoder;
  /** Off only by configuration, for tests: sending and guessing limits of the domain (not the lockout). */
  readonly rateLimits: boolean;
}
