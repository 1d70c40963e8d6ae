/** Signing keys, their public halves. */
import type { PublicKeyView } from '../domain/views.js';

/** A JSON Web Key Set (RFC 7517). */
export function jwksJson(keys: readonly PublicKeyView[]): { keys: Record<string, unknown>[] } {
  return {
    keys: keys.map(({ id, modulus, exponent }) => ({
      ...{ use: 'sig', kty: 'RSA', alg: 'RS256', kid: id, n: modulus, e: exponent },
    })),
  };
}
