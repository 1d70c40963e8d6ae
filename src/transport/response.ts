/**
 * Reads answers. Everything that is not what the contract says (a captive portal's HTML, truncated JSON, a list where an
 * object should be) becomes a typed error here, so that nothing behind this file meets it.
 */
import type { ClientJSON, ErrorJSON } from '../protocol/index.js';
import { ClerkAPIResponseError, ClerkRuntimeError } from './errors.js';

/** An answer, taken out of its envelope. A refusal has an error, and may bring a client too. */
export interface Answer {
  readonly resource: unknown;
  readonly client: ClientJSON | null;
  readonly error?: ClerkAPIResponseError;
}

/** Reads an answer; throws `ClerkRuntimeError` for nonsense. */
export async function readAnswer(response: Response): Promise<Answer> {
  if (response.status === 204) return { resource: null, client: null };
  const json = await readJson(response);
  const client = clientOf(json);
  if (!response.ok) return { resource: null, client, error: refusal(response, json) };
  if (json === undefined) {
    const where = response.url && ` from ${new URL(response.url).host}`;
    const message = `Expected JSON${where}, got something else. Is a proxy or a wrong address in between?`;
    throw new ClerkRuntimeError(message, { code: 'invalid_response' });
  }
  return { resource: isRecord(json) && Object.hasOwn(json, 'response') ? json.response : json, client };
}

/** The client that rides on an answer, of an error too. */
export function clientOf(json: unknown): ClientJSON | null {
  if (!isRecord(json)) return null;
  const client = json.client ?? (isRecord(json.meta) ? json.meta.client : null);
  // Resources read every member defensively; an object with an id is all that is relied on here.
  return isRecord(client) && typeof client.id === 'string' ? (client as unknown as ClientJSON) : null;
}

function refusal(response: Response, json: unknown): ClerkAPIResponseError {
  const body = isRecord(json) ? json : {};
  const listed = Array.isArray(body.errors) ? body.errors.filter(isRecord) : [];
  const fallback = { code: 'unexpected_response', message: `The server answered with status ${response.status}.` };
  // ClerkAPIError reads every member of an entry defensively.
  const errors = (listed.length > 0 ? listed : [fallback]) as Partial<ErrorJSON>[];
  const { long_message: longMessage, message } = errors[0] ?? {};
  const retryAfter = Number(response.headers.get('retry-after'));
  return new ClerkAPIResponseError(String(longMessage || message || fallback.message), {
    status: response.status,
    errors,
    clerkTraceId: typeof body.clerk_trace_id === 'string' ? body.clerk_trace_id : undefined,
    retryAfter: retryAfter > 0 ? retryAfter : undefined,
  });
}

/** `undefined` = no JSON. */
async function readJson(response: Response): Promise<unknown> {
  try {
    return (await response.json()) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
