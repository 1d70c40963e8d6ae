/** Sign-in attempts. */
import type { FactorJSON, IdentifierName } from './strategies.js';
import type { VerificationJSON } from './verification.js';

/** Status of a sign-in attempt. */
export const SIGN_IN_STATUSES = [
  'needs_identifier',
  'needs_first_factor',
  'needs_second_factor',
  'needs_client_trust',
  'needs_new_password',
  'needs_protect_check',
  'complete',
  'abandoned',
] as const;

/** Status of a sign-in attempt. */
export type SignInStatus = (typeof SIGN_IN_STATUSES)[number];

/** A challenge that a real Clerk instance may pose; we show it, we cannot solve it. */
export interface ProtectCheckJSON {
  status: string;
  token?: string;
  sdk_url?: string;
  expires_at?: number;
  ui_hints?: unknown;
}

/** What an attempt shows of the person it is about. */
export interface SignInUserDataJSON {
  first_name: string | null;
  last_name: string | null;
  image_url?: string;
  has_image: boolean;
}

/** A sign-in attempt. Times in Unix milliseconds. */
export interface SignInJSON {
  object: 'sign_in_attempt';
  id: string;
  status: SignInStatus;
  supported_identifiers: IdentifierName[];
  supported_first_factors: FactorJSON[] | null;
  supported_second_factors: FactorJSON[] | null;
  first_factor_verification: VerificationJSON | null;
  second_factor_verification: VerificationJSON | null;
  identifier: string | null;
  user_data: SignInUserDataJSON | null;
  created_session_id: string | null;
  abandon_at: number;
  client_trust_state?: 'pending' | 'new' | 'known' | null;
  protect_check?: ProtectCheckJSON | null;
}
