/** What happens when somebody comes back to the page: cookies, token and session are brought up to date. */
import { CookieName } from '../protocol/index.js';
import { emit, initialSession, reloadClient, select, type ClerkCore } from './core.js';
import { writeActiveCookies } from './session-cookie.js';
import type { TokenRefresherEvent } from './token-refresher.js';
import type { TokenStore } from './token-store.js';

/** In single-session instances the server is told at most this often. */
const TOUCH_INTERVAL_MS = 5000;

/** Starts to watch the page; returns the function that stops it. */
export function watchPage(
  core: ClerkCore,
  tokens: TokenStore,
  notify: (event: TokenRefresherEvent) => void,
): () => void {
  let touchedAt = 0;
  let seenUat = core.cookies.read(CookieName.clientUat);

  const onFront = (): void => {
    notify({ type: 'visible' });
    const uat = core.cookies.read(CookieName.clientUat);
    const signedInElsewhere = core.session === null && uat !== seenUat && uat !== '0';
    seenUat = uat;
    const work = signedInElsewhere ? adoptSignIn(core) : core.session ? refresh() : undefined;
    work?.catch(() => undefined); // an outage; the page stays as it is
  };
  const refresh = async (): Promise<void> => {
    const { session } = core;
    if (!session) return;
    await session.getToken();
    writeActiveCookies(core, tokens);
    const isDue = Date.now() - touchedAt > TOUCH_INTERVAL_MS || core.environment?.isSingleSession() === false;
    if (core.options.touchSession === false || !isDue) return;
    touchedAt = Date.now();
    await session.touch({ intent: 'focus' });
  };
  const onVisibility = (): void => {
    if (document.visibilityState === 'visible') onFront();
    else notify({ type: 'hidden' });
  };
  const onOnline = (): void => {
    tokens.hurry();
    notify({ type: 'online' });
  };
  const onOffline = (): void => notify({ type: 'offline' });
  /** The page comes out of the back-forward cache as it was frozen; the world has moved on. */
  const onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) reloadClient(core).catch(() => undefined);
  };
  const entries = [
    [window, 'focus', onFront],
    [document, 'visibilitychange', onVisibility],
    [window, 'online', onOnline],
    [window, 'offline', onOffline],
    [window, 'pageshow', onPageShow],
  ] as const;
  const pairs = entries as readonly (readonly [EventTarget, string, EventListener])[]; // each listener fits its event
  for (const [target, type, listener] of pairs) target.addEventListener(type, listener);
  return () => {
    for (const [target, type, listener] of pairs) target.removeEventListener(type, listener);
  };
}

/** Somebody signed in in another tab. */
async function adoptSignIn(core: ClerkCore): Promise<void> {
  await reloadClient(core);
  if (core.session !== null || !core.client || core.activating) return;
  select(core, initialSession(core, core.client));
  emit(core);
}
