/** What users do to the ways they sign in by. Loaded when first called. */
import { featureNotAvailable } from '../transport/errors.js';
import { BackupCode } from './backup-code.js';
import { deletedObject, type DeletedObject } from './deleted-object.js';
import { EmailAddress } from './email-address.js';
import { ExternalAccount } from './external-account.js';
import type { Passkey } from './passkey.js';
import { PhoneNumber } from './phone-number.js';
import type { Resource, ResourceClass } from './resource.js';
import { TOTP } from './totp.js';
import { Web3Wallet } from './web3-wallet.js';

/** Parameters of `createExternalAccount`. */
export interface CreateExternalAccountParams {
  readonly strategy?: string;
  readonly enterpriseConnectionId?: string;
  readonly redirectUrl?: string;
  readonly additionalScopes?: readonly string[];
  readonly oidcPrompt?: string;
  readonly oidcLoginHint?: string;
}

async function make<Instance>(self: Resource, type: ResourceClass<Instance>, path: string, body: object = {}) {
  return new type(self.context, await self.context.request({ path, body }));
}

/** Adds an address; verify it next. */
export function createEmailAddress(self: Resource, params: { readonly email: string }): Promise<EmailAddress> {
  return make(self, EmailAddress, '/me/email_addresses/', { emailAddress: params.email });
}

/** Adds a number; verify it next. */
export function createPhoneNumber(self: Resource, params: { readonly phoneNumber: string }): Promise<PhoneNumber> {
  return make(self, PhoneNumber, '/me/phone_numbers/', params);
}

/** Adds a wallet; verify it next. */
export function createWeb3Wallet(self: Resource, params: { readonly web3Wallet: string }): Promise<Web3Wallet> {
  return make(self, Web3Wallet, '/me/web3_wallets/', params);
}

/** Registers a passkey. Needs WebAuthn, which comes with a later version. */
export function createPasskey(_self: Resource): Promise<Passkey> {
  return Promise.reject(featureNotAvailable('user.createPasskey'));
}

/** Starts to connect an account; go to `verification.externalVerificationRedirectURL` next. */
export function createExternalAccount(self: Resource, params: CreateExternalAccountParams): Promise<ExternalAccount> {
  const { additionalScopes, ...rest } = params;
  return make(self, ExternalAccount, '/me/external_accounts', { ...rest, additionalScope: additionalScopes });
}

/** Makes a secret for an authenticator app; prove it with `verifyTOTP`. */
export function createTOTP(self: Resource): Promise<TOTP> {
  return make(self, TOTP, '/me/totp');
}

/** Proves that the authenticator app works and turns it on. */
export function verifyTOTP(self: Resource, params: { readonly code: string }): Promise<TOTP> {
  return make(self, TOTP, '/me/totp/attempt_verification', params);
}

/** Turns the authenticator app off. */
export async function disableTOTP(self: Resource): Promise<DeletedObject> {
  return deletedObject(await self.context.request({ method: 'DELETE', path: '/me/totp' }));
}

/** Makes backup codes; earlier ones become void. */
export function createBackupCode(self: Resource): Promise<BackupCode> {
  return make(self, BackupCode, '/me/backup_codes/');
}
