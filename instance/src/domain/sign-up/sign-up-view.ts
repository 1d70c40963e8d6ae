/** Reads a sign-up with what it still needs. */
import type { Instance, SignUpAttempt, Verification } from '../entities.js';
import type { Ports } from '../ports.js';
import type { Repositories } from '../repositories.js';
import { viewOf } from '../verification/verification-view.js';
import type { SignUpView } from '../views.js';
import { signUpFields } from './fields.js';

/** The verifications of an attempt, by attribute. */
export interface SignUpVerifications {
  readonly email: Verification | null;
  readonly phone: Verification | null;
}

/** Reads the verifications. */
export async function loadVerifications(
  { verifications }: Pick<Repositories, 'verifications'>,
  { instanceId, emailVerificationId, phoneVerificationId }: SignUpAttempt,
): Promise<SignUpVerifications> {
  const ids = [emailVerificationId, phoneVerificationId].filter((id) => id !== null);
  const found = await verifications.getMany(instanceId, ids);
  const pick = (id: string | null) => found.find((one) => one.id === id) ?? null;
  return { email: pick(emailVerificationId), phone: pick(phoneVerificationId) };
}

/** Attributes that the verifications prove. */
export function verifiedFields({ email, phone }: SignUpVerifications): string[] {
  return [
    ...(email?.status === 'verified' ? ['email_address'] : []),
    ...(phone?.status === 'verified' ? ['phone_number'] : []),
  ];
}

/** The view of an attempt as it is stored. */
export async function loadSignUpView(
  ports: Pick<Ports, 'clock'>,
  repositories: Pick<Repositories, 'verifications'>,
  instance: Instance,
  attempt: SignUpAttempt,
): Promise<SignUpView> {
  const now = ports.clock.now();
  const loaded = await loadVerifications(repositories, attempt);
  const { required, optional, missing, unverified } = signUpFields(instance.settings, attempt, verifiedFields(loaded));
  const over = attempt.status !== 'missing_requirements';
  return {
    instance,
    attempt,
    requiredFields: required,
    optionalFields: optional,
    missingFields: over ? [] : missing,
    unverifiedFields: over ? [] : unverified,
    emailVerification: loaded.email ? viewOf(loaded.email, now) : null,
    phoneVerification: loaded.phone ? viewOf(loaded.phone, now) : null,
  };
}
