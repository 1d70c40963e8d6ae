/** Deep merge of metadata. Pure, and deaf to keys that would reach a prototype. */
import { ApiError } from '../api-error.js';
import type { Metadata } from '../entities.js';

/** Largest metadata object, as JSON. */
const MOST_BYTES = 8 * 1024;

/** Deepest nesting. Deeper input is refused before anything walks it. */
const DEEPEST = 32;

/** Lays a patch over metadata, at every depth; null removes a key, arrays replace. */
export function mergeMetadata(current: Metadata, patch: Metadata, param: string): Metadata {
  const merged = merge(current, patch, 0, param);
  return checkedMetadata(merged, param);
}

/** The metadata, or the refusal when it is too large. */
export function checkedMetadata(metadata: Metadata, param: string): Metadata {
  if (Buffer.byteLength(JSON.stringify(metadata)) > MOST_BYTES) throw tooLarge(param);
  return metadata;
}

function merge(current: Metadata, patch: Metadata, depth: number, param: string): Metadata {
  if (depth > DEEPEST) throw tooLarge(param);
  const result: Metadata = { ...current };
  for (const [key, value] of Object.entries(patch)) {
    if (key === '__proto__') continue;
    const before = Object.hasOwn(result, key) ? result[key] : undefined;
    if (value === null) delete result[key];
    else if (isPlain(value)) result[key] = merge(isPlain(before) ? before : {}, value, depth + 1, param);
    else result[key] = value;
  }
  return result;
}

function isPlain(value: unknown): value is Metadata {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tooLarge(param: string): ApiError {
  const longMessage = `${param} can have ${MOST_BYTES / 1024} KB at most.`;
  return new ApiError('form_param_exceeds_allowed_size', { meta: { paramName: param }, longMessage });
}
