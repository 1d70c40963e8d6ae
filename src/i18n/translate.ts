/** Finds messages and sentences for errors: given localizations first, then the language in force, then English. */
import { interpolate, interpolateParts } from './interpolate.js';
import { currentLocalization, englishParts } from './registry.js';
import type { ErrorFacts, Localization, MessageParams, MessagePart, MessageTree } from './types.js';

/** Finds messages by key (`signIn.start.title`). Missing everywhere gives an empty text, and a warning while developing. */
export interface Translator {
  (key: string, params?: MessageParams): string;
  /** As the call, with the links of the message kept apart. */
  parts(key: string, params?: MessageParams): MessagePart[];
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

const RTL = /^(?:ar|arc|ckb|dv|fa|ha-Arab|he|khw|ks|ku-Arab|ps|sd|ug|ur|uz-Arab|yi)(?:-|$)/i;

/** Writing direction of a language. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RTL.test(locale) ? 'rtl' : 'ltr';
}

/** A translator over the given localizations, strongest first. */
export function createTranslator(...given: readonly (Localization | null | undefined)[]): Translator {
  const own = [...given, currentLocalization()].filter(
    (tree): tree is Localization => typeof tree === 'object' && tree !== null,
  );
  const locale = own.map((tree) => lookup(tree, 'locale')).find(Boolean);
  const sources = (): readonly MessageTree[] => [...own, ...englishParts()];
  const find = (key: string): string | undefined => {
    for (const tree of sources()) {
      const text = lookup(tree, key);
      if (text !== undefined) return text;
    }
    return undefined;
  };
  const params = (values?: MessageParams): MessageParams => values ?? {};
  return Object.assign((key: string, values?: MessageParams) => interpolate(find(key) ?? '', params(values), locale), {
    parts: (key: string, values?: MessageParams) => interpolateParts(find(key) ?? '', params(values), locale),
    has: (key: string) => find(key) !== undefined,
    error: (error: ErrorFacts) => errorSentence(find, error, locale),
    locale: locale ?? 'en-US',
    dir: directionOf(locale ?? 'en-US'),
    chosen: locale !== undefined,
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
  find: (key: string) => string | undefined,
  error: ErrorFacts,
  locale: string | undefined,
): string {
  const field = error.field && snake(error.field);
  const message = (field && find(`unstable__errors.${error.code}__${field}`)) || find(`unstable__errors.${error.code}`);
  if (message) return interpolate(message, paramsOf(error), locale);
  return error.longMessage || error.message || find('unstable__errors.internal_clerk_error') || error.code;
}

function paramsOf({ meta = {} }: ErrorFacts): MessageParams {
  const usable = Object.entries(meta).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return Object.fromEntries(
    usable.flatMap(([key, value]) => [
      [key, String(value)],
      [snake(key), String(value)],
    ]),
  );
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
