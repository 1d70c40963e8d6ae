/**
 * Session tokens: the cache, and getting fresh ones, once for all tabs. An outage keeps everybody signed in: a token that
 * still lives is used to its end, tries are spaced out, and an answer without a token is a failure, not a sign-out.
 */
import type { GetTokenOptions, TokenOwner } from '../resources/resource-context.js';
import { isRecord } from '../resources/resource.js';
import { parseToken, type Token } from '../resources/token.js';
import { ClerkOfflineError, ClerkRuntimeError } from '../transport/errors.js';
import type { FapiRequest } from '../transport/fapi-client.js';
import { isClerkAPIResponseError, isNetworkError, isRetryableError } from '../transport/guards.js';
import { openTabChannel } from './tab-channel.js';
import { createTokenCache, isFresh, keyOf, keyText, type TokenKey } from './token-cache.js';
import { withTokenLock } from './token-lock.js';

/** What the store needs. */
export interface TokenStoreOptions {
  readonly request: (request: FapiRequest) => Promise<unknown>;
  /** Whether a session is one of this client's and signed in. */
  readonly isKnown: (sessionId: string) => boolean;
  /** The token that tabs share by cookie, if any. */
  readonly readShared: () => string | undefined;
  /** A newer session token (without template) is here. */
  readonly onToken: (sessionId: string, token: Token) => void;
}

/** The store. */
export interface TokenStore {
  readonly get: (session: TokenOwner, options?: GetTokenOptions) => Promise<string | null>;
  /** Fetches a token newer than the one at hand, unless another tab just did. One try; rejects on an outage. */
  readonly refresh: (session: TokenOwner) => Promise<Token>;
  /** The session token at hand, fresh or not. */
  readonly peek: (session: TokenOwner) => Token | undefined;
  /** Keeps a token that came with a client. */
  readonly keep: (sessionId: string, token: Token | null) => void;
  readonly clear: (sessionId: string) => void;
  /** The network is back: the next try need not wait. */
  readonly hurry: () => void;
  readonly close: () => void;
}

/** Tries of one `getToken`, and the waits between tries: at most five requests in the first minute of an outage. */
const RETRY = { tries: 8, firstMs: 4000, factor: 1.8, longestMs: 50_000 };

/** Makes the store. */
export function createTokenStore(options: TokenStoreOptions): TokenStore {
  const cache = createTokenCache();
  const pending = new Map<string, Promise<Token>>();
  const pause = createPause();

  const keep = (sessionId: string, token: Token | null): void => {
    if (token && cache.put(keyOf(sessionId, token), token)) options.onToken(sessionId, token);
  };
  const channel = openTabChannel('clerk:session_token', (message) => {
    if (!isRecord(message) || typeof message.sessionId !== 'string' || message.template) return;
    const token = parseToken(message.tokenRaw);
    if (token?.claims.sid === message.sessionId && options.isKnown(message.sessionId)) keep(message.sessionId, token);
  });

  const accept = (key: TokenKey, raw: unknown): Token => {
    const token = parseToken(raw);
    if (!token) throw new ClerkRuntimeError('The server answered without a token.', { code: 'empty_token' });
    if (key.template) cache.put(key, token);
    else {
      keep(key.sessionId, token);
      channel.post({ sessionId: key.sessionId, organizationId: key.organizationId, tokenRaw: token.raw });
    }
    return token;
  };

  /** A newer token that another tab left in the cookie, or that came by channel while this tab waited for its turn. */
  const arrived = (key: TokenKey, since: Token | undefined): Token | undefined => {
    const shared = key.template ? null : parseToken(options.readShared());
    if (shared?.claims.sid === key.sessionId) keep(key.sessionId, shared);
    const token = cache.get(key);
    const isNews = token && (!since || token.issuedAt > since.issuedAt);
    return isNews && isFresh(token, Date.now()) ? token : undefined;
  };

  const fetchToken = async (key: TokenKey): Promise<Token> => {
    const suffix = key.template ? `/${encodeURIComponent(key.template)}` : '';
    const path = `/client/sessions/${key.sessionId}/tokens${suffix}`;
    const body = key.template ? {} : { organizationId: key.organizationId };
    const send = async (search?: object): Promise<Token> => {
      const json = await options.request({ path, body, search });
      return accept(key, isRecord(json) ? json.jwt : undefined);
    };
    try {
      return await send();
    } catch (error) {
      const expired = cache.get(key);
      if (!isClerkAPIResponseError(error) || error.code !== 'missing_expired_token' || !expired) throw error;
      return send({ expiredToken: expired.raw });
    }
  };

  const mint = (key: TokenKey, force = false): Promise<Token> => {
    const name = keyText(key) + (force ? ' !' : '');
    const since = cache.get(key);
    const work = async (): Promise<Token> => (force ? undefined : arrived(key, since)) ?? (await fetchToken(key));
    const started = pending.get(name) ?? pause.before(() => withTokenLock(work)).finally(() => pending.delete(name));
    pending.set(name, started);
    return started;
  };

  const get = async (session: TokenOwner, params: GetTokenOptions = {}): Promise<string | null> => {
    const { template, skipCache } = params;
    const organizationId =
      params.organizationId === undefined ? session.lastActiveOrganizationId : params.organizationId;
    const key = { sessionId: session.id, template, organizationId };
    const cached = cache.get(key);
    if (!skipCache && isFresh(cached, Date.now())) return cached.raw;
    for (let tries = 1; ; tries += 1) {
      try {
        return (await mint(key, skipCache)).raw;
      } catch (error) {
        if (!options.isKnown(session.id)) return null;
        if (!isOutage(error)) throw error;
        const last = cache.get(key);
        if (!skipCache && last && last.claims.exp * 1000 > Date.now()) return last.raw;
        if (navigator.onLine !== false && tries < RETRY.tries) continue;
        throw isNetworkError(error) ? new ClerkOfflineError('No session token: offline.', { cause: error }) : error;
      }
    }
  };

  const keyFor = (session: TokenOwner): TokenKey => ({
    sessionId: session.id,
    organizationId: session.lastActiveOrganizationId,
  });
  return {
    get,
    keep,
    refresh: (session) => mint(keyFor(session)),
    peek: (session) => cache.get(keyFor(session)),
    clear: cache.clear,
    hurry: pause.end,
    close: channel.close,
  };
}

/** Worth another try: the session is not in question. */
export function isOutage(error: unknown): boolean {
  return (
    isRetryableError(error) ||
    (error instanceof ClerkRuntimeError && /^(empty_token|invalid_response)$/.test(error.code))
  );
}

/** Spaces tries out while they fail, whoever asks. */
function createPause() {
  let failures = 0;
  let notBefore = 0;
  const waiting = new Set<() => void>();
  return {
    before: async <Result>(work: () => Promise<Result>): Promise<Result> => {
      const wait = notBefore - Date.now();
      if (wait > 0) await new Promise<void>((resolve) => void setTimeout(resolve, wait, waiting.add(resolve)));
      try {
        const result = await work();
        failures = notBefore = 0;
        return result;
      } catch (error) {
        if (isOutage(error)) {
          const delay = Math.min(RETRY.firstMs * RETRY.factor ** failures++, RETRY.longestMs);
          notBefore = Date.now() + delay;
        }
        throw error;
      }
    },
    end: () => {
      failures = notBefore = 0;
      for (const resolve of waiting) resolve();
      waiting.clear();
    },
  };
}
