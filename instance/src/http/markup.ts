/** Builds HTML from templates in which every value is escaped unless it is markup already. */

/** A piece of markup that is safe to insert as it is. */
export interface Markup {
  readonly markup: string;
}

/** A template tag: literal parts are trusted, values are escaped; lists are joined. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Markup | readonly Markup[])[]
): Markup {
  let markup = parts[0] ?? '';
  values.forEach((value, index) => {
    markup += insert(value) + (parts[index + 1] ?? '');
  });
  return { markup };
}

/** Markup that does not need escaping, because it comes from this program. */
export const nothing: Markup = { markup: '' };

function insert(value: string | number | Markup | readonly Markup[]): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
  return 'markup' in value ? value.markup : value.map((item) => item.markup).join('');
}
