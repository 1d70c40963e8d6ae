/** Reads query parameters of lists. What cannot be meant is refused by name; nothing is silently ignored. */
import { fieldError, type ApiError } from '../domain/api-error.js';

/** Longest list of values one parameter may carry. */
const MOST_VALUES = 100;

/** A text, or undefined when absent or empty. */
export function queryText(query: URLSearchParams, name: string, longest = 256): string | undefined {
  const values = query.getAll(name);
  if (values.length > 1) throw invalid(name, `${name} was sent more than once.`);
  const value = values[0];
  if (value === undefined || value === '') return undefined;
  if (value.length > longest) throw invalid(name, `${name} is longer than ${longest} characters.`);
  return value;
}

/** A text that must be there. */
export function requiredQueryText(query: URLSearchParams, name: string, longest?: number): string {
  const value = queryText(query, name, longest);
  if (value === undefined) throw fieldError('missing_query_parameter', name, `${name} must be included.`);
  return value;
}

/** A list: `name=a&name=b`, `name[]=a` or `name=a,b`. */
export function queryList(query: URLSearchParams, name: string): string[] {
  const values = [...query.getAll(name), ...query.getAll(`${name}[]`)]
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
  if (values.length > MOST_VALUES) throw invalid(name, `${name} has more than ${MOST_VALUES} values.`);
  return values;
}

/** A whole number in a range. */
export function queryNumber(
  query: URLSearchParams,
  name: string,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number {
  const value = queryText(query, name);
  if (value === undefined) return otherwise;
  const number = /^\d{1,12}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) {
    throw invalid(name, `${name} must be a whole number from ${least} to ${most}.`);
  }
  return number;
}

/** One of a list. */
export function queryChoice<const Choice extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = queryText(query, name)?.replace(/^ /, '+'); // A bare "+" in a query decodes to a space.
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (!found) throw invalid(name, `${name} must be one of ${choices.join(', ')}.`);
  return found;
}

function invalid(name: string, longMessage: string): ApiError {
  return fieldError('invalid_query_parameter_value', name, longMessage);
}
