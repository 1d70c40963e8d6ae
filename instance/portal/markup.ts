/** Builds HTML as text: literal parts are trusted, values are escaped unless they are markup already. */

/** Text that is safe to insert as it is. */
export interface Markup {
  readonly markup: string;
}

/** What a template takes; `undefined`, `false` and null insert nothing. */
export type MarkupValue = string | Markup | readonly Markup[] | null | undefined | false;

/** A template tag. */
export function html(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return { markup: parts.reduce((text, part, index) => text + insert(values[index - 1]) + part) };
}

/** An attribute, or nothing when its value is absent. */
export function attribute(name: string, value: string | null | undefined): Markup {
  return value === null || value === undefined ? { markup: '' } : { markup: ` ${name}="${escapeHtml(value)}"` };
}

/** JSON for a data block: no text in it can close the element. */
export function jsonBlock(value: unknown): Markup {
  return {
    markup: JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  };
}

function insert(value: MarkupValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  return 'markup' in value ? value.markup : value.map((one) => one.markup).join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
