/** Spaces tries out while they fail, whoever asks: an outage costs five requests in the first minute, then fewer. */
import { isClerkAPIResponseError, isRetryableError } from '../transport/guards.js';

const DELAY = { firstMs: 4000, factor: 1.8, longestMs: 50_000 };

/** A queue of one: `before` waits as long as earlier failures ask for. */
export interface Spacing {
  readonly before: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Ends all waiting, for example because the network is back. */
  readonly end: () => void;
}

/** Makes one. */
export function createSpacing(): Spacing {
  let failures = 0;
  let notBefore = 0;
  const waiting = new Set<() => void>();
  return {
    before: async <Result>(work: () => Promise<Result>): Promise<Result> => {
      const wait = notBefore - Date.now();
      if (wait > 0) await new Promise<void>((resolve) => void setTimeout(resolve, wait, waiting.add(resolve)));
      try {
        const result = await work();
        failures = notBefore = 0;
        return result;
      } catch (error) {
        if (isRetryableError(error)) {
          const asked = isClerkAPIResponseError(error) ? (error.retryAfter ?? 0) * 1000 : 0;
          const delay = Math.max(asked, Math.min(DELAY.firstMs * DELAY.factor ** failures++, DELAY.longestMs));
          notBefore = Date.now() + delay;
        }
        throw error;
      }
    },
    end: () => {
      failures = notBefore = 0;
      for (const resolve of waiting) resolve();
      waiting.clear();
    },
  };
}
