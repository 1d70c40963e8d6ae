/** Fills `{{token}}` and `{{token | modifier('arg')}}` in a message. Text in, text out. */
import type { MessageParams } from './types.js';

/** A token: its name, and what follows it (`| titleize`, `|| link("Terms")`). */
export const TOKEN = /\{\{\s*([\w.]+)\s*([^}]*)\}\}/g;

/** Changes a token's value; the arguments are those in the message, a locale first as a rule. */
export type Modifier = (value: unknown, locale: string | undefined, option?: string) => string;

const modifiers = new Map<string, Modifier>([
  ['titleize', (value) => String(value).replace(/(^|[\s_-])\p{L}/gu, (start) => start.toUpperCase())],
  // The text of a link, where the caller does not draw links; `parts.ts` is for those that do.
  ['link', (_value, text) => text ?? ''],
]);

/** Adds modifiers; those for dates come with the tags that show dates. */
export function registerModifiers(added: Readonly<Record<string, Modifier>>): void {
  for (const [name, modifier] of Object.entries(added)) modifiers.set(name, modifier);
}

/** Fills a message. A token nobody gave a value for disappears; an unknown modifier leaves the value as it is. */
export function interpolate(message: string, params: MessageParams = {}, locale?: string): string {
  return message.replace(TOKEN, (_whole, name: string, rest: string) => {
    let value: unknown = Object.hasOwn(params, name) ? params[name] : undefined;
    for (const [, modifier = '', args = ''] of rest.matchAll(/\|\s*(\w+)\s*(?:\(([^)]*)\))?/g)) {
      const [own, option] = args.split(',').map((arg) => arg.trim().replace(/^['"]|['"]$/g, ''));
      const apply = modifiers.get(modifier);
      if (apply && (modifier === 'link' || (value ?? '') !== '')) value = apply(value, own || locale, option);
    }
    return String(value ?? '');
  });
}
