/** Sign-in attempts. */
import type { IdentifierName, SignInJSON } from 'clerk-kit/protocol';
import type { InstanceSettings } from '../domain/settings.js';
import type { SignInView } from '../domain/views.js';
import { factorJson } from './factor.js';
import { imageUrl } from './image-url.js';
import { verificationJson } from './verification.js';

/** A sign-in attempt with the factors it offers. */
export function signInJson(view: SignInView): SignInJSON {
  const { attempt, user, firstFactorVerification, secondFactorVerification, baseUrl } = view;
  const name = [user?.firstName, user?.lastName].filter(Boolean).join(' ');
  const proofs = attempt.firstFactorStrategy === 'password' && attempt.firstFactorAt !== null;
  return {
    object: 'sign_in_attempt',
    id: attempt.id,
    status: attempt.status,
    supported_identifiers: supportedIdentifiers(view.instance.settings),
    supported_first_factors: view.firstFactors?.map(factorJson) ?? null,
    supported_second_factors: view.secondFactors?.map(factorJson) ?? null,
    first_factor_verification: proofs
      ? { object: 'verification_password', status: 'verified', strategy: 'password', attempts: 1, expire_at: null }
      : firstFactorVerification && verificationJson(firstFactorVerification),
    second_factor_verification: secondFactorVerification && verificationJson(secondFactorVerification),
    identifier: attempt.identifier,
    // With personal data protected, a stranger who types an identifier learns neither name nor picture.
    user_data:
      user && !view.instance.settings.attackProtection.pii
        ? {
            first_name: user.firstName,
            last_name: user.lastName,
            image_url: imageUrl(baseUrl, user.imageId, name || (attempt.identifier ?? ''), 'user'),
            has_image: user.imageId !== null,
          }
        : null,
    created_session_id: attempt.createdSessionId,
    abandon_at: attempt.abandonAt,
    client_trust_state: null,
  };
}

/** Identifiers that start a sign-in. */
export function supportedIdentifiers({ identity }: InstanceSettings): IdentifierName[] {
  const { emailAddress, phoneNumber, username } = identity;
  return [
    ...(emailAddress.presence !== 'off' && emailAddress.identifier ? (['email_address'] as const) : []),
    ...(phoneNumber.presence !== 'off' && phoneNumber.identifier ? (['phone_number'] as const) : []),
    ...(username.presence !== 'off' ? (['username'] as const) : []),
  ];
}
