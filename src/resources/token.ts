/** A session token: reads its claims. Whether its signature holds is for servers to check. */
import { isRecord } from './resource.js';

/** Claims of a session token, in either version of the format. */
export interface TokenClaims {
  readonly sid?: string;
  readonly sub?: string;
  readonly iat: number;
  readonly exp: number;
  readonly org_id?: string;
  readonly o?: { readonly id?: string };
  readonly [claim: string]: unknown;
}

/** A readable token. */
export interface Token {
  readonly raw: string;
  readonly claims: TokenClaims;
  /** When the token was first issued, seconds: `oiat` of the header where present, else `iat`. */
  readonly issuedAt: number;
}

/** Reads a token; null when it is none. */
export function parseToken(raw: unknown): Token | null {
  if (typeof raw !== 'string') return null;
  const [head, body, signature] = raw.split('.');
  const header = decode(head);
  const claims = decode(body);
  if (!header || !claims || !signature) return null;
  if (typeof claims.exp !== 'number' || typeof claims.iat !== 'number') return null;
  const issuedAt = typeof header.oiat === 'number' ? header.oiat : claims.iat;
  // The two numeric claims were checked above; every other claim is optional or unknown.
  return { raw, claims: claims as TokenClaims, issuedAt };
}

/** The organization that a session token is for; null = the personal account. */
export function organizationOf({ claims }: Token): string | null {
  return claims.o?.id ?? claims.org_id ?? null;
}

function decode(part: string | undefined): Record<string, unknown> | null {
  if (!part) return null;
  try {
    const bytes = Uint8Array.from(atob(part.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
