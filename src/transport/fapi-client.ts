/**
 * The one HTTP door to the API, on ky: addresses, form bodies, the development browser, retries, errors, and the client
 * that rides on answers. Knows nothing of resources.
 */
import ky from 'ky';
import { QueryParam, type ClientJSON } from '../protocol/index.js';
import { createClientOrder } from './client-order.js';
import type { DevBrowser } from './dev-browser.js';
import { ClerkRuntimeError } from './errors.js';
import { isClerkAPIResponseError, isClerkError } from './guards.js';
import { encodeBody } from './request-body.js';
import { buildRequestUrl } from './request-url.js';
import { clientOf, readAnswer } from './response.js';

/** Methods of the API. All but GET travel as POST. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request. */
export interface FapiRequest {
  /** Default: POST. */
  readonly method?: HttpMethod | undefined;
  readonly path: string;
  readonly search?: object | undefined;
  readonly body?: object | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until the request counts as failed. */
  readonly timeout?: number | undefined;
  /** Adopt the client of a GET's answer as well. */
  readonly updateClient?: boolean | undefined;
  /** Sees the resource before the client is adopted. */
  readonly onResponse?: ((resource: unknown) => void) | undefined;
}

/** What the door needs. */
export interface FapiClientOptions {
  readonly baseUrl: string;
  readonly clientVersion: string;
  /** Called once, before the first request, so that making the door touches neither cookies nor the page. */
  readonly openDevBrowser: () => Promise<DevBrowser>;
  readonly sessionId: () => string | undefined;
  /** Loads what reading a client needs. */
  readonly prepareClient: (client: ClientJSON) => Promise<void>;
  /** The client of an answer, when it is news. */
  readonly onClient: (client: ClientJSON) => void;
  readonly fetch?: typeof fetch | undefined;
}

/** What a hook sees of a request; headers and address may be changed. */
export interface HookRequest {
  readonly method: HttpMethod;
  readonly path: string;
  readonly url: URL;
  readonly headers: Headers;
}

/** Runs before every request; `false` cancels it. */
export type BeforeRequestHook = (request: HookRequest) => unknown;

/** Runs after every answer. */
export type AfterResponseHook = (request: HookRequest, response: Response) => unknown;

/** The door. */
export interface FapiClient {
  /** Sends a request and returns the resource of its answer. */
  request(request: FapiRequest): Promise<unknown>;
  /** The address that a request would go to. */
  buildUrl(path: string, search?: object): URL;
  /** The development browser's token, where there is one. */
  devBrowserToken(): string | undefined;
  readonly beforeRequest: BeforeRequestHook[];
  readonly afterResponse: AfterResponseHook[];
}

const DEFAULT_TIMEOUT_MS = 30_000;

/** Retries of a GET that did not reach the server: at once, then 0.7 s doubling to 5 s. */
const RETRY = { online: 4, offline: 11, firstDelayMs: 700, longestDelayMs: 5000 };

/** Makes the door. */
export function createFapiClient(options: FapiClientOptions): FapiClient {
  let opening: Promise<DevBrowser> | undefined;
  let devBrowser: DevBrowser | undefined;
  const order = createClientOrder();
  const beforeRequest: BeforeRequestHook[] = [];
  const afterResponse: AfterResponseHook[] = [];
  const buildUrl = (path: string, search?: object, method?: HttpMethod): URL => {
    const token = devBrowser?.current();
    const address = { ...options, path, search, method, sessionId: options.sessionId(), devBrowserToken: token };
    return buildRequestUrl(address, options.clientVersion);
  };

  /** Hands over the client of an answer; a read's only when asked, an older one never. */
  const adopt = async (client: ClientJSON | null, request: FapiRequest, sent: number): Promise<void> => {
    if (!client || (request.method === 'GET' && !request.updateClient)) return;
    await options.prepareClient(client);
    if (order.accepts(client, sent)) options.onClient(client);
  };

  const send = async (request: FapiRequest): Promise<unknown> => {
    const method = request.method ?? 'POST';
    devBrowser = await (opening ??= options.openDevBrowser());
    const token = await devBrowser.token();
    const sent = order.mark();
    const url = buildUrl(request.path, request.search, method);
    const hooked: HookRequest = { method, path: request.path, url, headers: new Headers() };
    for (const hook of beforeRequest) if ((await hook(hooked)) === false) return null;
    const response = await dispatch(request, hooked, options.fetch);
    for (const hook of afterResponse) await hook(hooked, response);
    devBrowser.adopt(response.headers);
    const answer = await readAnswer(response);
    if (answer.error) {
      if (isDevBrowserRefused(answer.error)) await devBrowser.renew(token);
      await adopt(answer.client, request, sent);
      throw answer.error;
    }
    request.onResponse?.(answer.resource);
    // A request for the client itself has it as its resource.
    const asked = request.path === '/client' ? clientOf({ client: answer.resource }) : null;
    await adopt(answer.client ?? asked, request, sent);
    return answer.resource;
  };

  return {
    beforeRequest,
    afterResponse,
    buildUrl,
    devBrowserToken: () => devBrowser?.current(),
    request: async (request) => {
      try {
        return await send(request);
      } catch (error) {
        // The server did not know the browser, so it did nothing: the same request with a new token is safe, once.
        if (!isDevBrowserRefused(error) || !devBrowser?.current()) throw error;
        return send(request);
      }
    },
  };
}

async function dispatch(request: FapiRequest, { method, url, headers }: HookRequest, fetcher?: typeof fetch) {
  const isGet = method === 'GET';
  const offline = globalThis.navigator?.onLine === false;
  try {
    return await ky(url, {
      method: isGet ? 'GET' : 'POST',
      ...(isGet ? {} : { body: encodeBody(request.body ?? {}) }),
      headers,
      credentials: 'include',
      throwHttpErrors: false,
      timeout: request.timeout ?? DEFAULT_TIMEOUT_MS,
      ...(request.signal && { signal: request.signal }),
      ...(fetcher && { fetch: fetcher }),
      retry: {
        limit: offline ? RETRY.offline : RETRY.online,
        methods: ['get'],
        shouldRetry: ({ error }) => !request.signal?.aborted && error.name !== 'TimeoutError',
        delay: (n) => (n === 1 ? 0 : Math.min(RETRY.firstDelayMs * 2 ** (n - 2), RETRY.longestDelayMs)),
      },
      hooks: {
        beforeRetry: [
          ({ request: original, retryCount }) => {
            const retried = new URL(original.url);
            retried.searchParams.set(QueryParam.retryAttempt, String(retryCount));
            return new Request(retried, original);
          },
        ],
      },
    });
  } catch (cause) {
    if (request.signal?.aborted || isClerkError(cause)) throw cause;
    const message = `No answer from ${url.host}. Is the network up, the address right, and this page's origin allowed?`;
    throw new ClerkRuntimeError(message, { code: 'network_error', cause });
  }
}

function isDevBrowserRefused(error: unknown): boolean {
  return isClerkAPIResponseError(error) && error.status === 401 && error.code === 'dev_browser_unauthenticated';
}
