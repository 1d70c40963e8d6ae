/**
 * The `__client` cookie: a JWT `{id, rotating_token}` that only we read, so it is signed with a derived symmetric key, one
 * per instance. It has no expiry of its own: the rotating token inside is what gets replaced.
 */
import { createHmac } from 'node:crypto';
import { equal } from './keyring.js';

/** What the cookie says. */
export interface ClientToken {
  readonly id: string;
  readonly rotatingToken: string;
}

const HEADER = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');
/** Longer cookies are not ours and not worth hashing. */
const LONGEST = 1024;

/** Makes the cookie's value. */
export function writeClientToken(key: Buffer, token: ClientToken, now: number): string {
  const payload = { id: token.id, rotating_token: token.rotatingToken, iat: Math.floor(now / 1000) };
  const input = `${HEADER}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}`;
  return `${input}.${signature(key, input)}`;
}

/** Reads the cookie's value; null for everything that was not made with this key. */
export function readClientToken(key: Buffer, text: string): ClientToken | null {
  if (text.length > LONGEST) return null;
  const [header, payload, mac, ...rest] = text.split('.');
  if (header !== HEADER || !payload || !mac || rest.length > 0) return null;
  if (!equal(signature(key, `${header}.${payload}`), mac)) return null;
  // Authenticated above, so the shape is the one that `writeClientToken` wrote.
  const { id, rotating_token } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, string>;
  return id && rotating_token ? { id, rotatingToken: rotating_token } : null;
}

function signature(key: Buffer, input: string): string {
  return createHmac('sha256', key).update(input).digest('base64url');
}
