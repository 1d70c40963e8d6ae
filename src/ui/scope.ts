/**
 * Which clerk object, looks and language apply to a place in the page. A provider registers itself for its subtree;
 * elements ask upwards, out of shadow roots too. The document element stands for the whole page.
 */
import type { Appearance } from '../theme/appearance-types.js';
import { announceChange, onChange } from '../i18n/registry.js';
import type { Localization } from '../i18n/types.js';

/** The part of the clerk object that every element needs. Ours has it, and official ClerkJS does. */
export interface ClerkLike {
  readonly loaded: boolean;
  readonly status?: string | undefined;
  addListener(listener: (resources: unknown) => void, options?: { skipInitialEmit?: boolean }): () => void;
  on?(event: 'status', listener: (status: unknown) => void, options?: { notify?: boolean }): void;
  off?(event: 'status', listener: (status: unknown) => void): void;
  __internal_getOption?(key: never): unknown;
}

/** What a provider offers to its subtree. */
export interface ClerkScope {
  readonly clerk?: ClerkLike | null | undefined;
  readonly appearance?: Appearance | undefined;
  readonly localization?: Localization | undefined;
}

const scopes = new WeakMap<Node, ClerkScope>();

/** Offers a scope to everything inside `host`, or changes what it offers; `undefined` withdraws it. */
export function provideScope(host: Element, scope: ClerkScope | undefined): void {
  if (scope) scopes.set(host, scope);
  else scopes.delete(host);
  announceChange();
}

/** Offers a scope to the whole page, beneath every provider. */
export function provideDefaultScope(scope: ClerkScope | undefined): void {
  provideScope(document.documentElement, scope);
}

/** The scope that applies to a node: the nearest one; what it leaves out comes from the ones further up. */
export function findScope(node: Node): ClerkScope {
  let found: ClerkScope = {};
  for (let at: Node | null = node; at; at = parentOf(at)) {
    const scope = scopes.get(at);
    if (scope) found = { ...scope, ...present(found) };
  }
  const clerk = found.clerk ?? pageClerk();
  const option = (key: string): unknown => clerk?.__internal_getOption?.(key as never); // our key names, their key type
  return {
    clerk,
    // Options hold what `load` was given; what has another shape is ignored where it is used.
    appearance: found.appearance ?? (option('appearance') as Appearance | undefined),
    localization: found.localization ?? (option('localization') as Localization | undefined), // as above
  };
}

/** Calls back when a provider appears, changes or goes, or the language changes; returns the function that stops it. */
export const onScopeChange = onChange;

/** The parent as the reader sees it: through slots, and out of shadow roots. */
function parentOf(node: Node): Node | null {
  return (node as Partial<Element>).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

function present(scope: ClerkScope): ClerkScope {
  return Object.fromEntries(Object.entries(scope).filter(([, value]) => value !== undefined && value !== null));
}

/** The object a page created itself (`window.Clerk`); a class or anything else under that name does not count. */
function pageClerk(): ClerkLike | undefined {
  const candidate = (globalThis as { Clerk?: Partial<ClerkLike> }).Clerk;
  // The one method that tells a clerk object from everything else under that name.
  return typeof candidate === 'object' && typeof candidate.addListener === 'function'
    ? (candidate as ClerkLike)
    : undefined;
}
