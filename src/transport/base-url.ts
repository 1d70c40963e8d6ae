/** Where the API of an instance is. */

/** Where the API is: `proxyUrl` (absolute, or a path of this page's origin) or the key's own address. */
export function resolveBaseUrl(keyBaseUrl: string, proxyUrl: string): string {
  if (!proxyUrl) return keyBaseUrl;
  const absolute = proxyUrl.startsWith('/') ? `${globalThis.location?.origin ?? ''}${proxyUrl}` : proxyUrl;
  return absolute.replace(/\/+$/, '');
}
