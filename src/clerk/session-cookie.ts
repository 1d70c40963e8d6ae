/**
 * Cookies that tell servers on the application's host who is signed in: the session token, when the client last changed,
 * and which session and organization the page in front shows.
 */
import { CookieName } from '../protocol/index.js';
import type { Session } from '../resources/session.js';
import type { Token } from '../resources/token.js';
import type { ClerkCore } from './core.js';
import { keyOf } from './token-cache.js';
import type { TokenStore } from './token-store.js';

/** Writes the cookies for the session that this page shows. Call when it changes and when the page comes to the front. */
export function writeActiveCookies(core: ClerkCore, tokens: TokenStore): void {
  const { session, cookies, client } = core;
  if (!core.options.standardBrowser || session === undefined) return;
  cookies.write(CookieName.activeContext, session ? contextOf(session) : undefined);
  if (!session) cookies.write(CookieName.session, undefined);
  else writeToken(core, tokens.peek(session));
  if (!writesClientUat(core)) return;
  const seconds = Math.floor((client?.updatedAt?.getTime() ?? Date.now()) / 1000);
  cookies.write(CookieName.clientUat, client?.signedInSessions.length ? String(seconds) : '0');
}

/** Writes a fresh token, unless another tab with another session or organization is in front. */
export function writeTokenCookie(core: ClerkCore, sessionId: string, token: Token): void {
  const { session, cookies } = core;
  if (!core.options.standardBrowser || session?.id !== sessionId) return;
  if (document.hasFocus() || cookies.read(CookieName.activeContext) === contextOf(session)) writeToken(core, token);
}

function writeToken({ session, cookies }: ClerkCore, token: Token | undefined): void {
  if (!session || !token || keyOf(session.id, token).organizationId !== session.lastActiveOrganizationId) return;
  cookies.write(CookieName.session, token.raw);
}

function contextOf(session: Session): string {
  return `${session.id}:${session.lastActiveOrganizationId ?? ''}`;
}

/** Live instances set it themselves, on the whole site; in development only pages on other hosts need our help. */
function writesClientUat({ key }: ClerkCore): boolean {
  return key.instanceType === 'development' && !location.hostname.endsWith(key.frontendApi.replace(/^clerk\./, ''));
}
