/** The only place where errors become responses. Refusals are rendered, everything else is a bug: logged, told as 500. */
import { toSnakeCase, type ErrorJSON, type ErrorsJSON } from 'clerk-kit/protocol';
import { ApiError } from '../domain/api-error.js';
import type { Logger } from '../logger.js';
import { errorPage, isNavigation } from './error-page.js';
import { bare } from './reply.js';

/** The request that failed, as far as its refusal depends on it. */
export interface FailedRequest {
  readonly request: Request;
  readonly traceId: string;
}

/** The response for anything that was thrown while a request was handled. */
export function renderError(error: unknown, failed: FailedRequest, logger: Pick<Logger, 'error'>): Response {
  const { traceId } = failed;
  if (error instanceof ApiError) return render(error, failed);
  if (isTransient(error)) {
    logger.error({ err: error, traceId }, 'the database cannot be used');
    return render(new ApiError('service_unavailable', { retryAfter: 1 }), failed);
  }
  logger.error({ err: error, traceId }, 'request failed');
  return render(new ApiError('internal_clerk_error'), failed);
}

/** The body of a refusal. */
export function errorsJson(error: ApiError, traceId: string): ErrorsJSON {
  return { errors: [error, ...error.others].map(errorJson), clerk_trace_id: traceId };
}

function errorJson(error: ApiError): ErrorJSON {
  const json: ErrorJSON = { code: error.code, message: error.message, long_message: error.longMessage };
  const meta = Object.entries(error.meta).map(
    ([name, value]: [string, unknown]) => [toSnakeCase(name), value] as const,
  );
  if (meta.length > 0) json.meta = Object.fromEntries(meta);
  return json;
}

function render(error: ApiError, { request, traceId }: FailedRequest): Response {
  const response = isNavigation(request) ? errorPage(error, traceId) : bare(errorsJson(error, traceId), error.status);
  if (error.retryAfter !== undefined) response.headers.set('Retry-After', String(error.retryAfter));
  return response;
}

/** Outages the server survives: a full or read-only disk, a locked file, a database that went away. */
function isTransient(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(SQLITE_(FULL|IOERR|BUSY|READONLY|CANTOPEN)|E(CONNREFUSED|CONNRESET|NOSPC|ROFS|PIPE|TIMEDOUT)$|57P0|53|08|40001|40P01|25006)/.test(
    code,
  );
}
