/**
 * The part of the Clerk object that works with sessions: tokens, cookies, activation, sign-out, other tabs, focus. Loaded
 * when a session appears, or when the page has nothing better to do, so that a sign-in form does not wait for it.
 */
import type { Client } from '../resources/client.js';
import type { Session } from '../resources/session.js';
import type { ClerkCore } from './core.js';
import { leave, navigate } from './navigate.js';
import type { RedirectMethods } from './redirects.js';
import { startPage, type PageRuntime } from './start-page.js';
import { createSetActive } from './set-active.js';
import { createSignOut } from './sign-out.js';
import type { ClerkMembers } from './surface.js';
import type { TokenRefresherLoader } from './token-refresher.js';
import { createTokenStore, type TokenStore } from './token-store.js';
import { handleUnauthenticated } from './unauthenticated.js';

/** What the rest of the Clerk object asks of this part. */
export interface SessionRuntime {
  readonly tokens: TokenStore;
  readonly tabs: PageRuntime['tabs'];
  readonly setActive: ClerkMembers['setActive'];
  readonly signOut: ClerkMembers['signOut'];
  readonly navigate: ClerkMembers['navigate'];
  readonly leave: (to: URL | string) => void;
  readonly handleUnauthenticated: () => Promise<void>;
  /** Another client was adopted. */
  readonly onClient: (client: Client) => void;
  /** Another session, or none, is current. */
  readonly onSession: (session: Session | null) => void;
}

/** Starts it, and catches up with what happened before it was loaded. */
export function startRuntime(
  core: ClerkCore,
  urls: RedirectMethods,
  refresher: TokenRefresherLoader | undefined,
): SessionRuntime {
  const tokens = createTokenStore(core, (sessionId, token) => page.onToken(sessionId, token));
  const page = startPage(core, tokens, refresher);
  const runtime: SessionRuntime = {
    tokens,
    tabs: page.tabs,
    setActive: createSetActive(core, tokens),
    signOut: createSignOut(core, page.tabs, urls),
    navigate: (to, options) => navigate(core, to, options),
    leave: (to) => leave(core, to),
    handleUnauthenticated: () => handleUnauthenticated(core),
    onClient: (client) => {
      for (const session of client.signedInSessions) tokens.keep(session.id, session.lastActiveToken);
    },
    onSession: page.onSession,
  };
  core.runtime = runtime;
  if (core.client) runtime.onClient(core.client);
  if (core.session !== undefined) runtime.onSession(core.session);
  return runtime;
}
