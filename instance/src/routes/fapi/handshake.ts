/**
 * The handshake: a server that cannot tell from its cookies whether somebody is signed in sends the browser here, and
 * gets it back with the cookies to set, as a signed token or as a nonce that its secret key redeems.
 */
import { CookieName, cookieSuffix, formatPublishableKey, QueryParam } from 'clerk-kit/protocol';
import type { RequestContext } from '../../domain/context.js';
import { handshake } from '../../domain/index.js';
import { anonymousCaller, identifyCaller, knowsBrowsersByToken } from '../../http/caller.js';
import type { HttpContext } from '../../http/context.js';
import { formatCookie, sharedDomain } from '../../http/cookies.js';
import { redirectTarget } from '../../http/redirect-gate.js';
import { redirect } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { notLooping } from '../../http/steps.js';

/** Long enough for one redirect; the token inside expires as well. */
const COOKIE_SECONDS = 60;

/** Routes of the handshake. */
export const handshakeRoutes = [
  route('GET', '/v1/client/handshake', [notLooping], async (context) => {
    const target = redirectTarget(context);
    // A navigation has no Origin header; the party that the token is for is the site the browser goes back to.
    const party = { ...(await caller(context)), origin: target.origin };
    const result = await handshake(context.ports, party, {
      devBrowserToken: context.query.get(QueryParam.devBrowser),
      sessionToken: context.query.get(CookieName.session),
      organizationId: context.query.get('organization_id'),
      format: context.query.get('format') === 'nonce' ? 'nonce' : 'token',
      suffix: await suffixOf(context),
    });
    const [name, value] =
      result.kind === 'nonce' ? [QueryParam.handshakeNonce, result.nonce] : [QueryParam.handshake, result.token];
    return redirect(carry(context, target, name, value).href);
  }),
];

/** In development a browser without a token, or with one of a deleted database, is a new browser, not an error. */
async function caller(context: HttpContext): Promise<RequestContext> {
  return knowsBrowsersByToken(context) ? anonymousCaller(context) : identifyCaller(context);
}

async function suffixOf({ instance, ports, query }: HttpContext): Promise<string | null> {
  if (query.get('suffixed_cookies') === 'false') return null;
  return cookieSuffix(formatPublishableKey(instance.environmentType, ports.addresses.frontendApi(instance)));
}

/**
 * Production carries the result in a cookie where both sides share a domain: an address with it in the query, sent to
 * somebody else, would sign them in to the sender's account. Development has no cookie in common with the application.
 */
function carry(context: HttpContext, target: URL, name: string, value: string): URL {
  const own = new URL(context.services.publicOrigin());
  const domain = sharedDomain(own.hostname, target.hostname);
  const byCookie = !knowsBrowsersByToken(context) && (domain !== null || own.hostname === target.hostname);
  target.searchParams.delete(name);
  if (!byCookie) {
    target.searchParams.set(name, value);
    return target;
  }
  const options = {
    path: '/',
    maxAgeSeconds: COOKIE_SECONDS,
    secure: own.protocol === 'https:',
    httpOnly: true,
    sameSite: 'Lax',
  } as const;
  const cookie = formatCookie(name, value, domain === null ? options : { ...options, domain });
  context.responseHeaders.append('Set-Cookie', cookie);
  return target;
}
