/** What runs in a page as long as it lives: cookies, the token refresher, other tabs, focus. */
import type { Session } from '../resources/session.js';
import type { Token } from '../resources/token.js';
import type { ClerkCore } from './core.js';
import { watchPage } from './focus.js';
import { writeActiveCookies, writeTokenCookie } from './session-cookie.js';
import { startTabSync, type TabSync } from './tab-sync.js';
import { createTokenRefresh } from './token-refresh.js';
import type { TokenRefresherLoader } from './token-refresher.js';
import type { TokenStore } from './token-store.js';

/** What the page wants to hear. */
export interface PageRuntime {
  readonly tabs: Pick<TabSync, 'post'>;
  readonly onSession: (session: Session | null) => void;
  readonly onToken: (sessionId: string, token: Token) => void;
}

/** Starts everything. In a runtime without a page there is nothing to start. */
export function startPage(core: ClerkCore, tokens: TokenStore, loader: TokenRefresherLoader | undefined): PageRuntime {
  if (!core.options.standardBrowser) {
    return { tabs: { post: () => undefined }, onSession: () => undefined, onToken: () => undefined };
  }
  const refresh = createTokenRefresh(core, tokens, loader);
  watchPage(core, tokens, refresh.notify);
  return {
    tabs: startTabSync(core),
    onSession: (session) => {
      writeActiveCookies(core, tokens);
      refresh.follow(session);
    },
    onToken: (sessionId, token) => {
      writeTokenCookie(core, sessionId, token);
      refresh.onToken(sessionId, token);
    },
  };
}
