/** Addresses that carry this browser's identity to the instance's own pages. */
import { QueryParam } from '../protocol/index.js';
import { passUrlGate } from '../transport/url-gate.js';
import type { ClerkCore } from './core.js';

/** Adds the development browser's token to addresses on other origins, so that the portal knows this browser. */
export function withAuth(core: ClerkCore, to: string): string {
  const href = passUrlGate(to, { ...core.options, anyOrigin: true });
  if (!href) return '';
  const token = core.fapi.devBrowserToken();
  const url = new URL(href);
  if (token && url.origin !== globalThis.location?.origin) url.searchParams.set(QueryParam.devBrowser, token);
  return url.href;
}
