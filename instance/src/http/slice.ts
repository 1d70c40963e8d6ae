/** Reads `limit` and `offset` of lists: whole numbers in range, or a refusal that names the one that is not. */
import { fieldError } from '../domain/api-error.js';

/** Longest page. */
const MOST = 500;

/** Far beyond any list; an offset past the end is an empty page. */
const FURTHEST = 1_000_000_000;

/** The slice asked for; ten from the start when nothing is. */
export function readSlice(query: URLSearchParams): { limit: number; offset: number } {
  return { limit: number(query, 'limit', 1, MOST, 10), offset: number(query, 'offset', 0, FURTHEST, 0) };
}

/** Whether the caller knows pages. Older callers get bare arrays. */
export function wantsPage(query: URLSearchParams): boolean {
  return query.get('paginated') === 'true';
}

function number(query: URLSearchParams, name: string, least: number, most: number, otherwise: number): number {
  const text = query.get(name);
  if (text === null || text === '') return otherwise;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw fieldError('form_param_value_invalid', name, `${name} must be a whole number from ${least} to ${most}.`);
}
