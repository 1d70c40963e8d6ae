/** What a request carries through the pipeline: facts that were decided once, before any handler runs. */
import type { Instance } from '../domain/entities.js';
import type { Ports } from '../domain/ports.js';
import type { Logger } from '../logger.js';
import type { RateLimiter } from './rate-limit.js';

/** What is known of the connection a request came over. */
export interface Connection {
  readonly remoteAddress: string;
}

/** What all requests share. */
export interface ServerServices {
  readonly ports: Ports;
  readonly limiter: RateLimiter;
  /** Counts handshakes; always on. */
  readonly loopGuard: RateLimiter;
  readonly logger: Logger;
  /** How many proxies in front are trusted to append to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  /** Where browsers reach the server; decided by configuration, never by a `Host` header. */
  readonly publicOrigin: () => string;
}

/** A request on its way. */
export interface HttpContext {
  readonly services: ServerServices;
  readonly ports: Ports;
  readonly request: Request;
  /** The method after `_method`. */
  readonly method: string;
  /** The path below the instance's base path. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly traceId: string;
  /** The sender's address as far as it is known, for people to read. */
  readonly ipAddress: string;
  /** The sender as a limiter key. */
  readonly limiterKey: string;
  readonly instance: Instance;
  /** Headers that the response will get whatever it becomes, refusals included. */
  readonly responseHeaders: Headers;
}

/** The value of a parameter in the route's path. */
export function pathParam(context: HttpContext, name: string): string {
  const value = context.params[name];
  if (value === undefined) throw new TypeError(`The route has no parameter :${name}`);
  return value;
}
