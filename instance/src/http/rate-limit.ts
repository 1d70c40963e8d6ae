/**
 * Sliding-window request limits per key, kept in memory. Bounded: the table never holds more than `capacity` keys and
 * drops the least recently used first, so a flood of addresses cannot fill the memory. Counters that protect an account
 * (lockout, code guesses) are not here: those live in the database, inside the transaction that checks the proof.
 */
import { ApiError } from '../domain/api-error.js';

/** A limit: `max` requests in `windowMs`. */
export interface Limit {
  readonly max: number;
  readonly windowMs: number;
}

/** The published limits of the Frontend API, and ours for things nobody may try at will. */
export const LIMITS = {
  'create-sign-in': { max: 5, windowMs: 10_000 },
  'create-sign-up': { max: 5, windowMs: 10_000 },
  attempt: { max: 3, windowMs: 10_000 },
  /** Wrong secret keys from one address: far above any typing error, far below guessing. */
  'wrong-secret-key': { max: 60, windowMs: 60_000 },
  /** Handshakes of one browser for one page: more in so short a time is a loop, not a person. */
  handshake: { max: 3, windowMs: 2_000 },
} as const satisfies Record<string, Limit>;

/** Name of a limit. */
export type LimitName = keyof typeof LIMITS;

/** Counts requests. */
export interface RateLimiter {
  /** Takes a slot; answers 0 when there was one, else the seconds to wait. */
  take(limit: LimitName, key: string): number;
  /** Seconds to wait before a slot is free, without taking one. */
  peek(limit: LimitName, key: string): number;
}

/** A limiter that never refuses, for when limits are switched off. */
export const unlimited: RateLimiter = { take: () => 0, peek: () => 0 };

/** Makes a limiter on a clock. `capacity` is the number of keys remembered. */
export function createRateLimiter(now: () => number, capacity = 50_000): RateLimiter {
  // A Map keeps insertion order; re-inserting on use makes its first key the least recently used one.
  const hits = new Map<string, number[]>();

  function recent(limit: Limit, id: string): number[] {
    const since = now() - limit.windowMs;
    return (hits.get(id) ?? []).filter((time) => time > since);
  }

  function waitFor(limit: Limit, times: number[]): number {
    const oldest = times[0];
    if (times.length < limit.max || oldest === undefined) return 0;
    return Math.max(1, Math.ceil((oldest + limit.windowMs - now()) / 1000));
  }

  return {
    take(name, key) {
      const limit = LIMITS[name];
      const id = `${name} ${key}`;
      const times = recent(limit, id);
      const wait = waitFor(limit, times);
      // A refused request takes no slot: otherwise an impatient client would never get one again.
      if (wait === 0) times.push(now());
      hits.delete(id);
      hits.set(id, times);
      if (hits.size > capacity) {
        const eldest = hits.keys().next();
        if (!eldest.done) hits.delete(eldest.value);
      }
      return wait;
    },
    peek: (name, key) => waitFor(LIMITS[name], recent(LIMITS[name], `${name} ${key}`)),
  };
}

/** The refusal of a limit. */
export function tooManyRequests(seconds: number): ApiError {
  return new ApiError('too_many_requests', {
    retryAfter: seconds,
    longMessage: `Too many requests. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  });
}
