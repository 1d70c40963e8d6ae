/**
 * Removes what has been over for so long that nobody can ask for it any more. In small transactions, so that people who
 * sign in meanwhile hardly wait.
 */
import type { Ports } from './ports.js';

/** How long attempts stay readable after they were given up, for a tab that was left open. */
const ATTEMPTS_MS = 7 * 86_400_000;
/** How long a development browser that never signed in is remembered. */
const BROWSERS_MS = 30 * 86_400_000;
const BATCH = 500;

/** Removes everything that is over; tells how many rows that were. */
export async function purgeExpired(ports: Pick<Ports, 'store' | 'clock'>): Promise<number> {
  const now = ports.clock.now();
  const limits = { now, attemptsBefore: now - ATTEMPTS_MS, browsersBefore: now - BROWSERS_MS, most: BATCH };
  let total = 0;
  for (;;) {
    const removed = await ports.store.write(({ expired }) => expired.remove(limits));
    total += removed;
    if (removed === 0) return total;
  }
}
