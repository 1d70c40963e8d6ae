/** Who a request comes from, by its token or its cookie. Whatever does not verify is nobody, except where that loops. */
import { ApiError } from '../api-error.js';
import type { Identity } from '../context.js';
import type { DevBrowser, Instance } from '../entities.js';
import type { Ports } from '../ports.js';
import { isClientToken } from './client-tokens.js';
import { devBrowserDigest } from './dev-browser.js';

/** What a request carries. */
export interface Credentials {
  /** Values of all `__client` cookies; the one that this instance issued counts. */
  readonly clientTokens: readonly string[];
  readonly devBrowserToken: string | null;
  /** Whether browsers of this instance must have a development token. */
  readonly devBrowserRequired: boolean;
}

/** The client and development browser of a request. */
export async function identifyRequest(ports: Ports, instance: Instance, credentials: Credentials): Promise<Identity> {
  return credentials.devBrowserRequired
    ? byDevBrowser(ports, instance, credentials.devBrowserToken)
    : byCookie(ports, instance, credentials.clientTokens);
}

async function byDevBrowser(ports: Ports, instance: Instance, token: string | null): Promise<Identity> {
  const digest = token ? devBrowserDigest(ports, token) : null;
  const found = await ports.store.read(async ({ clients }) => {
    const devBrowser: DevBrowser | null = digest === null ? null : await clients.findDevBrowser(instance.id, digest);
    if (!devBrowser) return null;
    return { devBrowser, client: devBrowser.clientId ? await clients.get(instance.id, devBrowser.clientId) : null };
  });
  if (!found) throw new ApiError('dev_browser_unauthenticated');
  return found;
}

async function byCookie(ports: Ports, instance: Instance, tokens: readonly string[]): Promise<Identity> {
  for (const token of tokens) {
    const claims = ports.tokens.readClientToken(instance.id, token);
    if (!claims) continue;
    const client = await ports.store.read(({ clients }) => clients.get(instance.id, claims.id));
    if (client && isClientToken(ports, client, claims.rotatingToken)) return { client, devBrowser: null };
  }
  return { client: null, devBrowser: null };
}
