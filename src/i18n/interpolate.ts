/** Fills `{{token}}`, `{{token | modifier('arg')}}` and `{{token || link("text")}}` in a message. Text in, text out. */
import type { MessageParams, MessagePart } from './types.js';

const TOKEN = /\{\{\s*([\w.]+)\s*(?:\|\|\s*link\(\s*["'](.*?)["']\s*\)|((?:\|\s*[\w]+\s*(?:\([^)]*\))?\s*)*))\s*\}\}/g;
const MODIFIER = /\|\s*(\w+)\s*(?:\(([^)]*)\))?/g;

/** Changes a token's value: `option` is the modifier's second argument, after its locale. */
export type Modifier = (value: unknown, locale: string | undefined, option?: string) => string;

const MODIFIERS = new Map<string, Modifier>([
  ['titleize', (value) => String(value).replace(/(^|[\s_-])(\p{L})/gu, (part) => part.toUpperCase())],
]);

/** Adds modifiers; those for dates come with the tags that show dates. */
export function registerModifiers(modifiers: Readonly<Record<string, Modifier>>): void {
  for (const [name, modifier] of Object.entries(modifiers)) MODIFIERS.set(name, modifier);
}

/** Fills a message and keeps its links apart, for callers that render them. */
export function interpolateParts(message: string, params: MessageParams, locale?: string): MessagePart[] {
  const parts: MessagePart[] = [];
  let from = 0;
  for (const match of message.matchAll(TOKEN)) {
    const [whole, name = '', link, modifiers = ''] = match;
    if (match.index > from) parts.push(message.slice(from, match.index));
    parts.push(link === undefined ? fill(name, modifiers, params, locale) : { link: name, text: link });
    from = match.index + whole.length;
  }
  if (from < message.length) parts.push(message.slice(from));
  return parts;
}

/** Fills a message; links become their text. */
export function interpolate(message: string, params: MessageParams = {}, locale?: string): string {
  if (!message.includes('{{')) return message;
  return interpolateParts(message, params, locale)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
}

/** A token nobody gave a value for disappears; an unknown modifier leaves the value as it is. */
function fill(name: string, modifiers: string, params: MessageParams, locale?: string): string {
  let value: unknown = Object.hasOwn(params, name) ? params[name] : '';
  for (const [, modifier = '', args = ''] of modifiers.matchAll(MODIFIER)) {
    const [ownLocale, option] = args.split(',').map((arg) => arg.trim().replace(/^['"]|['"]$/g, ''));
    const apply = MODIFIERS.get(modifier);
    // Packs name their own locale in the modifier; English messages shown for another language use the language in force.
    if (apply && value !== '' && value !== null && value !== undefined)
      value = apply(value, ownLocale || locale, option);
  }
  return value === null || value === undefined ? '' : String(value);
}
