/** Waiting for something that happens elsewhere, by looking at the resource again and again. Loaded when first needed. */

/** Milliseconds between two looks. */
const POLL_INTERVAL_MS = 1000;

/** Reloads until the proof is settled or `signal` aborts; then the promise never settles. */
export function pollUntilSettled<Result>(
  reload: () => Promise<Result>,
  status: () => string | null,
  signal: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const look = async (): Promise<void> => {
      const result = await reload();
      if (signal.aborted) return;
      if (status() === 'verified' || status() === 'expired') resolve(result);
      else setTimeout(again, POLL_INTERVAL_MS);
    };
    const again = (): void => {
      if (!signal.aborted) look().catch(reject);
    };
    again();
  });
}
