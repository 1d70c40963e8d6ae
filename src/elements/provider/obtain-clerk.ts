/** One clerk object per key and page: two would compete for the same cookies and refresh the same token twice. */
import type { ClerkConstructorOptions } from '../../clerk/options.js';
import type { ElementClerk } from '../shared/flow-properties.js';

/** Makes a clerk object. */
export type ClerkFactory = (publishableKey: string, options: ClerkConstructorOptions) => ElementClerk;

const made = new Map<string, ElementClerk>();

/** The object for a key: the page's own (`window.Clerk`), one made earlier, or a new one. Without a key: the page's own. */
export function obtainClerk(
  factory: ClerkFactory | undefined,
  publishableKey: string | undefined,
  options: ClerkConstructorOptions,
): ElementClerk | undefined {
  const own = pageClerk();
  if (!publishableKey || own?.publishableKey === publishableKey) return own;
  const key = JSON.stringify([publishableKey, options.proxyUrl, options.domain]);
  const known = made.get(key) ?? factory?.(publishableKey, options);
  if (known) made.set(key, known);
  return known;
}

function pageClerk(): ElementClerk | undefined {
  const { Clerk } = globalThis as { Clerk?: unknown }; // whatever the page put there
  // A class under that name is not an object to use; one that can be listened to is.
  return typeof Clerk === 'object' && Clerk !== null && 'addListener' in Clerk ? (Clerk as ElementClerk) : undefined;
}
