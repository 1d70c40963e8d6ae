/**
 * The one gate that every address from outside passes before anyone is sent there: query parameters, props, options,
 * server answers. Decisions are made on the parsed address, never on its text, because parsers and people read
 * `//evil`, `/\evil`, `java\nscript:` differently.
 */

/** Origins that redirects may go to: exact ones, ones with `*` in place of a host's labels, or expressions. */
export type AllowedOrigins = readonly (string | RegExp)[];

/** What is allowed besides the page's own origin. */
export interface UrlGateOptions {
  /** Absent or empty: the page's own origin only. */
  readonly allowedRedirectOrigins?: AllowedOrigins | undefined;
  /** Further protocols, for example of a native app. Those that run code or read data are never allowed. */
  readonly allowedRedirectProtocols?: readonly string[] | undefined;
  /** The address is the application's own word, not the visitor's: only its protocol is checked. */
  readonly anyOrigin?: boolean | undefined;
  /** The page's address; relative addresses are read against it. */
  readonly base?: string | undefined;
}

/** They run code in this page's name or read local data, whatever anybody configures. */
const FORBIDDEN_PROTOCOLS = /^(javascript|data|vbscript|blob|file|filesystem|about|view-source):$/;

/** The address, absolute and safe to go to, or null. */
export function passUrlGate(value: unknown, options: UrlGateOptions = {}): string | null {
  const base = options.base ?? globalThis.location?.href;
  const url = parse(value, base);
  if (!url || !isAllowedProtocol(url, options) || url.username || url.password) return null;
  if (base && url.origin === new URL(base).origin) return url.href;
  const isHttp = url.protocol === 'https:' || url.protocol === 'http:';
  const allowed =
    options.anyOrigin || !isHttp || options.allowedRedirectOrigins?.some((origin) => matches(url, origin));
  return allowed ? url.href : null;
}

/** An absolute http(s) address, or null. */
export function parseHttpUrl(value: unknown): URL | null {
  const url = parse(value, undefined);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : null;
}

function parse(value: unknown, base: string | undefined): URL | null {
  const text = value instanceof URL ? value.href : value;
  if (typeof text !== 'string' || text.trim() === '') return null;
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

function isAllowedProtocol({ protocol }: URL, options: UrlGateOptions): boolean {
  if (protocol === 'https:' || protocol === 'http:') return true;
  return !FORBIDDEN_PROTOCOLS.test(protocol) && (options.allowedRedirectProtocols?.includes(protocol) ?? false);
}

function matches(url: URL, allowed: string | RegExp): boolean {
  if (typeof allowed !== 'string')
    return new RegExp(`^(?:${allowed.source})$`, allowed.flags.replace(/[gy]/g, '')).test(url.origin);
  if (!allowed.includes('*')) return parse(allowed, undefined)?.origin === url.origin;
  // `*` stands for one or more labels of the host; everything else is literal.
  const pattern = allowed
    .trim()
    .replace(/\/+$/, '')
    .toLowerCase()
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('[a-z0-9-]+(?:\\.[a-z0-9-]+)*');
  return new RegExp(`^${pattern}$`).test(url.origin);
}
