/** Storage of organizations' inner life and of everything in `grants.ts`: one repository per aggregate. */
import type { Membership, Organization, Role } from './entities.js';
import type {
  AccessList,
  Invitation,
  InvitationWithOrganization,
  ListedIdentifier,
  OrganizationInvitation,
  Picture,
  RedirectUrl,
  SignInToken,
  StoredInvitationStatus,
} from './grants.js';
import type { ReverificationRepository } from './reverification/reverification.js';
import type { MembershipWithOrganization } from './repositories.js';

/** A part of a list. */
export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

/** A slice and how many there are in all. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** Which organizations a list asks for. */
export interface OrganizationQuery extends Slice {
  readonly organizationIds?: readonly string[];
  /** Only organizations that any of these users is a member of. */
  readonly userIds?: readonly string[];
  /** An id, or part of a name or slug. */
  readonly query?: string;
  readonly orderBy?: 'name' | 'created_at' | 'members_count';
  readonly descending?: boolean;
}

/** Organizations as things that change. Counters of members and invitations are kept by the repositories below. */
export interface OrganizationDirectory {
  findBySlug(instanceId: string, slug: string): Promise<Organization | null>;
  update(organization: Organization): Promise<void>;
  /** With its memberships and invitations; sessions in which it is active lose it. */
  delete(instanceId: string, id: string): Promise<void>;
  page(instanceId: string, query: OrganizationQuery): Promise<Page<Organization>>;
  countCreatedBy(instanceId: string, userId: string): Promise<number>;
  role(instanceId: string, key: string): Promise<Role | null>;
}

/** Which members a list asks for. */
export interface MemberQuery extends Slice {
  readonly organizationId?: string;
  readonly userIds?: readonly string[];
  readonly roleKeys?: readonly string[];
  /** Part of a name, address or id. */
  readonly query?: string;
  readonly orderBy?: 'created_at' | 'first_name' | 'last_name';
  readonly descending?: boolean;
}

/** Memberships. Adding and removing keeps the organization's counter. */
export interface MemberRepository {
  add(membership: Membership): Promise<void>;
  update(membership: Membership): Promise<void>;
  /** Sessions of the user in which the organization is active lose it. */
  remove(membership: Membership): Promise<void>;
  page(instanceId: string, query: MemberQuery): Promise<Page<MembershipWithOrganization>>;
  /** Members whose role is one of these, leaving one user out. */
  countOthersInRoles(organizationId: string, roleKeys: readonly string[], exceptUserId: string): Promise<number>;
}

/** Which organization invitations a list asks for. `expired` follows from `now`. */
export interface OrganizationInvitationQuery extends Slice {
  readonly organizationId?: string;
  readonly normalForms?: readonly string[];
  readonly statuses?: readonly StoredInvitationStatus[];
  readonly now: number;
}

/** Organization invitations. Changes of status keep the organization's counter of pending ones. */
export interface OrganizationInvitationRepository {
  insert(invitation: OrganizationInvitation): Promise<void>;
  get(instanceId: string, id: string): Promise<InvitationWithOrganization | null>;
  findPending(organizationId: string, normalForm: string): Promise<OrganizationInvitation | null>;
  /** Marks what has expired, so that the counter of pending ones is right and the address can be invited again. */
  settleExpired(organizationId: string, now: number): Promise<void>;
  update(invitation: OrganizationInvitation): Promise<void>;
  page(instanceId: string, query: OrganizationInvitationQuery): Promise<Page<InvitationWithOrganization>>;
}

/** Which application invitations a list asks for. */
export interface InvitationQuery extends Slice {
  readonly statuses?: readonly StoredInvitationStatus[];
  readonly query?: string;
  readonly now: number;
}

/** Application invitations. */
export interface InvitationRepository {
  insert(invitation: Invitation): Promise<void>;
  get(instanceId: string, id: string): Promise<Invitation | null>;
  findPending(instanceId: string, normalForm: string, now: number): Promise<Invitation | null>;
  update(invitation: Invitation): Promise<void>;
  page(instanceId: string, query: InvitationQuery): Promise<Page<Invitation>>;
}

/** Sign-in and actor tokens. */
export interface SignInTokenRepository {
  insert(token: SignInToken): Promise<void>;
  get(instanceId: string, id: string): Promise<SignInToken | null>;
  update(token: SignInToken): Promise<void>;
}

/** Allow list, block list and redirect addresses. */
export interface AccessListRepository {
  insert(line: ListedIdentifier): Promise<void>;
  find(instanceId: string, list: AccessList, identifiers: readonly string[]): Promise<ListedIdentifier | null>;
  get(instanceId: string, list: AccessList, id: string): Promise<ListedIdentifier | null>;
  page(instanceId: string, list: AccessList, slice: Slice): Promise<Page<ListedIdentifier>>;
  delete(instanceId: string, list: AccessList, id: string): Promise<void>;
  insertRedirectUrl(url: RedirectUrl): Promise<void>;
  redirectUrls(instanceId: string, slice: Slice): Promise<Page<RedirectUrl>>;
  redirectUrl(instanceId: string, id: string): Promise<RedirectUrl | null>;
  deleteRedirectUrl(instanceId: string, id: string): Promise<void>;
}

/** Pictures. */
export interface PictureRepository {
  insert(picture: Picture): Promise<void>;
  get(instanceId: string, id: string): Promise<Picture | null>;
  delete(instanceId: string, id: string): Promise<void>;
}

/** All of the above, bound to one transaction. */
export interface GrantRepositories {
  readonly directory: OrganizationDirectory;
  readonly members: MemberRepository;
  readonly organizationInvitations: OrganizationInvitationRepository;
  readonly invitations: InvitationRepository;
  readonly signInTokens: SignInTokenRepository;
  readonly accessLists: AccessListRepository;
  readonly pictures: PictureRepository;
  readonly reverifications: ReverificationRepository;
}
