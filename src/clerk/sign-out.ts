/** Signing out: of everything, or of one of several sessions. */
import { emit, followClient, select, type ClerkCore } from './core.js';
import { navigate } from './navigate.js';
import type { RedirectMethods } from './redirects.js';
import type { SignOut } from './activation.js';
import type { TabSync } from './tab-sync.js';

/** Makes `signOut` for one Clerk object. */
export function createSignOut(core: ClerkCore, tabs: Pick<TabSync, 'post'>, urls: RedirectMethods): SignOut {
  return async (first, second) => {
    const callback = typeof first === 'function' ? first : undefined;
    const options = (typeof first === 'function' ? second : first) ?? second ?? {};
    const { client, session: current } = core;
    if (!client || client.sessions.length === 0) return;
    const others = client.signedInSessions.filter(({ id }) => id !== options.sessionId);
    const one = options.sessionId && others.length > 0 ? options.sessionId : undefined;
    const isCurrent = !one || one === current?.id;

    core.activating = true;
    try {
      if (isCurrent) transition(core);
      await (one ? client.sessions.find(({ id }) => id === one)?.remove() : client.removeSessions());
      tabs.post({ type: 'signout' });
      if (!isCurrent) return;
      select(core, null);
      transition(core);
      const after = one ? urls.buildAfterMultiSessionSingleSignOutUrl() : urls.buildAfterSignOutUrl();
      await (callback ? callback() : navigate(core, options.redirectUrl ?? after));
      core.session = null;
    } catch (error) {
      // Not signed out: the page shows again what is still true.
      if (core.session === undefined) core.session = current;
      throw error;
    } finally {
      core.activating = false;
      followClient(core);
      emit(core);
    }
  };
}

/** Listeners see neither signed in nor signed out until it is done. */
function transition(core: ClerkCore): void {
  core.session = undefined;
  emit(core);
}
