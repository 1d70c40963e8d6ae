/** What a user does to their account beyond the profile itself: credentials, devices, organizations. One call each. */
import type { InvitationStatus, Strategy } from '../protocol/index.js';
import { featureNotAvailable } from '../transport/errors.js';
import { BackupCode } from './backup-code.js';
import { deletedObject, type DeletedObject } from './deleted-object.js';
import { EmailAddress } from './email-address.js';
import { ExternalAccount } from './external-account.js';
import { OrganizationMembership } from './organization.js';
import { readPage, type Page, type PageParams } from './page.js';
import type { Passkey } from './passkey.js';
import { PhoneNumber } from './phone-number.js';
import { camel, isRecord, Resource, type ResourceClass } from './resource.js';
import { SessionWithActivities } from './session-with-activities.js';
import { TOTP } from './totp.js';
import { OrganizationSuggestion, UserOrganizationInvitation } from './user-organization.js';
import { Web3Wallet } from './web3-wallet.js';

/** Parameters of `createExternalAccount`. */
export interface CreateExternalAccountParams {
  readonly strategy?: Strategy;
  readonly enterpriseConnectionId?: string;
  readonly redirectUrl?: string;
  readonly additionalScopes?: readonly string[];
  readonly oidcPrompt?: string;
  readonly oidcLoginHint?: string;
}

/** Parameters of `updatePassword`. */
export interface UpdatePasswordParams {
  readonly newPassword: string;
  readonly currentPassword?: string | undefined;
  readonly signOutOfOtherSessions?: boolean | undefined;
}

/** The account methods of `User`. */
export abstract class UserAccount extends Resource {
  override get pathRoot(): string {
    return '/me';
  }

  protected override path(): string {
    return this.pathRoot;
  }

  /** Sets or changes the password. */
  async updatePassword(params: UpdatePasswordParams): Promise<this> {
    return this.send({ path: '/me/change_password', body: params });
  }

  /** Removes the password; another way to sign in must be left. */
  async removePassword(params: { readonly currentPassword?: string } = {}): Promise<this> {
    return this.send({ path: '/me/remove_password', body: params });
  }

  /** Adds an address; verify it next. */
  createEmailAddress(params: { readonly email: string }): Promise<EmailAddress> {
    return this.make(EmailAddress, '/me/email_addresses/', { emailAddress: params.email });
  }

  /** Adds a number; verify it next. */
  createPhoneNumber(params: { readonly phoneNumber: string }): Promise<PhoneNumber> {
    return this.make(PhoneNumber, '/me/phone_numbers/', params);
  }

  /** Adds a wallet; verify it next. */
  createWeb3Wallet(params: { readonly web3Wallet: string }): Promise<Web3Wallet> {
    return this.make(Web3Wallet, '/me/web3_wallets/', params);
  }

  /** Registers a passkey. Needs WebAuthn, which comes with a later version. */
  createPasskey(): Promise<Passkey> {
    return Promise.reject(featureNotAvailable('user.createPasskey'));
  }

  /** Starts to connect an account; go to `verification.externalVerificationRedirectURL` next. */
  createExternalAccount(params: CreateExternalAccountParams): Promise<ExternalAccount> {
    const { additionalScopes, ...rest } = params;
    return this.make(ExternalAccount, '/me/external_accounts', { ...rest, additionalScope: additionalScopes });
  }

  /** Makes a secret for an authenticator app; prove it with `verifyTOTP`. */
  createTOTP(): Promise<TOTP> {
    return this.make(TOTP, '/me/totp');
  }

  /** Proves that the authenticator app works and turns it on. */
  verifyTOTP(params: { readonly code: string }): Promise<TOTP> {
    return this.make(TOTP, '/me/totp/attempt_verification', params);
  }

  /** Turns the authenticator app off. */
  async disableTOTP(): Promise<DeletedObject> {
    return deletedObject(await this.context.request({ method: 'DELETE', path: '/me/totp' }));
  }

  /** Makes backup codes; earlier ones become void. */
  createBackupCode(): Promise<BackupCode> {
    return this.make(BackupCode, '/me/backup_codes/');
  }

  /** Devices on which the user is signed in. */
  async getSessions(): Promise<SessionWithActivities[]> {
    const json = await this.context.request({ method: 'GET', path: '/me/sessions/active' });
    const list = Array.isArray(json) ? json.filter(isRecord) : [];
    return list.map((item) => new SessionWithActivities(this.context, item));
  }

  /** Memberships, by page. */
  getOrganizationMemberships(params?: PageParams): Promise<Page<OrganizationMembership>> {
    return readPage(this.context, '/me/organization_memberships', OrganizationMembership, params);
  }

  /** Invitations to organizations, by page. */
  getOrganizationInvitations(
    params?: PageParams & { readonly status?: InvitationStatus },
  ): Promise<Page<UserOrganizationInvitation>> {
    return readPage(this.context, '/me/organization_invitations', UserOrganizationInvitation, params);
  }

  /** Organizations that match the user's address, by page. */
  getOrganizationSuggestions(
    params?: PageParams & { readonly status?: string | string[] },
  ): Promise<Page<OrganizationSuggestion>> {
    return readPage(this.context, '/me/organization_suggestions', OrganizationSuggestion, params);
  }

  /** What a new organization would be called. */
  async getOrganizationCreationDefaults(): Promise<unknown> {
    return camel(await this.context.request({ method: 'GET', path: '/me/organization_creation_defaults' }));
  }

  /** Ends the membership in an organization. */
  async leaveOrganization(organizationId: string): Promise<DeletedObject> {
    const path = `/me/organization_memberships/${organizationId}`;
    return deletedObject(await this.context.request({ method: 'DELETE', path }));
  }

  /** Company identity providers that the user can sign in with. */
  async getEnterpriseConnections(): Promise<unknown> {
    return camel(await this.context.request({ method: 'GET', path: '/me/enterprise_connections' }));
  }

  private async make<Instance>(type: ResourceClass<Instance>, path: string, body: object = {}): Promise<Instance> {
    return new type(this.context, await this.context.request({ path, body }));
  }
}
