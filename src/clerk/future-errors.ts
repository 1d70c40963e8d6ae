/** How refusals look to hooks: by field, and those that belong to no field. */
import type { ClerkAPIError, ClerkError } from '../transport/errors.js';
import { isClerkAPIResponseError } from '../transport/guards.js';

/** Errors of the last call. Every field is there; null = no error. */
export interface FutureErrors {
  readonly fields: Readonly<Record<string, ClerkAPIError | null>>;
  readonly raw: readonly ClerkError[] | null;
  readonly global: readonly ClerkError[] | null;
}

/** Sorts an error into fields and the rest. */
export function sortErrors(error: ClerkError | null, names: readonly string[]): FutureErrors {
  const fields: Record<string, ClerkAPIError | null> = Object.fromEntries(names.map((name) => [name, null]));
  if (!error) return { fields, raw: null, global: null };
  if (!isClerkAPIResponseError(error)) return { fields, raw: [error], global: [error] };
  const global: ClerkError[] = [];
  for (const entry of error.errors) {
    const name = entry.meta.paramName?.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
    if (name && Object.hasOwn(fields, name)) fields[name] ??= entry;
    else global.push(entry);
  }
  return { fields, raw: error.errors, global: global.length > 0 ? global : null };
}
