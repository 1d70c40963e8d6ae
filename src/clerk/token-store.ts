/**
 * Session tokens of one Clerk object. An outage keeps everybody signed in: a token that still lives is used to its end,
 * and an answer without a token is a failure, not a sign-out.
 */
import type { GetTokenOptions, TokenOwner } from '../resources/resource-context.js';
import type { Token } from '../resources/token.js';
import { ClerkOfflineError } from '../transport/errors.js';
import { isNetworkError, isRetryableError } from '../transport/guards.js';
import type { ClerkCore } from './core.js';
import { createTokenCache, isFresh, type TokenKey } from './token-cache.js';
import { createTokenMint } from './token-mint.js';

/** Tries of one `getToken` during an outage. */
const MAX_TRIES = 8;

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
}

/** Makes the store. `onToken` hears of every newer session token. */
export function createTokenStore(core: ClerkCore, onToken: (sessionId: string, token: Token) => void): TokenStore {
  const cache = createTokenCache();
  const { mint, keep, hurry } = createTokenMint(core, cache, onToken);
  const keyFor = ({ id, lastActiveOrganizationId }: TokenOwner, options: GetTokenOptions = {}): TokenKey => {
    const { template, organizationId = lastActiveOrganizationId } = options;
    return { sessionId: id, template, organizationId };
  };
  const isGone = (session: TokenOwner): boolean => !core.client?.signedInSessions.some(({ id }) => id === session.id);
  const get = async (session: TokenOwner, options: GetTokenOptions = {}): Promise<string | null> => {
    if (isGone(session)) return null;
    const key = keyFor(session, options);
    const cached = cache.get(key);
    if (!options.skipCache && isFresh(cached, Date.now())) return cached.raw;
    for (let tries = 1; ; tries += 1) {
      try {
        return (await mint(key, options.skipCache)).raw;
      } catch (error) {
        if (isGone(session)) return null;
        if (!isRetryableError(error)) throw error;
        const last = cache.get(key);
        if (!options.skipCache && last && last.claims.exp * 1000 > Date.now()) return last.raw;
        if (globalThis.navigator?.onLine !== false && tries < MAX_TRIES) continue;
        throw isNetworkError(error) ? new ClerkOfflineError('No session token: offline.', { cause: error }) : error;
      }
    }
  };
  return {
    get,
    keep,
    hurry,
    refresh: (session) => mint(keyFor(session)),
    peek: (session) => cache.get(keyFor(session)),
    clear: cache.clear,
  };
}
