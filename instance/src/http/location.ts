/**
 * Which instance a request is for, and which path of it. Frontend requests name it by `/~slug` (or nothing, for the
 * server's first instance), Backend requests by their secret key. A `Host` header decides nothing.
 */
import { ApiError } from '../domain/api-error.js';
import type { Instance } from '../domain/entities.js';
import { verifySecretKey } from '../domain/index.js';
import { clientAddress } from './client-address.js';
import type { Connection, ServerServices } from './context.js';
import { tooManyRequests } from './rate-limit.js';

/** Where Backend API paths begin. */
export const BACKEND_PREFIX = '/backend/';

/** An instance and a path below it. */
export interface Location {
  readonly surface: 'frontend' | 'backend';
  readonly instance: Instance;
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Finds the instance; refuses when there is none, or when a secret key is wrong. */
export async function locate(services: ServerServices, request: Request, connection: Connection): Promise<Location> {
  const url = new URL(request.url);
  if (url.pathname.startsWith(BACKEND_PREFIX)) {
    const instance = await instanceOfSecretKey(services, request, connection);
    return { surface: 'backend', instance, path: url.pathname, query: url.searchParams };
  }
  const { slug, path } = splitPath(url.pathname);
  const instance = await services.ports.store.read(({ instances }) => instances.findBySlug(slug));
  if (!instance) {
    throw new ApiError('resource_not_found', { longMessage: 'There is no instance at this address.' });
  }
  return { surface: 'frontend', instance, path, query: url.searchParams };
}

/** `/~acme/v1/client` → `acme` and `/v1/client`. */
export function splitPath(pathname: string): { slug: string | null; path: string } {
  const match = /^\/~([a-z][a-z0-9-]{0,62})(\/.*)?$/.exec(pathname);
  return match?.[1] ? { slug: match[1], path: match[2] ?? '/' } : { slug: null, path: pathname };
}

async function instanceOfSecretKey(
  services: ServerServices,
  request: Request,
  connection: Connection,
): Promise<Instance> {
  const { limiter, ports } = services;
  const forwardedFor = request.headers.get('x-forwarded-for');
  const sender = clientAddress(connection.remoteAddress, forwardedFor, services.trustedProxies);
  const wait = limiter.peek('wrong-secret-key', sender);
  if (wait > 0) throw tooManyRequests(wait);
  const header = request.headers.get('authorization');
  const key = header === null ? undefined : /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (key === undefined) {
    throw new ApiError('authorization_header_format_invalid', {
      longMessage: 'Send the secret key as "Authorization: Bearer sk_…".',
    });
  }
  try {
    return await verifySecretKey(ports, key);
  } catch (error) {
    if (error instanceof ApiError) limiter.take('wrong-secret-key', sender);
    throw error;
  }
}
