/** Leaving for another page: through the application's router where it can, through the browser otherwise. */
import { passUrlGate } from '../transport/url-gate.js';
import type { ClerkCore } from './core.js';
import type { NavigateOptions } from './redirects.js';

/** Goes to an address. Addresses that would run code are refused with a warning. */
export async function navigate(
  core: ClerkCore,
  to: string | undefined,
  options: NavigateOptions = {},
): Promise<unknown> {
  if (!to || typeof location === 'undefined') return undefined;
  const href = passUrlGate(to, { ...core.options, anyOrigin: true });
  if (!href) {
    console.warn(`clerk-kit: not going to ${JSON.stringify(to)}: its protocol is not allowed.`);
    return undefined;
  }
  for (const listener of core.navigationListeners) listener();
  const { routerPush, routerReplace } = core.options;
  const router = options.replace ? (routerReplace ?? routerPush) : routerPush;
  const url = new URL(href);
  const windowNavigate = (target: URL | string): void => leave(core, target, options.replace);
  if (!router || url.origin !== location.origin) return windowNavigate(href);
  const metadata = options.metadata ? { __internal_metadata: options.metadata, windowNavigate } : { windowNavigate };
  return router(url.href.slice(url.origin.length), metadata);
}

/** Lets the browser go to an address. */
export function leave(core: ClerkCore, to: URL | string, replace = false): void {
  const href = passUrlGate(to, { ...core.options, anyOrigin: true });
  if (!href) return;
  if (replace) location.replace(href);
  else location.assign(href);
}

/** Routes an address through the API when the client's cookie would run out soon (Safari). */
export function decorateUrl(core: ClerkCore, to: string): string {
  const href = passUrlGate(to, { ...core.options, anyOrigin: true });
  return href && core.client?.isEligibleForTouch() ? core.client.buildTouchUrl({ redirectUrl: href }) : to;
}
