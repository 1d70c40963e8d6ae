/** Sign-up attempts. */
import type { SignUpJSON, SignUpVerificationJSON, Strategy } from 'clerk-kit/protocol';
import type { SignUpView, VerificationView } from '../domain/views.js';
import { signUpVerificationJson } from './verification.js';

/** A sign-up attempt with what it still needs. */
export function signUpJson(view: SignUpView): SignUpJSON {
  const { attempt } = view;
  const hasPassword = attempt.passwordDigest !== null || (attempt.status === 'complete' && needsPassword(view));
  return {
    object: 'sign_up_attempt',
    id: attempt.id,
    status: attempt.status,
    required_fields: [...view.requiredFields],
    optional_fields: [...view.optionalFields],
    missing_fields: [...view.missingFields],
    unverified_fields: [...view.unverifiedFields],
    verifications: {
      email_address: verification(attempt.emailAddress, view.emailVerification, ['email_code']),
      phone_number: verification(attempt.phoneNumber, view.phoneVerification, ['phone_code']),
      web3_wallet: null,
      external_account: null,
    },
    username: attempt.username,
    email_address: attempt.emailAddress,
    phone_number: attempt.phoneNumber,
    web3_wallet: null,
    password_enabled: hasPassword,
    has_password: hasPassword,
    first_name: attempt.firstName,
    last_name: attempt.lastName,
    unsafe_metadata: attempt.unsafeMetadata,
    public_metadata: attempt.publicMetadata,
    custom_action: false,
    external_id: attempt.externalId,
    created_session_id: attempt.createdSessionId,
    created_user_id: attempt.createdUserId,
    abandon_at: attempt.abandonAt,
    legal_accepted_at: attempt.legalAcceptedAt,
    locale: attempt.locale,
  };
}

/** Null until a code has been asked for: official screens take an unverified code for one that was sent. */
function verification(
  value: string | null,
  verified: VerificationView | null,
  strategies: readonly Strategy[],
): SignUpVerificationJSON | null {
  return value === null || verified === null ? null : signUpVerificationJson(verified, strategies);
}

function needsPassword({ requiredFields }: SignUpView): boolean {
  return requiredFields.includes('password');
}
