/**
 * Reads and writes cookies by RFC 6265. One browser may send the same name several times (other instances on the same
 * host, older paths), so reading always yields every value; the caller picks the one that verifies.
 */

/** Attributes of a cookie to set. */
export interface CookieOptions {
  readonly path: string;
  readonly maxAgeSeconds: number;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: 'Lax' | 'Strict' | 'None';
  readonly domain?: string;
  readonly partitioned?: boolean;
}

/** Browsers cap a cookie's life here, and so do we: longer values would only pretend. */
export const LONGEST_COOKIE_SECONDS = 400 * 24 * 60 * 60;

/** More values than any honest browser sends; the rest is ignored so that one header cannot cost many verifications. */
const MOST_VALUES = 16;

/** Every value of the cookie `name` in a `Cookie` header, in the order sent. */
export function readCookies(header: string | null, name: string): string[] {
  if (header === null) return [];
  const values: string[] = [];
  for (const pair of header.split(';')) {
    const equals = pair.indexOf('=');
    if (equals < 0 || pair.slice(0, equals).trim() !== name) continue;
    values.push(pair.slice(equals + 1).trim());
    if (values.length === MOST_VALUES) break;
  }
  return values;
}

/** The text of a `Set-Cookie` header. Values must be cookie-safe already (tokens are); anything else is refused. */
export function formatCookie(name: string, value: string, options: CookieOptions): string {
  if (!/^[\w.~!*'()+/=:-]*$/.test(value)) throw new TypeError(`The value of cookie ${name} is not cookie-safe`);
  const parts = [`${name}=${value}`, `Path=${options.path}`];
  if (options.domain) parts.push(`Domain=${options.domain}`);
  parts.push(`Max-Age=${Math.min(Math.max(0, options.maxAgeSeconds), LONGEST_COOKIE_SECONDS)}`);
  if (options.httpOnly) parts.push('HttpOnly');
  if (options.secure) parts.push('Secure');
  parts.push(`SameSite=${options.sameSite}`);
  if (options.partitioned) parts.push('Partitioned');
  return parts.join('; ');
}

/**
 * The longest domain that two different hosts both lie in; null when there is none and only a host-only cookie is
 * possible. Browsers refuse public suffixes themselves.
 */
export function sharedDomain(host: string, other: string): string | null {
  if (host === other || /^[\d.]+$|:/.test(host)) return null;
  const ours = host.split('.').reverse();
  const theirs = other.split('.').reverse();
  const parting = ours.findIndex((label, index) => label !== theirs[index]);
  const labels = parting < 0 ? ours : ours.slice(0, parting);
  return labels.length >= 2 ? labels.reverse().join('.') : null;
}
