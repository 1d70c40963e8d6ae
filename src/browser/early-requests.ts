/**
 * Starts the first requests while the code that will read their answers is still on its way. An answer that does not fit
 * is thrown away: the Clerk object then asks itself.
 */
import { API_VERSION, CookieName, parsePublishableKey, QueryParam, usesDevBrowser } from '../protocol/index.js';
import { resolveBaseUrl } from '../transport/base-url.js';

/** A fetch that knows some answers already. */
export function startEarlyRequests(publishableKey: string, proxyUrl: string, clientVersion: string): typeof fetch {
  const key = parsePublishableKey(publishableKey);
  const early = new Map<string, Promise<Response>>();
  if (key) {
    const baseUrl = resolveBaseUrl(key.baseUrl, proxyUrl);
    const ask = (path: string, init: RequestInit): void => {
      const versions = `${QueryParam.apiVersion}=${API_VERSION}&${QueryParam.clientVersion}=${clientVersion}`;
      const started = fetch(`${baseUrl}/v1${path}?${versions}`, init);
      started.catch(() => undefined); // asked again below
      early.set(path, started);
    };
    ask('/environment', { credentials: 'include' });
    if (!usesDevBrowser(key.frontendApi)) ask('/client', { credentials: 'include' });
    else if (!isKnownHere()) ask('/dev_browser', { method: 'POST', credentials: 'omit' });
  }
  return async (input, init) => {
    const request = new Request(input, init);
    const path = new URL(request.url).pathname.split('/v1').pop() ?? '';
    const started = early.get(path);
    early.delete(path);
    const answer = await started?.catch(() => undefined);
    return answer?.ok ? answer : fetch(request);
  };
}

/** Whether this browser brings a development browser's token, from a link or an earlier visit. */
function isKnownHere(): boolean {
  return location.search.includes(QueryParam.devBrowser) || document.cookie.includes(CookieName.devBrowser);
}
