/** What runs in a page as long as it lives: cookies, the token refresher, other tabs, focus. Started once, by `load`. */
import type { ClerkCore } from './core.js';
import { watchPage } from './focus.js';
import { writeActiveCookies, writeTokenCookie } from './session-cookie.js';
import { startTabSync } from './tab-sync.js';
import { createTokenRefresh } from './token-refresh.js';
import type { TokenRefresherLoader } from './token-refresher.js';

const started = new WeakSet<ClerkCore>();

/** Starts everything. In a runtime without a page it does nothing. */
export function startPage(core: ClerkCore, loadRefresher: TokenRefresherLoader | undefined): void {
  if (!core.options.standardBrowser || started.has(core)) return;
  started.add(core);
  const refresh = createTokenRefresh(core, loadRefresher);
  core.tabs = startTabSync(core);
  core.onSession = (session) => {
    writeActiveCookies(core);
    refresh.follow(session);
  };
  core.onToken = (sessionId, token) => {
    writeTokenCookie(core, sessionId, token);
    refresh.onToken(sessionId, token);
  };
  watchPage(core, refresh.notify);
}
