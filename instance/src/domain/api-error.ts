/** The one error the domain throws: a code of the published catalogue, its status and the field it belongs to. */
import { ERROR_STATUS, type ErrorCode } from 'clerk-kit/protocol';
import { ERROR_TEXT } from './error-text.js';

/** Facts that a program can act on; the HTTP layer gives them their names on the wire. */
export interface ErrorMeta {
  /** The field it belongs to, by its name on the wire, because that is what the person who sent it calls it. */
  readonly paramName?: string;
  readonly sessionId?: string;
  readonly lockoutExpiresInSeconds?: number;
  readonly permissions?: readonly string[];
  readonly emailAddresses?: readonly string[];
  readonly identifiers?: readonly string[];
}

/** A refusal. Only the HTTP layer turns it into an answer. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly meta: ErrorMeta;
  readonly longMessage: string;
  /** Seconds for a `Retry-After` header. */
  readonly retryAfter: number | undefined;
  /** Further refusals of the same request, when a form has several bad fields. */
  readonly others: readonly ApiError[];

  constructor(code: ErrorCode, options: ApiErrorOptions = {}) {
    const text = ERROR_TEXT[code];
    super(options.message ?? text?.[0] ?? code.replaceAll('_', ' '));
    this.name = 'ApiError';
    this.code = code;
    this.status = ERROR_STATUS[code];
    this.meta = options.meta ?? {};
    this.longMessage = options.longMessage ?? text?.[1] ?? text?.[0] ?? this.message;
    this.retryAfter = options.retryAfter;
    this.others = options.others ?? [];
  }
}

/** What a refusal may say beyond its code. */
export interface ApiErrorOptions {
  message?: string;
  longMessage?: string;
  meta?: ErrorMeta;
  retryAfter?: number;
  others?: readonly ApiError[];
}

/** A refusal that belongs to one field of the form. */
export function fieldError(code: ErrorCode, param: string, longMessage?: string): ApiError {
  const meta = { paramName: param };
  return new ApiError(code, longMessage === undefined ? { meta } : { meta, longMessage });
}

/** A parameter that is needed and absent or empty. */
export function missingParam(param: string): ApiError {
  return fieldError('form_param_missing', param, `${param} must be included.`);
}

/** The answer to every id that does not exist, or exists for somebody else: the two are indistinguishable. */
export function notFound(what: string): ApiError {
  return new ApiError('resource_not_found', { longMessage: `No ${what} was found with this id.` });
}

/** Joins several refusals of one form into one throwable; the first leads. */
export function joinErrors(errors: readonly ApiError[]): ApiError | null {
  const [first, ...others] = errors;
  if (!first) return null;
  if (others.length === 0) return first;
  return new ApiError(first.code, {
    message: first.message,
    longMessage: first.longMessage,
    meta: first.meta,
    others,
  });
}
