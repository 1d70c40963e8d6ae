/**
 * Password hashing: argon2id with OWASP's parameters, on the thread pool, so that the main loop stays free. Passwords are
 * never truncated; the caller bounds their size.
 */
import { hash, verify, type Options } from '@node-rs/argon2';
import type { Hasher } from '../domain/ports.js';

/** `fast` exists for tests; its digests are re-hashed as soon as a default instance sees them. */
export type HashCost = 'fast' | 'default';

/** The library's enum member; const enums cannot be imported by isolated modules. */
const ARGON2ID = 2;

const COSTS: Readonly<Record<HashCost, Options>> = {
  default: { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 },
  fast: { algorithm: ARGON2ID, memoryCost: 64, timeCost: 1, parallelism: 1 },
};

/** The hasher of a cost. */
export function createHasher(cost: HashCost = 'default'): Hasher {
  const options = COSTS[cost];
  const current = `$argon2id$v=19$m=${options.memoryCost},t=${options.timeCost},p=${options.parallelism}$`;
  let decoy: Promise<string> | undefined;
  return {
    hash: (password) => hash(password, options),
    async verify(password, digest) {
      try {
        return await verify(digest, password);
      } catch {
        // A digest that cannot be parsed proves nothing.
        return false;
      }
    },
    needsRehash: (digest) => !digest.startsWith(current),
    async spend(password) {
      decoy ??= hash('a password that nobody has', options);
      await verify(await decoy, password);
    },
  };
}
