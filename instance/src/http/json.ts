/** The door for JSON bodies of the Backend API: the same forms, with JSON's own types, where null stands for "none". */
import {
  array,
  boolean,
  check,
  integer,
  maxLength,
  maxValue,
  minValue,
  nullable,
  nullish,
  number,
  pipe,
  rawTransform,
  string,
  type InferOutput,
  type ObjectEntries,
} from 'valibot';
import { ApiError, fieldError } from '../domain/api-error.js';
import { readJson, readText } from './body.js';
import type { HttpContext } from './context.js';
import { parseForm, plainText, text, type Form } from './form.js';

/** Most items in a body that is a list. */
const MOST_ITEMS = 100;

/** A text or null; may be absent. */
export const maybeText = (longest?: number) => nullish(plainText(longest));

/** An absolute web address, or null; may be absent. */
export const maybeWebAddress = () =>
  nullish(
    pipe(
      plainText(),
      check(
        (value) => value === '' || (/^https?:\/\//i.test(value) && URL.canParse(value)),
        'form_param_format_invalid',
      ),
    ),
  );

/** A yes or no, or null; may be absent. */
export const maybeFlag = () => nullish(boolean());

/** A whole number in a range, or null; may be absent. */
export const maybeNumber = (least: number, most: number) =>
  nullish(
    pipe(
      number(),
      integer('form_param_type_invalid'),
      minValue(least, 'form_param_value_invalid'),
      maxValue(most, 'form_param_value_invalid'),
    ),
  );

/** A list of texts, or null; may be absent. */
export const maybeTexts = (longest = 100) =>
  nullish(pipe(array(text(512)), maxLength(longest, 'form_param_array_size_exceeded')));

/** A moment as RFC 3339 text or in milliseconds, or null; may be absent. Read as milliseconds. */
export const maybeTime = () =>
  nullish(
    pipe(
      string(),
      rawTransform(({ dataset, addIssue, NEVER }) => {
        const time = /^\d{4}-\d{2}-\d{2}T/.test(dataset.value) ? Date.parse(dataset.value) : Number.NaN;
        if (!Number.isNaN(time)) return time;
        addIssue({ message: 'form_param_invalid_time' });
        return NEVER;
      }),
    ),
  );

/** Re-exported so that routes need one import. */
export { nullable };

/** Reads the request's JSON body through `schema`. */
export async function readJsonParams<Entries extends ObjectEntries>(
  context: HttpContext,
  schema: Form<Entries>,
): Promise<InferOutput<Form<Entries>>> {
  return parseForm(schema, await readJson(context.request));
}

/** Reads a JSON body that is a list of such objects. */
export async function readJsonList<Entries extends ObjectEntries>(
  context: HttpContext,
  schema: Form<Entries>,
): Promise<InferOutput<Form<Entries>>[]> {
  const items = parseList(await readText(context.request));
  if (items.length === 0) throw new ApiError('form_data_missing', { longMessage: 'The list is empty.' });
  if (items.length > MOST_ITEMS) throw fieldError('form_param_array_size_exceeded', 'params');
  return items.map((item) => parseForm(schema, new Map(Object.entries(item))));
}

function parseList(body: string): object[] {
  try {
    const parsed: unknown = JSON.parse(body);
    if (Array.isArray(parsed) && parsed.every(isObject)) return parsed;
  } catch {
    // Not JSON at all: refused like JSON of another shape.
  }
  throw new ApiError('request_body_invalid', { longMessage: 'The request body must be a JSON list of objects.' });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
