/** The signed-in user. */
import { deletedObject, type DeletedObject } from './deleted-object.js';
import { EmailAddress } from './email-address.js';
import { EnterpriseAccount, ExternalAccount } from './external-account.js';
import { OrganizationMembership } from './organization.js';
import { Passkey } from './passkey.js';
import { PhoneNumber } from './phone-number.js';
import { withLazyMethods } from './lazy-methods.js';
import { date, isRecord, many, nullable, record, type Conversions } from './resource.js';
import { Web3Wallet } from './web3-wallet.js';

/** Parameters of `update`. Absent members stay as they are. */
export interface UpdateUserParams {
  readonly username?: string | null | undefined;
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  readonly primaryEmailAddressId?: string | null | undefined;
  readonly primaryPhoneNumberId?: string | null | undefined;
  readonly primaryWeb3WalletId?: string | null | undefined;
  readonly unsafeMetadata?: Record<string, unknown> | undefined;
}

/** Parameters of `updatePassword`. */
export interface UpdatePasswordParams {
  readonly newPassword: string;
  readonly currentPassword?: string | undefined;
  readonly signOutOfOtherSessions?: boolean | undefined;
}

const WithCredentials = withLazyMethods(
  () => import('./user-credentials.js'),
  'createEmailAddress createPhoneNumber createWeb3Wallet createPasskey createExternalAccount createTOTP verifyTOTP disableTOTP createBackupCode',
);
const WithLists = withLazyMethods(
  () => import('./user-lists.js'),
  'getSessions getOrganizationMemberships getOrganizationInvitations getOrganizationSuggestions getOrganizationCreationDefaults leaveOrganization getEnterpriseConnections setProfileImage',
  WithCredentials,
);

/** A user as the user sees it. */
export class User extends WithLists {
  declare readonly externalId: string | null;
  declare readonly username: string | null;
  declare readonly firstName: string | null;
  declare readonly lastName: string | null;
  declare readonly imageUrl: string;
  declare readonly hasImage: boolean;
  declare readonly primaryEmailAddressId: string | null;
  declare readonly primaryPhoneNumberId: string | null;
  declare readonly primaryWeb3WalletId: string | null;
  declare readonly emailAddresses: EmailAddress[];
  declare readonly phoneNumbers: PhoneNumber[];
  declare readonly web3Wallets: Web3Wallet[];
  declare readonly externalAccounts: ExternalAccount[];
  declare readonly enterpriseAccounts: EnterpriseAccount[];
  declare readonly passkeys: Passkey[];
  declare readonly organizationMemberships: OrganizationMembership[];
  declare readonly passwordEnabled: boolean;
  declare readonly totpEnabled: boolean;
  declare readonly backupCodeEnabled: boolean;
  declare readonly twoFactorEnabled: boolean;
  declare readonly createOrganizationEnabled: boolean;
  declare readonly createOrganizationsLimit: number | null;
  declare readonly deleteSelfEnabled: boolean;
  declare readonly legalAcceptedAt: Date | null;
  declare readonly lastSignInAt: Date | null;
  declare readonly createdAt: Date | null;
  declare readonly updatedAt: Date | null;
  declare readonly publicMetadata: Record<string, unknown>;
  declare readonly unsafeMetadata: Record<string, unknown>;

  protected override conversions(): Conversions {
    return {
      emailAddresses: many(EmailAddress),
      phoneNumbers: many(PhoneNumber),
      web3Wallets: many(Web3Wallet),
      externalAccounts: many(ExternalAccount),
      enterpriseAccounts: many(EnterpriseAccount),
      passkeys: many(Passkey),
      organizationMemberships: many(OrganizationMembership),
      username: nullable,
      firstName: nullable,
      lastName: nullable,
      imageUrl: (value) => value ?? '',
      createOrganizationsLimit: nullable,
      legalAcceptedAt: date,
      lastSignInAt: date,
      createdAt: date,
      updatedAt: date,
      publicMetadata: record,
      unsafeMetadata: record,
    };
  }

  /** First and last name, as far as known. */
  get fullName(): string | null {
    return [this.firstName, this.lastName].filter(Boolean).join(' ') || null;
  }

  /** The address that mail goes to. */
  get primaryEmailAddress(): EmailAddress | null {
    return byId(this.emailAddresses, this.primaryEmailAddressId);
  }

  /** The number that messages go to. */
  get primaryPhoneNumber(): PhoneNumber | null {
    return byId(this.phoneNumbers, this.primaryPhoneNumberId);
  }

  /** The main wallet. */
  get primaryWeb3Wallet(): Web3Wallet | null {
    return byId(this.web3Wallets, this.primaryWeb3WalletId);
  }

  /** Whether any address is proved. */
  get hasVerifiedEmailAddress(): boolean {
    return this.emailAddresses.some(isVerified);
  }

  /** Whether any number is proved. */
  get hasVerifiedPhoneNumber(): boolean {
    return this.phoneNumbers.some(isVerified);
  }

  /** Connected accounts that are proved. */
  get verifiedExternalAccounts(): ExternalAccount[] {
    return this.externalAccounts.filter(isVerified);
  }

  /** Connected accounts whose proof is open or failed. */
  get unverifiedExternalAccounts(): ExternalAccount[] {
    return this.externalAccounts.filter((account) => !isVerified(account));
  }

  /** Wallets that are proved. */
  get verifiedWeb3Wallets(): Web3Wallet[] {
    return this.web3Wallets.filter(isVerified);
  }

  override get pathRoot(): string {
    return '/me';
  }

  override path(): string {
    return this.pathRoot;
  }

  /** Sets or changes the password. */
  updatePassword(params: UpdatePasswordParams): Promise<this> {
    return this.send({ path: '/me/change_password', body: params });
  }

  /** Removes the password; another way to sign in must be left. */
  removePassword(params: { readonly currentPassword?: string } = {}): Promise<this> {
    return this.send({ path: '/me/remove_password', body: params });
  }

  /** Whether this is the primary one of its kind. */
  isPrimaryIdentification(identification: EmailAddress | PhoneNumber | Web3Wallet): boolean {
    const primary = [this.primaryEmailAddressId, this.primaryPhoneNumberId, this.primaryWeb3WalletId];
    return primary.includes(identification.id);
  }

  /** Changes the profile. `unsafeMetadata` replaces what was there. */
  async update(params: UpdateUserParams): Promise<this> {
    const { unsafeMetadata, ...profile } = params;
    if (Object.keys(profile).length > 0) await this.send({ method: 'PATCH', path: '/me', body: profile });
    if (!unsafeMetadata) return this;
    return this.updateMetadata({ unsafeMetadata: replacingPatch(this.unsafeMetadata, unsafeMetadata) });
  }

  /** Merges metadata into what is there; null deletes an entry. */
  async updateMetadata(params: { readonly unsafeMetadata: Record<string, unknown> }): Promise<this> {
    return this.send({ method: 'PATCH', path: '/me/metadata', body: params });
  }

  /** Deletes the account. */
  async delete(): Promise<DeletedObject> {
    return deletedObject(await this.context.request({ method: 'DELETE', path: '/me' }));
  }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[], id: string | null): Item | null {
  return items.find((item) => item.id === id) ?? null;
}

function isVerified(item: { readonly verification: { readonly status: string | null } | null }): boolean {
  return item.verification?.status === 'verified';
}

/** The merge patch after which exactly `next` is stored: entries that are gone become null. */
function replacingPatch(previous: Record<string, unknown>, next: Record<string, unknown>): Record<string, unknown> {
  const patch: Record<string, unknown> = { ...next };
  for (const [key, old] of Object.entries(previous)) {
    const wanted = next[key];
    if (!(key in next)) patch[key] = null;
    else if (isRecord(old) && isRecord(wanted)) patch[key] = replacingPatch(old, wanted);
  }
  return patch;
}
