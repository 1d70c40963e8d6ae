/** Reads a request's body up to a limit and turns it into named values. Knows nothing of what the names mean. */
import { ApiError } from '../domain/api-error.js';

/** Largest form or JSON body. Metadata and passwords fit many times over. */
export const LARGEST_BODY_BYTES = 256 * 1024;

/** More fields than any form of the API has. */
const MOST_FIELDS = 200;

/** Named values as sent: forms carry texts (a list when a name is repeated), JSON carries anything. */
export type BodyValues = Map<string, unknown>;

/** The body as text, or a refusal when it is larger than `limit` or not UTF-8. */
export async function readText(request: Request, limit = LARGEST_BODY_BYTES): Promise<string> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > limit) throw tooLarge();
  if (request.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Node's streams are iterable; the type of the web's is not yet.
  for await (const chunk of request.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new ApiError('request_body_invalid', { longMessage: 'The request body is not valid UTF-8.' });
  }
}

/** The values of a form body. */
export async function readForm(request: Request): Promise<BodyValues> {
  const type = mediaType(request);
  const text = await readText(request);
  if (text === '') return new Map();
  if (type !== 'application/x-www-form-urlencoded') throw unsupported('application/x-www-form-urlencoded');
  return formValues(text);
}

/** The values of a JSON body. */
export async function readJson(request: Request): Promise<BodyValues> {
  const type = mediaType(request);
  const text = await readText(request);
  if (text === '') return new Map();
  if (type !== 'application/json') throw unsupported('application/json');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ApiError('request_body_invalid', { longMessage: 'The request body is not valid JSON.' });
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new ApiError('request_body_invalid', { longMessage: 'The request body must be a JSON object.' });
  }
  return new Map(Object.entries(value));
}

/** Collects pairs by name; a name that comes twice becomes a list. */
export function formValues(text: string): BodyValues {
  if (/%(?![0-9a-f]{2})/i.test(text)) {
    throw new ApiError('malformed_request_parameters', { longMessage: 'The parameters are not valid URL encoding.' });
  }
  const values: BodyValues = new Map();
  let count = 0;
  for (const [name, value] of new URLSearchParams(text)) {
    count += 1;
    if (count > MOST_FIELDS) {
      throw new ApiError('malformed_request_parameters', { longMessage: 'The request has too many parameters.' });
    }
    const before = values.get(name);
    if (before === undefined) values.set(name, value);
    else if (Array.isArray(before)) before.push(value);
    else values.set(name, [before, value]);
  }
  return values;
}

function mediaType(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function tooLarge(): ApiError {
  return new ApiError('request_body_too_large');
}

function unsupported(expected: string): ApiError {
  return new ApiError('unsupported_content_type', { longMessage: `Send the body as ${expected}.` });
}
