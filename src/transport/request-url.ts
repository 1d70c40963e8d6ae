/** Addresses of requests: base, version prefix and the query parameters that every request carries. */
import { API_VERSION, QueryParam, SESSIONLESS_PATHS } from '../protocol/index.js';
import { encodeFields } from './request-body.js';

/** What an address is made of. */
export interface RequestAddress {
  readonly baseUrl: string;
  readonly path: string;
  readonly search?: object | undefined;
  /** The real method when it is neither GET nor POST. */
  readonly method?: string | undefined;
  readonly sessionId?: string | undefined;
  readonly devBrowserToken?: string | undefined;
  /** Query parameters of the page that the API wants to see, for example a testing token. */
  readonly extra?: Readonly<Record<string, string>> | undefined;
}

/** The address of a request. */
export function buildRequestUrl(address: RequestAddress, clientVersion: string): URL {
  const url = new URL(`${address.baseUrl}/v1${address.path}`);
  const needsSession = !SESSIONLESS_PATHS.some((prefix) => address.path.startsWith(prefix));
  encodeFields(url.searchParams, Object.entries(address.search ?? {}));
  const fixed: Record<string, string | undefined> = {
    ...address.extra,
    [QueryParam.apiVersion]: API_VERSION,
    [QueryParam.clientVersion]: clientVersion,
    [QueryParam.sessionId]: needsSession ? address.sessionId : undefined,
    [QueryParam.method]: address.method === 'GET' || address.method === 'POST' ? undefined : address.method,
    [QueryParam.devBrowser]: address.devBrowserToken,
  };
  for (const [name, value] of Object.entries(fixed)) if (value) url.searchParams.set(name, value);
  return url;
}
