/**
 * The way of every request: instance, method, origin, route, steps, handler; and the way back of every answer, refusals
 * included: headers and CORS. Read top to bottom; each line is one decision and lives in a file of its own.
 */
import { randomBytes } from 'node:crypto';
import { ApiError } from '../domain/api-error.js';
import { renderError } from './api-error.js';
import { clientAddress, forwardedAddress } from './client-address.js';
import type { Connection, HttpContext, ServerServices } from './context.js';
import { permitReading, preflight } from './cors.js';
import { locate, type Location } from './location.js';
import { effectiveMethod } from './request-method.js';
import type { Route } from './route.js';
import { createRouter, type Router } from './router.js';
import { secured } from './security-headers.js';

/** Answers requests. Never rejects. */
export type RequestHandler = (request: Request, connection: Connection) => Promise<Response>;

/** Requests made in the process itself, by `LocalInstance.fetch`. */
export const IN_PROCESS: Connection = { remoteAddress: '127.0.0.1' };

/** Builds the handler over all routes. */
export function createRequestHandler(services: ServerServices, routes: readonly Route[]): RequestHandler {
  const router = createRouter(routes);
  return async (request, connection) => {
    const started = performance.now();
    const traceId = randomBytes(16).toString('hex');
    const responseHeaders = new Headers();
    let location: Location | null = null;
    let response: Response;
    try {
      location = await locate(services, request, connection);
      response = await respond(services, router, { request, connection, traceId, responseHeaders, location });
    } catch (error) {
      response = renderError(error, { request, traceId }, services.logger);
    }
    permitReading(request, location, services.publicOrigin(), responseHeaders);
    const ms = Math.round((performance.now() - started) * 10) / 10;
    const path = location?.path ?? '';
    services.logger.debug({ method: request.method, path, status: response.status, ms, traceId }, 'request');
    return secured(response, responseHeaders, request.method === 'HEAD');
  };
}

interface Incoming {
  readonly request: Request;
  readonly connection: Connection;
  readonly traceId: string;
  readonly responseHeaders: Headers;
  readonly location: Location;
}

async function respond(services: ServerServices, router: Router, incoming: Incoming): Promise<Response> {
  const { request, location } = incoming;
  if (request.method === 'OPTIONS') return preflight(request);
  const method = effectiveMethod(request.method, location.query);
  const match = router(method, location.path);
  if (!match) throw unknownRoute(request.method, location.path);
  return match.route.run(contextOf(services, incoming, method, match.params));
}

function contextOf(
  services: ServerServices,
  { request, connection, traceId, responseHeaders, location }: Incoming,
  method: string,
  params: HttpContext['params'],
): HttpContext {
  const forwardedFor = request.headers.get('x-forwarded-for');
  return {
    services,
    ports: services.ports,
    request,
    method,
    path: location.path,
    params,
    query: location.query,
    traceId,
    ipAddress: forwardedAddress(connection.remoteAddress, forwardedFor, services.trustedProxies),
    limiterKey: clientAddress(connection.remoteAddress, forwardedFor, services.trustedProxies),
    instance: location.instance,
    responseHeaders,
  };
}

function unknownRoute(method: string, path: string): ApiError {
  return new ApiError('resource_not_found', {
    longMessage: `There is nothing at ${method} ${path.slice(0, 200)}.`,
  });
}
