/**
 * The one gate that every address from outside passes before anyone is sent there: query parameters, props, options,
 * server answers. Whatever is not plainly http(s) or explicitly allowed does not get through.
 */

/** What `allowedRedirectOrigins` may hold: exact origins, origins with `*` for one or more labels, or expressions. */
export type AllowedOrigins = readonly (string | RegExp)[];

/** An absolute http(s) address, or null. */
export function parseHttpUrl(value: unknown): URL | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const url = new URL(value);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}
