/** Turns a use case's outcome into the response: the envelope, and the cookies that follow from the client's state. */
import { CookieName, cookieSuffix, formatPublishableKey } from 'clerk-kit/protocol';
import type { Outcome } from '../domain/context.js';
import type { ClientView } from '../domain/views.js';
import { clientJson } from '../serializers/index.js';
import { knowsBrowsersByToken } from '../http/caller.js';
import type { HttpContext } from '../http/context.js';
import { formatCookie, LONGEST_COOKIE_SECONDS, readCookies, sharedDomain } from '../http/cookies.js';
import { envelope } from '../http/reply.js';

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The envelope of an outcome. `toJson` is the serializer of its resource. */
export async function answer<Resource>(
  context: HttpContext,
  outcome: Outcome<Resource>,
  toJson: (resource: Resource) => unknown,
): Promise<Response> {
  await setClientCookies(context, outcome.clientToken, outcome.client);
  return envelope(toJson(outcome.response), outcome.client ? clientJson(outcome.client) : null);
}

/** Sets `__client` when its token changed and `__client_uat` when the browser's copy is stale. Nothing in development. */
export async function setClientCookies(
  context: HttpContext,
  clientToken: string | null,
  client: ClientView | null,
): Promise<void> {
  if (knowsBrowsersByToken(context)) return;
  const secure = context.services.publicOrigin().startsWith('https:');
  if (clientToken !== null) {
    const options = { path: cookiePath(context), maxAgeSeconds: LONGEST_COOKIE_SECONDS, secure } as const;
    const cookie = formatCookie(CookieName.client, clientToken, { ...options, httpOnly: true, sameSite: 'Lax' });
    context.responseHeaders.append('Set-Cookie', cookie);
  }
  if (client !== null) await setClientUat(context, clientUat(client), secure);
}

/** Seconds of the client's last change while somebody is signed in, else 0: what backends compare tokens with. */
export function clientUat(client: ClientView): number {
  const signedIn = client.sessions.some(({ status }) => status === 'active' || status === 'pending');
  return signedIn ? Math.floor(client.client.updatedAt / 1000) : 0;
}

async function setClientUat(context: HttpContext, value: number, secure: boolean): Promise<void> {
  const { instance, ports, request } = context;
  const key = formatPublishableKey(instance.environmentType, ports.addresses.frontendApi(instance));
  const names = [CookieName.clientUat, `${CookieName.clientUat}_${await cookieSuffix(key)}`];
  const origin = request.headers.get('origin') ?? '';
  const page = URL.canParse(origin) ? new URL(origin).hostname : '';
  const domain = sharedDomain(new URL(context.services.publicOrigin()).hostname, page);
  for (const name of names) {
    if (readCookies(request.headers.get('cookie'), name).includes(String(value))) continue;
    const options = { path: '/', maxAgeSeconds: ONE_YEAR_SECONDS, secure, httpOnly: false, sameSite: 'Lax' } as const;
    const cookie = formatCookie(name, String(value), domain === null ? options : { ...options, domain });
    context.responseHeaders.append('Set-Cookie', cookie);
  }
}

/** The instance answers below its base path only, so its cookie need not travel further. */
function cookiePath(context: HttpContext): string {
  return new URL(context.ports.addresses.baseUrl(context.instance)).pathname;
}
