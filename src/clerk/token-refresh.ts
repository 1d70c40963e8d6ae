/** Runs one token refresher for the current session, and none when there is no session. */
import type { Session } from '../resources/session.js';
import type { Token } from '../resources/token.js';
import { isUnauthenticatedError } from '../transport/guards.js';
import { setStatus, type ClerkCore } from './core.js';
import type {
  TokenLifetime,
  TokenRefresher,
  TokenRefresherEvent,
  TokenRefresherHandle,
  TokenRefresherLoader,
} from './token-refresher.js';
import type { TokenStore } from './token-store.js';
import { handleUnauthenticated } from './unauthenticated.js';

/** The runner. */
export interface TokenRefresh {
  /** The session to keep fresh from now on. */
  readonly follow: (session: Session | null) => void;
  readonly notify: (event: TokenRefresherEvent) => void;
  readonly onToken: (sessionId: string, token: Token) => void;
}

/** Makes the runner. `load` is called when the first session appears. */
export function createTokenRefresh(
  core: ClerkCore,
  tokens: TokenStore,
  load: TokenRefresherLoader | undefined,
): TokenRefresh {
  let sessionId: string | undefined;
  let handle: TokenRefresherHandle | undefined;
  let refresher: Promise<TokenRefresher> | undefined;

  const mint = async (signal: AbortSignal): Promise<TokenLifetime | null> => {
    const { session } = core;
    if (!session || session.id !== sessionId) return null;
    try {
      const token = await tokens.refresh(session);
      signal.throwIfAborted();
      return lifetime(token);
    } catch (error) {
      // The refusal made the Clerk object ask the server; only a session it no longer lists has ended.
      if (isUnauthenticatedError(error) && core.session?.id !== sessionId) return null;
      throw error;
    }
  };
  const start = async (session: Session): Promise<void> => {
    if (!load || core.options.polling === false) return;
    const loaded = await (refresher ??= load());
    if (sessionId !== session.id) return; // another session, or none, became current while it loaded
    handle = loaded.start({
      sessionId: session.id,
      token: lifetime(tokens.peek(session)),
      mint,
      now: () => Date.now(),
      isVisible: () => document.visibilityState === 'visible',
      isOnline: () => navigator.onLine !== false,
      onEnded: () => void handleUnauthenticated(core).catch(() => undefined),
      onReachable: (reachable) => {
        if (core.loaded) setStatus(core, reachable ? 'ready' : 'degraded');
      },
    });
  };
  return {
    follow: (session) => {
      if (session?.id === sessionId) return;
      handle?.stop();
      handle = undefined;
      sessionId = session?.id;
      if (session) start(session).catch(() => (refresher = undefined)); // its chunk did not load: getToken still works
    },
    notify: (event) => handle?.send(event),
    onToken: (id, token) => {
      const news = lifetime(token);
      if (id === sessionId && news) handle?.send({ type: 'token', token: news });
    },
  };
}

function lifetime(token: Token | undefined): TokenLifetime | null {
  return token ? { issuedAt: token.claims.iat * 1000, expiresAt: token.claims.exp * 1000 } : null;
}
