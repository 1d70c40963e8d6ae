/** Session tokens by session, template and organization. An older token never replaces a newer one. */
import { organizationOf, type Token } from '../resources/token.js';

/** A token is handed out only while it lives at least this much longer: it still has to travel. */
export const TOKEN_LEEWAY_MS = 5000;

/** What a token is for. */
export interface TokenKey {
  readonly sessionId: string;
  readonly template?: string | undefined;
  readonly organizationId: string | null;
}

/** The cache. */
export interface TokenCache {
  readonly get: (key: TokenKey) => Token | undefined;
  /** Keeps a token unless it is older than the one at hand; says whether it was kept. */
  readonly put: (key: TokenKey, token: Token) => boolean;
  readonly clear: (sessionId: string) => void;
}

/** Makes a cache. */
export function createTokenCache(): TokenCache {
  const tokens = new Map<string, Token>();
  return {
    get: (key) => tokens.get(keyText(key)),
    put: (key, token) => {
      const old = tokens.get(keyText(key));
      if (old && (old.issuedAt > token.issuedAt || old.claims.iat > token.claims.iat)) return false;
      tokens.set(keyText(key), token);
      return old?.raw !== token.raw;
    },
    clear: (sessionId) => {
      for (const text of [...tokens.keys()]) if (text.startsWith(`${sessionId} `)) tokens.delete(text);
    },
  };
}

/** One text per key; ids and template names contain no spaces. */
export function keyText({ sessionId, template = '', organizationId }: TokenKey): string {
  return `${sessionId} ${template} ${organizationId ?? ''}`;
}

/** What a session token without template says it is for, whatever it was asked as. */
export function keyOf(sessionId: string, token: Token): TokenKey {
  return { sessionId, organizationId: organizationOf(token) };
}

/** Whether a token can be handed out. */
export function isFresh(token: Token | undefined, now: number): token is Token {
  return token !== undefined && token.claims.exp * 1000 - now > TOKEN_LEEWAY_MS;
}
