/** What a transaction offers: one repository per aggregate. Lookups that serve a request are always by id and owner. */
import type {
  Application,
  Client,
  DevBrowser,
  EventRecord,
  Identification,
  IdentificationType,
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
} from './entities.js';
import type { GrantRepositories } from './grant-repositories.js';
import type { SettingsPatch } from './settings.js';

/** Applications, instances and their keys. */
export interface InstanceRepository {
  insertApplication(application: Application): Promise<void>;
  listApplications(): Promise<Application[]>;
  insert(instance: Omit<Instance, 'settings' | 'applicationName'>, settings: SettingsPatch): Promise<void>;
  get(id: string): Promise<Instance | null>;
  /** Null = the instance at the server's root. */
  findBySlug(slug: string | null): Promise<Instance | null>;
  list(): Promise<Instance[]>;
  settingsPatch(id: string): Promise<SettingsPatch>;
  saveSettingsPatch(id: string, patch: SettingsPatch, now: number): Promise<void>;
  insertSigningKey(key: SigningKey): Promise<void>;
  signingKeys(instanceId: string): Promise<SigningKey[]>;
  activeSigningKey(instanceId: string): Promise<SigningKey | null>;
  insertSecretKey(key: SecretKey): Promise<void>;
  findSecretKey(digest: string): Promise<SecretKey | null>;
  secretKeys(instanceId: string): Promise<SecretKey[]>;
  revokeSecretKey(instanceId: string, id: string, now: number): Promise<boolean>;
}

/** Which users a list asks for. */
export interface UserQuery {
  readonly userIds?: readonly string[];
  readonly emailAddresses?: readonly string[];
  readonly phoneNumbers?: readonly string[];
  readonly usernames?: readonly string[];
  readonly externalIds?: readonly string[];
  /** Only members of any of these. */
  readonly organizationIds?: readonly string[];
  /** Part of a name, address or id. */
  readonly query?: string;
  readonly orderBy?: 'created_at' | 'updated_at' | 'last_sign_in_at' | 'last_active_at';
  readonly descending?: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** Users. */
export interface UserRepository {
  insert(user: User): Promise<void>;
  get(instanceId: string, id: string): Promise<User | null>;
  getMany(instanceId: string, ids: readonly string[]): Promise<User[]>;
  update(user: User): Promise<void>;
  delete(instanceId: string, id: string): Promise<void>;
  list(instanceId: string, query: UserQuery): Promise<User[]>;
  count(instanceId: string, query: UserQuery): Promise<number>;
}

/** E-mail addresses, phone numbers and usernames. */
export interface IdentificationRepository {
  insert(identification: Identification): Promise<void>;
  get(instanceId: string, id: string): Promise<Identification | null>;
  /** The verified or reserved holder of an identifier. */
  findClaimed(instanceId: string, type: IdentificationType, normalForm: string): Promise<Identification | null>;
  listForUsers(instanceId: string, userIds: readonly string[]): Promise<Identification[]>;
  update(identification: Identification): Promise<void>;
  delete(instanceId: string, id: string): Promise<void>;
}

/** Verifications. */
export interface VerificationRepository {
  insert(verification: Verification): Promise<void>;
  get(instanceId: string, id: string): Promise<Verification | null>;
  getMany(instanceId: string, ids: readonly string[]): Promise<Verification[]>;
  update(verification: Verification): Promise<void>;
}

/** Clients and development browsers. */
export interface ClientRepository {
  insert(client: Client): Promise<void>;
  get(instanceId: string, id: string): Promise<Client | null>;
  update(client: Client): Promise<void>;
  delete(instanceId: string, id: string): Promise<void>;
  insertDevBrowser(devBrowser: DevBrowser): Promise<void>;
  findDevBrowser(instanceId: string, tokenDigest: string): Promise<DevBrowser | null>;
  linkDevBrowser(id: string, clientId: string | null): Promise<void>;
  insertHandshakeNonce(nonce: {
    digest: string;
    instanceId: string;
    payload: string;
    expiresAt: number;
  }): Promise<void>;
  /** Single use: removes what it returns. */
  takeHandshakeNonce(instanceId: string, digest: string, now: number): Promise<string | null>;
}

/** Sessions. */
export interface SessionRepository {
  insert(session: Session): Promise<void>;
  get(instanceId: string, id: string): Promise<Session | null>;
  /** Sessions of a client that are not ended in storage, oldest first. */
  listOpenForClient(instanceId: string, clientId: string): Promise<Session[]>;
  listOpenForUser(instanceId: string, userId: string): Promise<Session[]>;
  update(session: Session): Promise<void>;
}

/** Sign-in and sign-up attempts. */
export interface AttemptRepository {
  insertSignIn(attempt: SignInAttempt): Promise<void>;
  getSignIn(instanceId: string, clientId: string, id: string): Promise<SignInAttempt | null>;
  updateSignIn(attempt: SignInAttempt): Promise<void>;
  insertSignUp(attempt: SignUpAttempt): Promise<void>;
  getSignUp(instanceId: string, clientId: string, id: string): Promise<SignUpAttempt | null>;
  updateSignUp(attempt: SignUpAttempt): Promise<void>;
}

/** A membership with what it points at. */
export interface MembershipWithOrganization {
  readonly membership: Membership;
  readonly organization: Organization;
  readonly role: Role;
}

/** Organizations, roles, memberships. */
export interface OrganizationRepository {
  insertRole(role: Role): Promise<void>;
  roles(instanceId: string): Promise<Role[]>;
  insert(organization: Organization): Promise<void>;
  get(instanceId: string, id: string): Promise<Organization | null>;
  insertMembership(membership: Membership): Promise<void>;
  membershipsOfUsers(instanceId: string, userIds: readonly string[]): Promise<MembershipWithOrganization[]>;
  membership(instanceId: string, organizationId: string, userId: string): Promise<MembershipWithOrganization | null>;
}

/** Which messages a list asks for. */
export interface OutboxQuery {
  readonly instanceId?: string;
  readonly to?: string;
  readonly limit: number;
  readonly offset?: number;
}

/** Outbox. */
export interface OutboxRepository {
  insert(message: OutboxMessage): Promise<void>;
  get(id: string): Promise<OutboxMessage | null>;
  /** Newest first. */
  list(query: OutboxQuery): Promise<OutboxMessage[]>;
  /** Queued e-mails and text messages for a delivery worker, oldest first. */
  queued(limit: number): Promise<OutboxMessage[]>;
  mark(id: string, change: Pick<OutboxMessage, 'status' | 'attempts' | 'error' | 'sentAt'>): Promise<void>;
}

/** Counters in fixed windows. */
export interface LimitRepository {
  /** Counts one hit and says how many there are now and when the window ends. */
  hit(key: string, windowMs: number, now: number): Promise<{ count: number; resetAt: number }>;
}

/** What is over, and since when it counts as over. */
export interface ExpiryLimits {
  readonly now: number;
  readonly attemptsBefore: number;
  readonly browsersBefore: number;
  /** Rows of a kind to remove at once. */
  readonly most: number;
}

/** Rows whose time is over. */
export interface ExpiredRepository {
  /** Removes some; tells how many. */
  remove(limits: ExpiryLimits): Promise<number>;
}

/** Event log. */
export interface EventRepository {
  append(event: EventRecord): Promise<void>;
  list(instanceId: string, limit: number, offset: number): Promise<EventRecord[]>;
}

/** All of them, bound to one transaction. */
export interface Repositories extends GrantRepositories {
  readonly instances: InstanceRepository;
  readonly users: UserRepository;
  readonly identifications: IdentificationRepository;
  readonly verifications: VerificationRepository;
  readonly clients: ClientRepository;
  readonly sessions: SessionRepository;
  readonly attempts: AttemptRepository;
  readonly organizations: OrganizationRepository;
  readonly outbox: OutboxRepository;
  readonly limits: LimitRepository;
  readonly expired: ExpiredRepository;
  readonly events: EventRepository;
}
