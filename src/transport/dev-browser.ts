/**
 * The development browser: on development hosts the browser is known by a token in the query, because its cookies on the
 * API's host would be third-party cookies of `localhost`. The token comes from the page's address (arriving from the
 * portal), from a cookie, or fresh from the API.
 */
import { DEV_BROWSER_HEADER, QueryParam } from '../protocol/index.js';
import { readAnswer } from './response.js';

/** Where the token is kept between pages. */
export interface DevBrowserStore {
  read(): string | undefined;
  write(token: string | undefined): void;
}

/** The token's keeper. */
export interface DevBrowser {
  /** The token, made if there is none yet. */
  token(): Promise<string | undefined>;
  /** The token at hand, without asking. */
  current(): string | undefined;
  /** Takes the replacement that an answer may carry. */
  adopt(headers: Headers): void;
  /** Drops `refused` and makes a new one, unless somebody already did. */
  renew(refused: string | undefined): Promise<void>;
}

/** For hosts without a development browser: the client cookie is the identity. */
export const NO_DEV_BROWSER: DevBrowser = {
  token: () => Promise.resolve(undefined),
  current: () => undefined,
  adopt: () => undefined,
  renew: () => Promise.resolve(),
};

/** Makes the keeper. `create` posts to `/v1/dev_browser`. */
export function createDevBrowser(store: DevBrowserStore, create: () => Promise<Response>): DevBrowser {
  let current = takeFromAddress() ?? store.read();
  let pending: Promise<string | undefined> | undefined;
  const keep = (token: string | undefined): string | undefined => {
    current = token;
    store.write(token);
    return token;
  };
  const make = async (): Promise<string | undefined> => {
    const { resource, error } = await readAnswer(await create());
    if (error) throw error;
    const id = typeof resource === 'object' && resource !== null && 'id' in resource ? resource.id : undefined;
    return keep(typeof id === 'string' ? id : undefined);
  };
  const once = (): Promise<string | undefined> => (pending ??= make().finally(() => (pending = undefined)));
  if (current) store.write(current);
  return {
    token: () => (current ? Promise.resolve(current) : once()),
    current: () => current,
    adopt: (headers) => {
      const replacement = headers.get(DEV_BROWSER_HEADER);
      if (replacement && replacement !== current) keep(replacement);
    },
    renew: async (refused) => {
      if (current === refused) keep(undefined);
      if (!current) await once();
    },
  };
}

/** Reads the token from the page's address and removes it there, so that it is not shared, logged or bookmarked. */
function takeFromAddress(): string | undefined {
  if (typeof location === 'undefined' || typeof history === 'undefined') return undefined;
  const url = new URL(location.href);
  const token = url.searchParams.get(QueryParam.devBrowser);
  if (token === null) return undefined;
  url.searchParams.delete(QueryParam.devBrowser);
  history.replaceState(history.state, '', url);
  return token || undefined;
}
