/** The Account Portal: hosted pages made of the kit's own tags. Switched off, every page is a 404 of its own. */
import { CookieName, cookieSuffix, formatPublishableKey, QueryParam } from 'clerk-kit/protocol';
import { ApiError } from '../../domain/api-error.js';
import type { RequestContext } from '../../domain/context.js';
import { createDevBrowser, readClient } from '../../domain/index.js';
import { anonymousCaller, identifyAs, knowsBrowsersByToken } from '../../http/caller.js';
import { pathParam, type HttpContext } from '../../http/context.js';
import { formatCookie, readCookies } from '../../http/cookies.js';
import { route } from '../../http/route.js';
import { loadPortal, readPortalFile, type PortalRenderer } from '../../portal-files.js';
import { clientJson, environmentJson } from '../../serializers/index.js';

/** Pages by name, which is also their path. */
const PAGES = ['sign-in', 'sign-up', 'user', 'create-organization', 'unauthorized-sign-in'];
const LOCALE_COOKIE = 'clerk_portal_locale';
const YEAR_SECONDS = 31_536_000;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' https: data:; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

/** Routes of the portal: its pages with all addresses below them, and its files. */
export const portalRoutes = [
  ...PAGES.flatMap((page) => [
    route('GET', `/${page}`, [], (context) => show(context, page)),
    route('GET', `/${page}/*`, [], (context) => show(context, page)),
  ]),

  route('GET', '/portal/portal.css', [], async () => {
    const portal = await requirePortal();
    return file(portal.portalStyles(), 'text/css; charset=utf-8', 'no-cache');
  }),

  route('GET', '/portal/:file', [], async (context) => {
    const found = await readPortalFile(pathParam(context, 'file'));
    if (!found) throw new ApiError('resource_not_found', { longMessage: 'The portal has no such file.' });
    const name = pathParam(context, 'file');
    // Chunks carry a hash of their content in their name; the entry does not.
    return file(found.bytes, found.type, name === 'portal.js' ? 'no-cache' : 'public, max-age=31536000, immutable');
  }),
];

async function show(context: HttpContext, page: string): Promise<Response> {
  const portal = await requirePortal();
  const { instance, ports, query } = context;
  const locale = portal.chooseLocale(wantedLocale(context), context.request.headers.get('accept-language'));
  rememberLocale(context, locale);
  const base = new URL(ports.addresses.baseUrl(instance)).pathname.replace(/\/$/, '');
  const place = { base, locale, query, path: context.path };
  if (!instance.settings.portal.enabled) return document(portal.renderNotFound(place), 404);
  const visitor = await identify(context);
  const { response: client } = await readClient(ports, visitor.caller);
  const html = portal.renderPage({
    ...place,
    page,
    publishableKey: keyOf(context),
    environment: environmentJson(instance, ports.addresses),
    client: client && clientJson(client),
    devBrowserToken: visitor.newToken,
    allowedRedirectOrigins: instance.settings.allowedOrigins,
  });
  return document(html, 200);
}

/** Who opens the page. A development browser that brings no token, or one of a deleted database, gets a new one. */
async function identify(context: HttpContext): Promise<{ caller: RequestContext; newToken: string | null }> {
  if (!knowsBrowsersByToken(context)) return { caller: await identifyAs(context, null), newToken: null };
  const cookies = context.request.headers.get('cookie');
  // Several instances share a host in development: the name with the suffix is this one's.
  const name = `${CookieName.devBrowser}_${await cookieSuffix(keyOf(context))}`;
  const tokens = [context.query.get(QueryParam.devBrowser), ...readCookies(cookies, name)];
  for (const token of tokens) {
    if (!token) continue;
    try {
      return { caller: await identifyAs(context, token), newToken: null };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }
  const { token } = await createDevBrowser(context.ports, context.instance);
  return { caller: anonymousCaller(context), newToken: token };
}

function keyOf({ instance, ports }: HttpContext): string {
  return formatPublishableKey(instance.environmentType, ports.addresses.frontendApi(instance));
}

function wantedLocale(context: HttpContext): string | null {
  const cookie = readCookies(context.request.headers.get('cookie'), LOCALE_COOKIE)[0];
  return context.query.get('locale') ?? cookie ?? null;
}

function rememberLocale(context: HttpContext, locale: string): void {
  if (!context.query.has('locale')) return;
  const secure = context.services.publicOrigin().startsWith('https:');
  const options = { path: '/', maxAgeSeconds: YEAR_SECONDS, secure, httpOnly: true, sameSite: 'Lax' } as const;
  context.responseHeaders.append('Set-Cookie', formatCookie(LOCALE_COOKIE, locale, options));
}

async function requirePortal(): Promise<PortalRenderer> {
  const portal = await loadPortal();
  if (portal) return portal;
  throw new ApiError('service_unavailable', { longMessage: 'The portal has not been built. Run: npm run build' });
}

function document(html: string, status: number): Response {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY };
  return new Response(html, { status, headers });
}

function file(body: string | Uint8Array<ArrayBuffer>, type: string, caching: string): Response {
  return new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': caching } });
}
