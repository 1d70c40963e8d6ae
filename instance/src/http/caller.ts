/**
 * Decides who a request comes from: the one place where credentials are read. Development instances know a browser by
 * the token in the query, production instances by the `__client` cookie, and a write that a cookie vouches for must
 * come from an allowed origin, because browsers attach cookies to anybody's requests.
 */
import { CookieName, QueryParam, usesDevBrowser } from 'clerk-kit/protocol';
import { ApiError } from '../domain/api-error.js';
import type { RequestContext } from '../domain/context.js';
import { identifyRequest } from '../domain/index.js';
import { readCookies } from './cookies.js';
import type { HttpContext } from './context.js';
import { requireAllowedOrigin } from './origin.js';

/** How browsers of the instance identify themselves. */
export function knowsBrowsersByToken(context: HttpContext): boolean {
  return usesDevBrowser(context.ports.addresses.frontendApi(context.instance));
}

/** The request as use cases see it, with the client it comes from. */
export async function identifyCaller(context: HttpContext): Promise<RequestContext> {
  refuseNative(context);
  return identifyAs(context, context.query.get(QueryParam.devBrowser));
}

/** The same for a page of the instance's own, which finds its development browser's token elsewhere. */
export async function identifyAs(context: HttpContext, devBrowserToken: string | null): Promise<RequestContext> {
  const { request, instance, ports } = context;
  const byToken = knowsBrowsersByToken(context);
  const clientTokens = byToken ? [] : readCookies(request.headers.get('cookie'), CookieName.client);
  if (clientTokens.length > 0 && request.method !== 'GET' && request.method !== 'HEAD') {
    requireAllowedOrigin(instance, request.headers.get('origin'), context.services.publicOrigin());
  }
  const identity = await identifyRequest(ports, instance, {
    clientTokens,
    devBrowserToken: byToken ? devBrowserToken : null,
    devBrowserRequired: byToken,
  });
  return { ...circumstances(context), ...identity };
}

/** The request as use cases see it, from nobody in particular. */
export function anonymousCaller(context: HttpContext): RequestContext {
  return { ...circumstances(context), client: null, devBrowser: null };
}

function circumstances(context: HttpContext): Omit<RequestContext, 'client' | 'devBrowser'> {
  const { request, instance } = context;
  return {
    instance,
    origin: request.headers.get('origin'),
    ipAddress: context.ipAddress,
    userAgent: request.headers.get('user-agent')?.slice(0, 512) ?? null,
    locale: bestLocale(request.headers.get('accept-language')),
  };
}

/** Native clients send their token in `Authorization`; instances do not offer that, and mixing it with a page is an attack. */
function refuseNative(context: HttpContext): void {
  const { request, query } = context;
  if (query.get('_is_native') === '1') {
    throw new ApiError('native_api_disabled', { longMessage: 'The native API is disabled for this instance.' });
  }
  if (request.headers.has('authorization') && request.headers.has('origin')) {
    throw new ApiError('origin_authorization_headers_conflict', {
      longMessage: 'Send either an Origin header (a page) or an Authorization header (a native application), not both.',
    });
  }
}

function bestLocale(header: string | null): string | null {
  const first = header?.split(',')[0]?.split(';')[0]?.trim() ?? '';
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(first) ? first : null;
}
