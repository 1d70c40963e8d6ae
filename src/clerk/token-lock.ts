/** Lets one tab at a time fetch a session token. */

/** The name official clients use too, so that both wait for each other. */
const LOCK = 'clerk.lock.refreshSessionToken';

/** A tab that was frozen or killed while it held the lock holds the others up this long at most. */
const LONGEST_WAIT_MS = 5000;

/** Runs `work` while no other tab does; without Web Locks, or after five seconds of waiting, it just runs. */
export async function withTokenLock<Result>(work: () => Promise<Result>): Promise<Result> {
  const locks = globalThis.navigator?.locks as LockManager | undefined; // absent on plain http
  if (!locks) return work();
  let started = false;
  try {
    return await locks.request(LOCK, { signal: AbortSignal.timeout(LONGEST_WAIT_MS) }, () => {
      started = true;
      return work();
    });
  } catch (error) {
    if (started) throw error;
    return work();
  }
}
