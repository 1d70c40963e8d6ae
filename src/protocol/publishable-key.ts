/**
 * Publishable keys: `pk_test_` or `pk_live_` + base64 of the Frontend API host and a `$`.
 *
 * The host of a *local instance* also says where the instance listens, because plain `localhost:4400` is not a valid
 * key host (it needs a dot): `[<slug>.]<port>.<hostname>.<http|https>.lcl.dev` for development, and the same with
 * `.internal` for production. `lcl.dev` puts official SDKs into the development-browser regime; they also need the
 * `proxyUrl` that `localBaseUrl` returns, while our kit needs the key alone.
 */

/** The two kinds of instance; the key's prefix decides. */
export type InstanceType = 'development' | 'production';

/** What a publishable key says. */
export interface PublishableKey {
  readonly instanceType: InstanceType;
  /** Host of the Frontend API, for example `clerk.example.com`. */
  readonly frontendApi: string;
  /** Address to put before `/v1…`: `https://<frontendApi>`, or the local instance's own address. No trailing slash. */
  readonly baseUrl: string;
}

/** Where a local instance answers. `slug` is absent for the server's first instance, which answers at the root. */
export interface LocalAddress {
  readonly protocol: 'http' | 'https';
  readonly hostname: string;
  readonly port: number;
  readonly slug?: string | undefined;
}

const PREFIX = { development: 'pk_test_', production: 'pk_live_' } as const;
const LOCAL_SUFFIX = { development: 'lcl.dev', production: 'internal' } as const;
const LOCAL_HOST = /^(?:([a-z][a-z0-9-]*)\.)?(\d{1,5})\.([a-z0-9.-]+)\.(https?)\.(?:lcl\.dev|internal)$/;

/** Hosts whose browsers are known by a token in the query instead of a cookie on the API's host. */
const DEV_BROWSER_HOSTS = [
  '.lcl.dev',
  '.stg.dev',
  '.lclstage.dev',
  '.stgstage.dev',
  '.dev.lclclerk.com',
  '.stg.lclclerk.com',
  '.accounts.lclclerk.com',
  'accountsstage.dev',
  'accounts.dev',
];

/** Reads a publishable key; `null` when it is not one. */
export function parsePublishableKey(key: unknown): PublishableKey | null {
  if (typeof key !== 'string') return null;
  const parts = key.split('_');
  const [pk, kind, encoded] = parts;
  if (parts.length !== 3 || pk !== 'pk' || (kind !== 'test' && kind !== 'live') || !encoded) return null;
  const decoded = decodeBase64(encoded);
  if (!decoded?.endsWith('$')) return null;
  const frontendApi = decoded.slice(0, -1);
  if (frontendApi.includes('$') || !/^[a-z0-9.:-]+$/i.test(frontendApi) || !frontendApi.includes('.')) return null;
  const local = parseLocalHost(frontendApi);
  return {
    instanceType: kind === 'live' ? 'production' : 'development',
    frontendApi,
    baseUrl: local ? localBaseUrl(local) : `https://${frontendApi}`,
  };
}

/** Makes the key for a Frontend API host. */
export function formatPublishableKey(instanceType: InstanceType, frontendApi: string): string {
  return PREFIX[instanceType] + btoa(`${frontendApi}$`).replace(/=+$/, '');
}

/** The key host of a local instance. */
export function localFrontendApi(instanceType: InstanceType, address: LocalAddress): string {
  const slug = address.slug ? `${address.slug}.` : '';
  return `${slug}${address.port}.${address.hostname}.${address.protocol}.${LOCAL_SUFFIX[instanceType]}`;
}

/** Reads a local instance's key host; `null` for every other host. */
export function parseLocalHost(frontendApi: string): LocalAddress | null {
  const match = LOCAL_HOST.exec(frontendApi);
  if (!match?.[2] || !match[3]) return null;
  const port = Number(match[2]);
  if (port < 1 || port > 65_535) return null;
  return { slug: match[1], port, hostname: match[3], protocol: match[4] === 'https' ? 'https' : 'http' };
}

/** The address a local instance answers at, for example `http://localhost:4400` or `http://localhost:4400/~acme`. */
export function localBaseUrl(address: LocalAddress): string {
  const standard = address.protocol === 'https' ? 443 : 80;
  const port = address.port === standard ? '' : `:${address.port}`;
  return `${address.protocol}://${address.hostname}${port}${address.slug ? `/~${address.slug}` : ''}`;
}

/** Whether browsers of this Frontend API are known by `__clerk_db_jwt` (a proxy does not change it). */
export function usesDevBrowser(frontendApi: string): boolean {
  return DEV_BROWSER_HOSTS.some((suffix) => frontendApi.endsWith(suffix));
}

/** The eight characters that keep the cookies of several instances on one host apart. */
export async function cookieSuffix(publishableKey: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(publishableKey));
  const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').slice(0, 8);
}

function decodeBase64(text: string): string | null {
  try {
    return atob(text);
  } catch {
    return null;
  }
}
