/** Type guards for errors. They look at names and codes, never at classes, so they hold across realms and copies. */
import type {
  ClerkAPIResponseError,
  ClerkError,
  ClerkOfflineError,
  ClerkRuntimeError,
  EmailLinkError,
} from './errors.js';

/** Any error of the kit. */
export function isClerkError(error: unknown): error is ClerkError {
  return typeof error === 'object' && error !== null && 'clerkError' in error && error.clerkError === true;
}

/** A refusal by the server. */
export function isClerkAPIResponseError(error: unknown): error is ClerkAPIResponseError {
  return isClerkError(error) && 'errors' in error && Array.isArray(error.errors);
}

/** A failure on this side. */
export function isClerkRuntimeError(error: unknown): error is ClerkRuntimeError {
  return isClerkError(error) && (error.name === 'ClerkRuntimeError' || error.name === 'ClerkOfflineError');
}

/** An error one can show or handle: one of ours, or a wallet's. */
export function isKnownError(error: unknown): error is ClerkError {
  return isClerkError(error);
}

/** A failed e-mail link. */
export function isEmailLinkError(error: unknown): error is EmailLinkError {
  return isClerkError(error) && error.name === 'EmailLinkError';
}

/** The network was away when a token was needed. */
export function isClerkOfflineError(error: unknown): error is ClerkOfflineError {
  return hasCode(error, 'clerk_offline');
}

/** The request did not reach the server, or no answer came back. */
export function isNetworkError(error: unknown): boolean {
  return hasCode(error, 'network_error', 'clerk_offline');
}

/** The server does not know this browser's session (401). */
export function isUnauthenticatedError(error: unknown): boolean {
  return isClerkAPIResponseError(error) && error.status === 401;
}

/** The session is not allowed to do this (403). */
export function isUnauthorizedError(error: unknown): boolean {
  return isClerkAPIResponseError(error) && error.status === 403;
}

/** Away, broken, nonsensical or too busy (429): worth another try later, and says nothing about the session. */
export function isRetryableError(error: unknown): boolean {
  const isOutage = isNetworkError(error) || hasCode(error, 'invalid_response', 'empty_token');
  return isOutage || (isClerkAPIResponseError(error) && (error.status >= 500 || error.status === 429));
}

/** The account is locked after too many wrong proofs. */
export function isUserLockedError(error: unknown): boolean {
  return hasCode(error, 'user_locked');
}

/** The chosen password is in a list of leaked passwords. */
export function isPasswordPwnedError(error: unknown): boolean {
  return hasCode(error, 'form_password_pwned');
}

/** The account's password is known to be compromised and must be replaced. */
export function isPasswordCompromisedError(error: unknown): boolean {
  return hasCode(error, 'form_password_compromised');
}

/** The bot check failed or is missing. */
export function isCaptchaError(error: unknown): boolean {
  return hasCode(error, 'captcha_invalid', 'captcha_missing_token', 'captcha_not_enabled', 'captcha_unavailable');
}

/** The person closed the re-verification dialog. */
export function isReverificationCancelledError(error: unknown): boolean {
  return hasCode(error, 'reverification_cancelled');
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return isClerkError(error) && codes.includes(error.code);
}
