/** Query parameters that several lists of the Backend API share. */
import { fieldError } from '../../domain/api-error.js';
import { queryText } from '../../http/query.js';

/** An order like `-created_at`: one of the columns, and its direction. A bare "+" in a query decodes to a space. */
export function queryOrder<const Column extends string>(
  query: URLSearchParams,
  columns: readonly Column[],
): { orderBy?: Column; descending?: boolean } {
  const value = queryText(query, 'order_by')?.trim();
  if (value === undefined) return {};
  const orderBy = columns.find((column) => column === value.replace(/^[+-]/, ''));
  if (orderBy) return { orderBy, descending: value.startsWith('-') };
  throw fieldError('form_param_value_invalid', 'order_by', `order_by must be one of ${columns.join(', ')}.`);
}

/** Leaves out what is undefined or an empty list: absent filters are not filters for nothing. */
export function given<Filters extends object>(
  filters: Filters,
): { [Key in keyof Filters]?: NonNullable<Filters[Key]> } {
  const entries = Object.entries(filters).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  // Same keys, minus those without a value, which is what the type says.
  return Object.fromEntries(entries) as { [Key in keyof Filters]?: NonNullable<Filters[Key]> };
}
