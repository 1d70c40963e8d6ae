/** Addresses out of attributes and properties: only http(s) is ever used, anything else is ignored with a warning. */

const warned = new Set<string>();

/** The address if a page may be sent there, else undefined. Resolved the way the browser will resolve it. */
export function usableUrl(name: string, value: string | null | undefined): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  try {
    if (/^https?:$/.test(new URL(value, document.baseURI).protocol)) return value;
  } catch {
    // not an address at all: falls through to the warning
  }
  const key = `${name}=${value}`;
  // Once per value: elements read their addresses at every render.
  if (!warned.has(key))
    console.warn(`clerk-kit: ${name} was ignored because ${JSON.stringify(value)} is not a web address`);
  warned.add(key);
  return undefined;
}
