/** Opens what a page keeps for one instance: its cookies, and on development hosts the development browser. */
import { CookieName, cookieSuffix, usesDevBrowser } from '../protocol/index.js';
import { createDevBrowser, NO_DEV_BROWSER, type DevBrowser } from '../transport/dev-browser.js';
import { createCookieJar } from './cookies.js';
import type { ClerkCore } from './core.js';

/** Sets `core.cookies` and makes the keeper of the browser's identity. */
export async function openBrowser(core: ClerkCore, fetcher: typeof fetch = fetch): Promise<DevBrowser> {
  // Digests are there in secure contexts only.
  const suffix = await cookieSuffix(core.publishableKey).catch(() => undefined);
  core.cookies = createCookieJar({ suffix, partitioned: () => core.environment?.partitionedCookies ?? false });
  if (!usesDevBrowser(core.key.frontendApi)) return NO_DEV_BROWSER;
  const store = {
    read: () => core.cookies.read(CookieName.devBrowser),
    write: (token: string | undefined) => core.cookies.write(CookieName.devBrowser, token),
  };
  const url = core.fapi.buildUrl('/dev_browser');
  return createDevBrowser(store, () => fetcher(url, { method: 'POST', credentials: 'omit' }));
}
