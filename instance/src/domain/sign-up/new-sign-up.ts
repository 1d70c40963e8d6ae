/** A new sign-up attempt: blank, and allowed only where somebody may sign up this way. */
import { ApiError, fieldError } from '../api-error.js';
import type { RequestContext } from '../context.js';
import type { Client, Instance, SignUpAttempt } from '../entities.js';
import type { Ports } from '../ports.js';
import type { SignUpParams } from '../use-cases.js';

const ATTEMPT_LIFETIME_MS = 24 * 60 * 60_000;

/** Ways of signing up that belong to another flow of the wire and are not offered here. */
export function requireSupported({ strategy, transfer }: SignUpParams): void {
  if (transfer) throw new ApiError('account_transfer_invalid');
  if (strategy !== undefined && !['email_code', 'phone_code', 'password', 'ticket'].includes(strategy)) {
    throw fieldError('form_param_value_invalid', 'strategy', `The strategy ${strategy} is not enabled here.`);
  }
}

/** Restricted and waitlisted instances take nobody without an invitation. */
export function requirePublic({ settings }: Instance): void {
  if (settings.signUp.mode === 'restricted') throw new ApiError('sign_up_mode_restricted');
  if (settings.signUp.mode === 'waitlist') throw new ApiError('sign_up_restricted_waitlist');
}

/** An attempt that knows nothing yet. */
export function blankSignUp(
  ports: Pick<Ports, 'ids' | 'clock'>,
  { instance, locale }: RequestContext,
  client: Client,
): SignUpAttempt {
  const now = ports.clock.now();
  return {
    id: ports.ids.create('sua'),
    instanceId: instance.id,
    clientId: client.id,
    status: 'missing_requirements',
    emailAddress: null,
    phoneNumber: null,
    username: null,
    passwordDigest: null,
    firstName: null,
    lastName: null,
    unsafeMetadata: {},
    publicMetadata: {},
    externalId: null,
    emailVerificationId: null,
    phoneVerificationId: null,
    invitationId: null,
    legalAcceptedAt: null,
    locale,
    failedAttempts: 0,
    codesSent: 0,
    createdSessionId: null,
    createdUserId: null,
    abandonAt: now + ATTEMPT_LIFETIME_MS,
    createdAt: now,
    updatedAt: now,
  };
}
