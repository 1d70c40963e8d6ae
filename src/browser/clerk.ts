/**
 * `clerk.browser.js`: a classic script for pages without a build and for official SDKs. It creates `window.Clerk` from its
 * `data-clerk-*` attributes unless one is there, and defines tags as they appear. Itself it only loads: its modules come
 * as chunks, and the first requests leave before they arrive.
 */
import { CLERK_JS_VERSION } from '../clerk/version.js';
import { startEarlyRequests } from './early-requests.js';
import type { PageClerkOptions } from './page-clerk.js';
import { defineTag, watchTags } from './tags.js';

// What pages, SDKs and this script put on the window, all optional.
const page = window as unknown as Record<string, unknown> & {
  Clerk?: { readonly load?: () => Promise<unknown> };
  __clerk_internal_ready?: PageClerkOptions['ready'];
};
const script = document.currentScript;

start().catch((error: unknown) => console.error(error));

async function start(): Promise<void> {
  let wanted = false;
  let load = (): void => void (wanted = true);
  // Tags load the object when they appear; pages of SDKs have none before they have called `load` themselves.
  watchTags(() => load());
  const publishableKey =
    setting('publishable-key') ?? document.querySelector('clerk-provider')?.getAttribute('publishable-key');
  if (page.Clerk || !publishableKey) return;
  const proxyUrl = setting('proxy-url') ?? '';
  const domain = setting('domain') ?? '';
  const fetch = startEarlyRequests(publishableKey, proxyUrl, CLERK_JS_VERSION);
  const { createPageClerk } = await import('./page-clerk.js');
  if (page.Clerk) return;
  const ready = page.__clerk_internal_ready;
  const clerk = createPageClerk({ publishableKey, proxyUrl, domain, defineTag, fetch, ready });
  page.Clerk = clerk;
  load = () => void clerk.load().catch((error: unknown) => console.error(error));
  if (wanted) load();
}

/** `data-clerk-<name>` of the script, or `window.__clerk_<name>`. */
function setting(name: string): string | undefined {
  const value = script?.getAttribute(`data-clerk-${name}`) ?? page[`__clerk_${name.replaceAll('-', '_')}`];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
