/** The only place where errors become responses. Refusals are rendered, everything else is a bug: logged, told as 500. */
import { toSnakeCase, type ErrorJSON, type ErrorsJSON } from 'clerk-kit/protocol';
import { ApiError } from '../domain/api-error.js';
import type { Logger } from '../logger.js';

/** The response for anything that was thrown while a request was handled. */
export function renderError(error: unknown, traceId: string, logger: Pick<Logger, 'error'>): Response {
  if (error instanceof ApiError) return render(error, traceId);
  if (isTransient(error)) {
    logger.error({ err: error, traceId }, 'the database cannot be used');
    return render(new ApiError('service_unavailable', { retryAfter: 1 }), traceId);
  }
  logger.error({ err: error, traceId }, 'request failed');
  return render(new ApiError('internal_clerk_error'), traceId);
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

function render(error: ApiError, traceId: string): Response {
  const headers = new Headers({ 'Content-Type': 'application/json' });
  if (error.retryAfter !== undefined) headers.set('Retry-After', String(error.retryAfter));
  return new Response(JSON.stringify(errorsJson(error, traceId)), { status: error.status, headers });
}

/** Outages the server survives: a full or read-only disk, a locked file, a database that went away. */
function isTransient(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(SQLITE_(FULL|IOERR|BUSY|READONLY|CANTOPEN)|E(CONNREFUSED|CONNRESET|NOSPC|ROFS|PIPE|TIMEDOUT)$|57P0|53|08)/.test(
    code,
  );
}
