/** Refuses wrong keys at once and says what is wrong, without repeating a key that may be secret. */
import { parsePublishableKey, type PublishableKey } from '../protocol/index.js';
import { ClerkRuntimeError } from '../transport/errors.js';

/** Reads a publishable key or throws `ClerkRuntimeError` with code `publishable_key_missing` or `publishable_key_invalid`. */
export function requirePublishableKey(value: unknown): PublishableKey {
  const key = parsePublishableKey(value);
  if (key) return key;
  if (value === undefined || value === null || value === '') throw refusal('missing', 'No publishable key was given');
  if (typeof value === 'string' && value.startsWith('sk_')) {
    throw refusal('invalid', 'This is a secret key, which must never be in a page: remove it and roll it');
  }
  throw refusal('invalid', 'The publishable key is malformed');
}

function refusal(kind: 'missing' | 'invalid', what: string): ClerkRuntimeError {
  const message = `clerk-kit: ${what}. Use the one that starts with pk_test_ or pk_live_, which the instance prints when it starts.`;
  return new ClerkRuntimeError(message, { code: `publishable_key_${kind}` });
}
