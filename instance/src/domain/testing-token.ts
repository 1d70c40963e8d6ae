/** Testing tokens: let automated pages pass bot protection. Signed by what they say; nothing is stored. */
import type { Instance } from './entities.js';
import type { Ports } from './ports.js';

const LIFETIME_MS = 60 * 60_000;

/** A testing token of an instance. */
export function createTestingToken(
  { clock, digester }: Pick<Ports, 'clock' | 'digester'>,
  instance: Instance,
): { readonly token: string; readonly expiresAt: number } {
  const expiresAt = clock.now() + LIFETIME_MS;
  const subject = `${instance.id}.${expiresAt}`;
  return { token: `${expiresAt}-${digester.digest('testing-token', subject)}`, expiresAt };
}
