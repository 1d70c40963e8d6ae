/** Sign-up attempts. */
import type { ProtectCheckJSON } from './sign-in.js';
import type { SignUpVerificationJSON, VerificationJSON } from './verification.js';

/** Status of a sign-up attempt. */
export const SIGN_UP_STATUSES = ['missing_requirements', 'complete', 'abandoned'] as const;

/** Status of a sign-up attempt. */
export type SignUpStatus = (typeof SIGN_UP_STATUSES)[number];

/** Fields a sign-up can require (`missing_fields`). */
export const SIGN_UP_FIELDS = [
  'email_address',
  'phone_number',
  'username',
  'web3_wallet',
  'password',
  'first_name',
  'last_name',
  'legal_accepted',
  'enterprise_sso',
  'external_account',
  'protect_check',
] as const;

/** Attributes a sign-up can have to verify (`unverified_fields`). */
export type VerifiableField = 'email_address' | 'phone_number' | 'web3_wallet';

/** A sign-up attempt. Times in Unix milliseconds. */
export interface SignUpJSON {
  object: 'sign_up_attempt';
  id: string;
  status: SignUpStatus;
  required_fields: string[];
  optional_fields: string[];
  missing_fields: string[];
  unverified_fields: string[];
  verifications: {
    email_address: SignUpVerificationJSON | null;
    phone_number: SignUpVerificationJSON | null;
    web3_wallet: SignUpVerificationJSON | null;
    external_account: VerificationJSON | null;
  };
  username: string | null;
  email_address: string | null;
  phone_number: string | null;
  web3_wallet: string | null;
  password_enabled: boolean;
  has_password: boolean;
  first_name: string | null;
  last_name: string | null;
  unsafe_metadata: Record<string, unknown>;
  public_metadata: Record<string, unknown>;
  custom_action: boolean;
  external_id: string | null;
  created_session_id: string | null;
  created_user_id: string | null;
  abandon_at: number;
  legal_accepted_at: number | null;
  locale: string | null;
  protect_check?: ProtectCheckJSON | null;
}
