/**
 * Every error the kit throws. All carry `clerkError: true` and a `name`, so that the guards in `guards.ts` work across
 * realms and across two copies of the kit on one page. Messages never contain what the person typed.
 */
import { camelCaseKeys, type ErrorJSON } from '../protocol/index.js';

/** Facts that come with an API error, camelCased. */
export interface ErrorMeta {
  readonly paramName?: string;
  readonly sessionId?: string;
  readonly emailAddresses?: string[];
  readonly identifiers?: string[];
  readonly permissions?: string[];
  /** Seconds until a lock ends (`user_locked`), where the server says so. */
  readonly lockoutExpiresInSeconds?: number;
  readonly [name: string]: unknown;
}

/** Base of all errors of the kit. `code` is machine readable. */
export class ClerkError extends Error {
  override name = 'ClerkError';
  /** Marks errors of this family, whatever copy of the kit made them. */
  readonly clerkError = true;
  readonly code: string;
  /** The sentence for people, where the server sent one. */
  readonly longMessage: string | undefined;

  constructor(code: string, message: string, options?: ErrorOptions & { longMessage?: string | undefined }) {
    super(message, options);
    this.code = code;
    this.longMessage = options?.longMessage;
  }
}

/** One entry of a refusal. `meta.paramName` names the field it belongs to. */
export class ClerkAPIError extends ClerkError {
  override name = 'ClerkAPIError';
  readonly meta: ErrorMeta;

  constructor(json: Partial<ErrorJSON>) {
    super(text(json.code) ?? 'unknown_error', text(json.message) ?? '', { longMessage: text(json.long_message) });
    // camelCaseKeys returns a plain object for a plain object; its entries are as the server sent them.
    this.meta = (isRecord(json.meta) ? camelCaseKeys(json.meta) : {}) as ErrorMeta;
  }
}

/** What a refusal carries besides its entries. */
export interface ClerkAPIResponseErrorOptions extends ErrorOptions {
  readonly status: number;
  readonly errors: readonly Partial<ErrorJSON>[];
  readonly clerkTraceId?: string | undefined;
  /** Seconds to wait, from `Retry-After`. */
  readonly retryAfter?: number | undefined;
}

/** The server refused a request: HTTP status and a list of entries. */
export class ClerkAPIResponseError extends ClerkError {
  override name = 'ClerkAPIResponseError';
  readonly status: number;
  readonly errors: ClerkAPIError[];
  readonly clerkTraceId: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(message: string, options: ClerkAPIResponseErrorOptions) {
    const errors = options.errors.map((entry) => new ClerkAPIError(entry));
    super(errors[0]?.code ?? 'unknown_error', message, { ...options, longMessage: errors[0]?.longMessage });
    this.status = options.status;
    this.errors = errors;
    this.clerkTraceId = options.clerkTraceId;
    this.retryAfter = options.retryAfter;
  }
}

/** Something failed on this side: wrong use, a missing browser feature, an unreachable or nonsensical server. */
export class ClerkRuntimeError extends ClerkError {
  override name = 'ClerkRuntimeError';

  constructor(message: string, options: ErrorOptions & { code: string }) {
    super(options.code, message, options);
  }
}

/** No token could be fetched because the network is away. The person stays signed in. */
export class ClerkOfflineError extends ClerkRuntimeError {
  /** The code of this error. */
  static readonly ERROR_CODE = 'clerk_offline';
  override name = 'ClerkOfflineError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, { ...options, code: ClerkOfflineError.ERROR_CODE });
  }
}

/** How an e-mail link can fail. */
export const EmailLinkErrorCode = {
  Expired: 'expired',
  Failed: 'failed',
  ClientMismatch: 'client_mismatch',
} as const;

/** An e-mail link was expired, used up, or opened on another device. */
export class EmailLinkError extends ClerkError {
  override name = 'EmailLinkError';

  constructor(code: string) {
    super(code, `The e-mail link could not be used (${code}).`);
  }
}

/** Thrown by members whose feature this kit does not have (yet). Code `feature_not_available`. */
export function featureNotAvailable(member: string): ClerkRuntimeError {
  return new ClerkRuntimeError(`clerk-kit: ${member} is not available in this version.`, {
    code: 'feature_not_available',
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
