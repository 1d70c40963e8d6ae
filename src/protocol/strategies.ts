/** Verification strategies and the factors an attempt offers. */

/** Strategies with a name of their own. */
export const STRATEGIES = [
  'password',
  'email_code',
  'email_link',
  'phone_code',
  'reset_password_email_code',
  'reset_password_phone_code',
  'passkey',
  'ticket',
  'totp',
  'backup_code',
  'enterprise_sso',
  'saml',
  'google_one_tap',
  'trusted_device',
  'web3_metamask_signature',
  'web3_base_signature',
  'web3_coinbase_wallet_signature',
  'web3_okx_wallet_signature',
  'web3_solana_signature',
] as const;

/** A strategy with a name of its own. */
export type NamedStrategy = (typeof STRATEGIES)[number];

/** A social connection: `oauth_google`, `oauth_custom_acme`. */
export type OAuthStrategy = `oauth_${string}`;

/** Any strategy. */
export type Strategy = NamedStrategy | OAuthStrategy;

/** Attributes a person can be known by or that a form can ask for. */
export const ATTRIBUTES = [
  'email_address',
  'phone_number',
  'username',
  'web3_wallet',
  'first_name',
  'last_name',
  'password',
  'authenticator_app',
  'ticket',
  'backup_code',
  'passkey',
] as const;

/** An attribute of `user_settings.attributes`. */
export type AttributeName = (typeof ATTRIBUTES)[number];

/** Identifiers a sign-in can start from. */
export type IdentifierName = 'email_address' | 'phone_number' | 'username' | 'web3_wallet' | 'passkey';

/** Channel of a phone code. */
export type PhoneCodeChannel = 'sms' | 'whatsapp';

/** One way to prove a factor, as offered by an attempt. */
export interface FactorJSON {
  strategy: Strategy;
  safe_identifier?: string;
  email_address_id?: string;
  phone_number_id?: string;
  web3_wallet_id?: string;
  passkey_id?: string;
  enterprise_connection_id?: string;
  enterprise_connection_name?: string;
  primary?: boolean | null;
  default?: boolean;
  channel?: PhoneCodeChannel;
  external_verification_redirect_url?: string | null;
}
