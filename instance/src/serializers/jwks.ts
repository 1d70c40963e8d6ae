/** Signing keys, their public halves. */
import { createPublicKey } from 'node:crypto';
import type { SigningKey } from '../domain/entities.js';

/** A JSON Web Key Set (RFC 7517). */
export function jwksJson(keys: readonly SigningKey[]): { keys: Record<string, unknown>[] } {
  return {
    keys: keys.map(({ id, publicKeyPem }) => {
      const { n, e } = createPublicKey(publicKeyPem).export({ format: 'jwk' });
      return { use: 'sig', kty: 'RSA', kid: id, alg: 'RS256', n, e };
    }),
  };
}
