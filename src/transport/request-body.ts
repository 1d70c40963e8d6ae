/**
 * Bodies as the API reads them: form fields in snake_case. A form body with no custom header needs no CORS preflight,
 * which saves a round trip on every write.
 */
import { toSnakeCase } from '../protocol/index.js';

/** Turns the members of an object into form fields; files and blobs go through as they are. */
export function encodeBody(body: object): URLSearchParams | FormData | Blob {
  if (body instanceof FormData || body instanceof Blob) return body;
  return encodeFields(new URLSearchParams(), Object.entries(body));
}

/** Adds members to a query or a form: absent ones are left out, null is empty, lists repeat, objects are JSON. */
export function encodeFields(target: URLSearchParams, entries: Iterable<[string, unknown]>): URLSearchParams {
  for (const [name, value] of entries) {
    if (value === undefined) continue;
    const key = toSnakeCase(name);
    const items: unknown[] = Array.isArray(value) ? value : [value];
    for (const item of items) target.append(key, encodeValue(item));
  }
  return target;
}

function encodeValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' && !(value instanceof URL) ? JSON.stringify(value) : String(value);
}
