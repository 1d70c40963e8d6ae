/** Finds messages and sentences for errors: given localizations first, then the language in force, then English. */
import { interpolate } from './interpolate.js';
import { currentLocalization, englishParts } from './registry.js';
import type { ErrorFacts, Localization, MessageParams, MessageTree } from './types.js';

/** Finds messages by key (`signIn.start.title`). A key nobody has gives an empty text. */
export interface Translator {
  (key: string, params?: MessageParams): string;
  /** The message as it is written, for callers that draw its links themselves. */
  raw(key: string): string | undefined;
  /** Whether any source has this message. */
  has(key: string): boolean;
  /** The sentence for an error. */
  error(error: ErrorFacts): string;
  /** BCP 47 tag of the language in force. */
  readonly locale: string;
  /** Writing direction of that language. */
  readonly dir: 'ltr' | 'rtl';
  /** Whether somebody chose the language; otherwise English is only the fallback and the page's direction counts. */
  readonly chosen: boolean;
}

const RTL = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)/i;

/** Writing direction of a language. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RTL.test(locale) ? 'rtl' : 'ltr';
}

/** A translator over the given localizations, strongest first. */
export function createTranslator(...given: readonly (Localization | null | undefined)[]): Translator {
  const own = [...given, currentLocalization()].filter((tree): tree is Localization => Boolean(tree));
  const chosen = own.map((tree) => lookup(tree, 'locale')).find(Boolean);
  const locale = chosen ?? 'en-US';
  const raw = (key: string): string | undefined => {
    for (const tree of [...own, ...englishParts()]) {
      const text = lookup(tree, key);
      if (text !== undefined) return text;
    }
    return undefined;
  };
  return Object.assign((key: string, params?: MessageParams) => interpolate(raw(key) ?? '', params, chosen), {
    raw,
    has: (key: string) => raw(key) !== undefined,
    error: (error: ErrorFacts) => errorSentence(raw, error, chosen),
    locale,
    dir: directionOf(locale),
    chosen: Boolean(chosen),
  });
}

/** A text of a tree by dotted path; own properties only, texts only. */
export function lookup(tree: MessageTree, path: string): string | undefined {
  let node: string | MessageTree | undefined = tree;
  for (const key of path.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = node[key];
  }
  return typeof node === 'string' ? node : undefined;
}

/** Code and field, then code alone, then what the server wrote, then a general sentence. Never empty. */
function errorSentence(
  raw: Translator['raw'],
  { code, field, meta = {}, longMessage, message }: ErrorFacts,
  locale: string | undefined,
): string {
  const key = `unstable__errors.${code}`;
  const text = (field && raw(`${key}__${snake(field)}`)) || raw(key);
  if (!text) return longMessage || message || raw('unstable__errors.internal_clerk_error') || code;
  // The facts of an error are spelled in camelCase, the tokens of its sentence in snake_case.
  const facts = Object.entries(meta).flatMap(([name, value]) => [
    [name, value],
    [snake(name), value],
  ]);
  return interpolate(text, Object.fromEntries(facts) as MessageParams, locale); // whatever they are, they become text
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
