/** Proving again who is there, for sensitive actions. Loaded when first called. */
import type { SessionVerificationLevel } from '../protocol/index.js';
import { featureNotAvailable } from '../transport/errors.js';
import { isRecord } from './resource.js';
import type { Session } from './session.js';
import { SessionVerification, type SessionVerificationParams } from './session-verification.js';

async function step(self: Session, action: string, body: object): Promise<SessionVerification> {
  const json = await self.context.request({ path: `${self.path()}/verify${action}`, body });
  if (isRecord(json) && isRecord(json.session)) self.apply(json.session);
  return new SessionVerification(self.context, json);
}

/** Starts to prove again who is there, for a sensitive action. */
export function startVerification(self: Session, params: { readonly level: SessionVerificationLevel }) {
  return step(self, '', params);
}

/** Prepares the chosen first factor. */
export function prepareFirstFactorVerification(self: Session, params: SessionVerificationParams) {
  return step(self, '/prepare_first_factor', params);
}

/** Answers the first factor. */
export function attemptFirstFactorVerification(self: Session, params: SessionVerificationParams) {
  return step(self, '/attempt_first_factor', params);
}

/** Prepares the chosen second factor. */
export function prepareSecondFactorVerification(self: Session, params: SessionVerificationParams) {
  return step(self, '/prepare_second_factor', params);
}

/** Answers the second factor. */
export function attemptSecondFactorVerification(self: Session, params: SessionVerificationParams) {
  return step(self, '/attempt_second_factor', params);
}

/** Re-verifies with a passkey. Needs WebAuthn, which comes with a later version. */
export function verifyWithPasskey(_self: Session): Promise<SessionVerification> {
  return Promise.reject(featureNotAvailable('session.verifyWithPasskey'));
}
