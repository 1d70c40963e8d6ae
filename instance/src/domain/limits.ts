/** Limits that must hold across processes: counted in the database, in their own transaction, so a refusal stays counted. */
import { ApiError } from './api-error.js';
import type { Ports } from './ports.js';

/** Takes one of `limit` slots per window, or refuses with the seconds to wait. */
export async function consumeLimit(
  ports: Pick<Ports, 'store' | 'clock' | 'rateLimits'>,
  key: string,
  { limit, windowMs }: { readonly limit: number; readonly windowMs: number },
): Promise<void> {
  if (!ports.rateLimits) return;
  const now = ports.clock.now();
  const { count, resetAt } = await ports.store.write(({ limits }) => limits.hit(key, windowMs, now));
  if (count <= limit) return;
  throw new ApiError('too_many_requests', { retryAfter: Math.max(Math.ceil((resetAt - now) / 1000), 1) });
}
