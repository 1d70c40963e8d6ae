/** Users and what identifies them. */
import type { OrganizationMembershipJSON } from './organization.js';
import type { VerificationJSON } from './verification.js';

/** Another identification this one came from, for example the social account that brought an address. */
export interface IdentificationLinkJSON {
  id: string;
  type: string;
}

/** An e-mail address of a user. */
export interface EmailAddressJSON {
  object: 'email_address';
  id: string;
  email_address: string;
  reserved: boolean;
  verification: VerificationJSON | null;
  linked_to: IdentificationLinkJSON[];
  matches_sso_connection: boolean;
  created_at: number;
  updated_at: number;
}

/** A phone number of a user, in E.164. */
export interface PhoneNumberJSON {
  object: 'phone_number';
  id: string;
  phone_number: string;
  reserved: boolean;
  reserved_for_second_factor: boolean;
  default_second_factor: boolean;
  verification: VerificationJSON | null;
  linked_to: IdentificationLinkJSON[];
  backup_codes?: string[] | null;
  created_at: number;
  updated_at: number;
}

/** A wallet of a user. */
export interface Web3WalletJSON {
  object: 'web3_wallet';
  id: string;
  web3_wallet: string;
  verification: VerificationJSON | null;
  created_at: number;
  updated_at: number;
}

/** A passkey of a user. */
export interface PasskeyJSON {
  object: 'passkey';
  id: string;
  name: string;
  last_used_at: number | null;
  verification: VerificationJSON | null;
  created_at: number;
  updated_at: number;
}

/** An account at a social provider. */
export interface ExternalAccountJSON {
  object: 'external_account';
  id: string;
  provider: string;
  identification_id: string;
  provider_user_id: string;
  approved_scopes: string;
  email_address: string;
  email_address_verified: boolean | null;
  first_name: string;
  last_name: string;
  image_url: string | null;
  username: string | null;
  phone_number: string | null;
  public_metadata: Record<string, unknown>;
  label: string | null;
  verification: VerificationJSON | null;
  created_at: number;
  updated_at: number;
}

/** An account at an enterprise identity provider. */
export interface EnterpriseAccountJSON {
  object: 'enterprise_account';
  id: string;
  active: boolean;
  email_address: string;
  provider: string;
  protocol: 'saml' | 'oauth';
  provider_user_id: string | null;
  first_name: string | null;
  last_name: string | null;
  verification: VerificationJSON | null;
}

/** A user as the user sees it. Times in Unix milliseconds. */
export interface UserJSON {
  object: 'user';
  id: string;
  username: string | null;
  first_name: string | null;
  last_name: string | null;
  image_url: string;
  has_image: boolean;
  primary_email_address_id: string | null;
  primary_phone_number_id: string | null;
  primary_web3_wallet_id: string | null;
  password_enabled: boolean;
  two_factor_enabled: boolean;
  totp_enabled: boolean;
  backup_code_enabled: boolean;
  email_addresses: EmailAddressJSON[];
  phone_numbers: PhoneNumberJSON[];
  web3_wallets: Web3WalletJSON[];
  passkeys: PasskeyJSON[];
  organization_memberships: OrganizationMembershipJSON[];
  external_accounts: ExternalAccountJSON[];
  saml_accounts: never[];
  enterprise_accounts: EnterpriseAccountJSON[];
  password_last_updated_at: number | null;
  public_metadata: Record<string, unknown>;
  unsafe_metadata: Record<string, unknown>;
  external_id: string | null;
  last_sign_in_at: number | null;
  banned: boolean;
  locked: boolean;
  lockout_expires_in_seconds: number | null;
  verification_attempts_remaining: number | null;
  delete_self_enabled: boolean;
  create_organization_enabled: boolean;
  create_organizations_limit?: number;
  last_active_at: number | null;
  mfa_enabled_at: number | null;
  mfa_disabled_at: number | null;
  legal_accepted_at: number | null;
  created_at: number;
  updated_at: number;
}

/** What others see of a user. */
export interface PublicUserDataJSON {
  first_name: string | null;
  last_name: string | null;
  image_url: string;
  has_image: boolean;
  identifier: string;
  user_id?: string | null;
  username?: string | null;
}

/** An authenticator app. `secret` and `uri` only right after creation. */
export interface TOTPJSON {
  object: 'totp';
  id: string;
  secret: string | null;
  uri: string | null;
  verified: boolean;
  backup_codes?: string[] | null;
  created_at: number;
  updated_at: number;
}

/** Backup codes, shown once. */
export interface BackupCodeJSON {
  object: 'backup_code';
  id: string;
  codes: string[];
  created_at: number;
  updated_at: number;
}

/** A stored picture. */
export interface ImageJSON {
  object: 'image';
  id: string;
  name: string | null;
  public_url: string | null;
}
