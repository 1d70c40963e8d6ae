/** Fetching session tokens, once for all tabs: one request per key in this tab, one tab at a time, results shared. */
import { CookieName } from '../protocol/index.js';
import { isRecord } from '../resources/resource.js';
import { parseToken, type Token } from '../resources/token.js';
import { ClerkRuntimeError } from '../transport/errors.js';
import { isClerkAPIResponseError } from '../transport/guards.js';
import type { ClerkCore } from './core.js';
import { createSpacing } from './spacing.js';
import { openTabChannel } from './tab-channel.js';
import { isFresh, keyOf, keyText, type TokenCache, type TokenKey } from './token-cache.js';
import { withTokenLock } from './token-lock.js';

/** The fetcher. */
export interface TokenMint {
  /** A token newer than the one at hand: from another tab, else from the server. `force` always asks the server. */
  readonly mint: (key: TokenKey, force?: boolean) => Promise<Token>;
  /** Keeps a session token without template, if it is newer than the one at hand. */
  readonly keep: (sessionId: string, token: Token | null) => void;
  /** The network is back: the next try need not wait. */
  readonly hurry: () => void;
}

/** Makes the fetcher. `onToken` hears of every newer session token. */
export function createTokenMint(
  core: ClerkCore,
  cache: TokenCache,
  onToken: (sessionId: string, token: Token) => void,
): TokenMint {
  const pending = new Map<string, Promise<Token>>();
  const spacing = createSpacing();
  const keep = (sessionId: string, token: Token | null): void => {
    if (token && cache.put(keyOf(sessionId, token), token)) onToken(sessionId, token);
  };
  const channel = openTabChannel('clerk:session_token', (message) => {
    // Any script of this origin can post: only a readable token of a session of ours counts, and only if it is newer.
    if (!isRecord(message) || message.template) return;
    const token = parseToken(message.tokenRaw);
    const session = core.client?.signedInSessions.find(({ id }) => id === message.sessionId);
    if (session && token?.claims.sid === session.id) keep(session.id, token);
  });

  /** A newer token that another tab left in the cookie, or that came by channel while this tab waited for its turn. */
  const arrived = (key: TokenKey, since: Token | undefined): Token | undefined => {
    const shared = key.template ? null : parseToken(core.cookies.read(CookieName.session));
    if (shared?.claims.sid === key.sessionId) keep(key.sessionId, shared);
    const token = cache.get(key);
    return token && (!since || token.issuedAt > since.issuedAt) && isFresh(token, Date.now()) ? token : undefined;
  };
  const fetchOne = async (key: TokenKey): Promise<Token> => {
    const token = await fetchToken(core, key, cache.get(key));
    if (key.template) cache.put(key, token);
    else {
      keep(key.sessionId, token);
      channel.post({ sessionId: key.sessionId, organizationId: key.organizationId, tokenRaw: token.raw });
    }
    return token;
  };
  const mint = (key: TokenKey, force = false): Promise<Token> => {
    const name = `${keyText(key)} ${force ? '!' : ''}`;
    const since = cache.get(key);
    const work = async (): Promise<Token> => (force ? undefined : arrived(key, since)) ?? (await fetchOne(key));
    const started = pending.get(name) ?? spacing.before(() => withTokenLock(work)).finally(() => pending.delete(name));
    pending.set(name, started);
    return started;
  };
  return { mint, keep, hurry: spacing.end };
}

async function fetchToken(core: ClerkCore, key: TokenKey, expired: Token | undefined): Promise<Token> {
  const suffix = key.template ? `/${encodeURIComponent(key.template)}` : '';
  const path = `/client/sessions/${key.sessionId}/tokens${suffix}`;
  const body = key.template ? {} : { organizationId: key.organizationId };
  const send = async (search?: object): Promise<Token> => {
    const json = await core.context.request({ path, body, search });
    const token = parseToken(isRecord(json) ? json.jwt : undefined);
    if (!token) throw new ClerkRuntimeError('The server answered without a token.', { code: 'empty_token' });
    return token;
  };
  try {
    return await send();
  } catch (error) {
    if (!isClerkAPIResponseError(error) || error.code !== 'missing_expired_token' || !expired) throw error;
    return send({ expiredToken: expired.raw });
  }
}
