/**
 * Turns anything that can be thrown into FlowErrors. Reads shapes, never classes, so errors of ClerkJS, of another realm
 * and of another copy of the kit come out alike. Text of unknown errors is not passed on: it may quote what was typed.
 */
import { camelCaseKeys } from '../../protocol/naming.js';
import type { FlowError, FlowErrorKind } from './flow-error.js';
import { fields, number, text, type Fields } from './read-value.js';

/** Codes that say: this attempt, or this browser's client, is no longer there. */
const GONE = [
  'client_state_invalid',
  'resource_not_found',
  'resource_forbidden',
  'resource_missmatch',
  'signed_out',
  'authentication_invalid',
  'client_not_found',
  'dev_browser_unauthenticated',
  'sign_up_cannot_be_updated',
  'sign_in_identification_or_user_deleted',
];

/** Codes of our own runtime that mean the server was not reached. */
const NETWORK = ['network_error', 'clerk_offline', 'timeout'];

/** Whether the attempt these errors are about is gone, so that only starting over helps. */
export function isAttemptGone(errors: readonly FlowError[]): boolean {
  return errors.some((error) => error.kind === 'flow' && GONE.includes(error.code));
}

/** Converts. An abort gives an empty list: nobody needs to be told. */
export function toFlowErrors(thrown: unknown): readonly FlowError[] {
  if (Array.isArray(thrown)) return thrown.flatMap(toFlowErrors);
  const error = fields(thrown);
  if (error.kind && error.code && typeof error.retryable === 'boolean') return [thrown as FlowError]; // already one
  if (error.name === 'AbortError') return [];
  if (Array.isArray(error.errors) && error.errors.length > 0) {
    return error.errors.map((entry) => fromEntry(fields(entry), error));
  }
  const status = number(error.status) ?? number(fields(error.response).status);
  if (isNetwork(error, status)) {
    return [make('network', text(error.code) ?? 'network_error', 'The server could not be reached.', true)];
  }
  if (error.clerkError === true) {
    return [fromEntry(error, error)];
  }
  return [make('form', 'unknown_error', 'Something went wrong.', false)];
}

function fromEntry(entry: Fields, whole: Fields): FlowError {
  const meta = fields(camelCaseKeys(entry.meta ?? {}));
  const code = text(entry.code) ?? 'unknown_error';
  const field = text(meta.paramName);
  const status = number(whole.status) ?? 0;
  const kind = kindOf(code, status, field);
  const seconds = number(whole.retryAfter);
  const lockout = number(meta.lockoutExpiresInSeconds);
  // Objects of ClerkJS say longMessage, plain answers of the server use the wire's name.
  const longMessage = text(entry.longMessage) ?? text(fields(camelCaseKeys(entry)).longMessage);
  return {
    ...make(kind, code, text(entry.message) ?? code, kind === 'network' || status === 429),
    ...(longMessage && { longMessage }),
    ...(field && { field }),
    ...(Object.keys(meta).length > 0 && { meta }),
    ...(seconds !== null && { retryAfterMs: seconds * 1000 }),
    ...(lockout !== null && { lockoutSeconds: lockout }),
  };
}

function kindOf(code: string, status: number, field: string | null): FlowErrorKind {
  if (status >= 500 || NETWORK.includes(code)) return 'network';
  if (status === 401 || GONE.includes(code)) return 'flow';
  return field ? 'field' : 'form';
}

function isNetwork(error: Fields, status: number | null): boolean {
  if (status !== null) return status >= 500;
  // A failed fetch is a TypeError in every engine; ky's time limit is a TimeoutError.
  return error.name === 'TypeError' || error.name === 'TimeoutError' || NETWORK.includes(String(error.code));
}

function make(kind: FlowErrorKind, code: string, message: string, retryable: boolean): FlowError {
  return { kind, code, message, retryable };
}
