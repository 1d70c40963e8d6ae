/** A made-up language for finding texts that no message stands behind: accented, longer, in brackets. */
import type { Localization, MessageTree } from './types.js';

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  y: 'ý',
};

/** Turns English messages into the made-up language; tokens stay as they are. */
export function pseudoLocalization(...trees: readonly MessageTree[]): Localization {
  return { ...mergeTrees(trees.map(pseudo)), locale: 'en-XA' };
}

function pseudo(tree: MessageTree): MessageTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, typeof value === 'object' ? pseudo(value) : accent(value ?? '')]),
  );
}

function accent(text: string): string {
  if (text === '') return '';
  const pieces = text.split(/(\{\{[^}]*\}\})/);
  const letters = pieces.map((piece, index) =>
    index % 2 ? piece : piece.replace(/[a-z]/g, (char) => ACCENTED[char] ?? char),
  );
  return `⟦${letters.join('')}${'·'.repeat(Math.ceil(text.length / 4))}⟧`;
}

/** One tree out of several; later ones win. */
export function mergeTrees(trees: readonly MessageTree[]): MessageTree {
  const merged = new Map<string, string | MessageTree | undefined>();
  for (const [key, value] of trees.flatMap((tree) => Object.entries(tree))) {
    const before = merged.get(key);
    const both = typeof before === 'object' && typeof value === 'object';
    merged.set(key, both ? mergeTrees([before, value]) : value);
  }
  return Object.fromEntries(merged);
}
