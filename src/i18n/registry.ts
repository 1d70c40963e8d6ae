/** The English messages loaded so far, and the language in force for the page. Switching it re-renders every element. */
import type { Localization, MessageTree } from './types.js';

const parts: MessageTree[] = [];
const changes = new Set<() => void>();
let current: Localization | undefined;

/** Adds English messages; an element adds what it shows, so that a page loads no text it does not use. */
export function registerMessages(...trees: readonly MessageTree[]): void {
  for (const tree of trees) if (!parts.includes(tree)) parts.push(tree);
}

/** The English messages loaded so far. */
export function englishParts(): readonly MessageTree[] {
  return parts;
}

/** The language pack in force, if one was set. */
export function currentLocalization(): Localization | undefined {
  return current;
}

/** Sets the language of every element that was not given one of its own; `undefined` goes back to English. */
export function setLocalization(localization: Localization | undefined): void {
  if (localization === current) return;
  current = localization;
  announceChange();
}

/** Calls back when language, looks or providers change; returns the function that stops it. */
export function onChange(listener: () => void): () => void {
  changes.add(listener);
  return () => changes.delete(listener);
}

/** Tells every element that something it draws with has changed. */
export function announceChange(): void {
  for (const listener of [...changes]) listener();
}
