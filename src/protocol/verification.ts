/** Verifications: how far the proof of one thing (an address, a password, an account) has come. */
import type { ErrorJSON } from './envelope.js';
import type { PhoneCodeChannel, Strategy } from './strategies.js';

/** Status of a verification. */
export const VERIFICATION_STATUSES = ['unverified', 'verified', 'failed', 'expired', 'transferable'] as const;

/** Status of a verification. */
export type VerificationStatus = (typeof VERIFICATION_STATUSES)[number];

/** A verification. `expire_at` in Unix milliseconds. */
export interface VerificationJSON {
  object?: string;
  id?: string;
  status: VerificationStatus;
  strategy: Strategy;
  attempts: number | null;
  expire_at: number | null;
  /** WebAuthn options as JSON text, or the text a wallet signs. */
  nonce?: string;
  message?: string;
  external_verification_redirect_url?: string | null;
  error?: ErrorJSON | null;
  verified_at_client?: string;
  channel?: PhoneCodeChannel;
}

/** A verification inside a sign-up: says what to do next. */
export interface SignUpVerificationJSON extends VerificationJSON {
  next_action: 'needs_prepare' | 'needs_attempt' | '';
  supported_strategies: Strategy[];
}
