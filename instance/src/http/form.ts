/**
 * The door for parameters: wire names in snake_case become camelCase here, and every wrong shape becomes a refusal that
 * names its field. A schema is a valibot object per form; what it does not list is unknown and refused.
 */
import { toCamelCase, toSnakeCase, type ErrorCode } from 'clerk-kit/protocol';
import {
  array,
  check,
  maxLength,
  optional,
  picklist,
  pipe,
  record,
  safeParse,
  strictObject,
  string,
  transform,
  union,
  unknown,
  type BaseIssue,
  type InferOutput,
  type ObjectEntries,
} from 'valibot';
import { ApiError, fieldError, joinErrors } from '../domain/api-error.js';
import { readForm, type BodyValues } from './body.js';
import type { HttpContext } from './context.js';

/** Longest text of an ordinary field. Passwords and metadata have limits of their own. */
const LONGEST_TEXT = 2048;
const LONGEST_METADATA = 8 * 1024;

/** A text that must not be empty. */
export const text = (longest = LONGEST_TEXT) =>
  pipe(
    string(),
    maxLength(longest, 'form_param_max_length_exceeded'),
    check((value) => value !== '', 'form_param_nil'),
  );

/** A text that may be empty. */
export const plainText = (longest = LONGEST_TEXT) =>
  pipe(string(), maxLength(longest, 'form_param_max_length_exceeded'));

/** A text whose empty form means "none", which is how clients send null. */
export const clearableText = (longest = LONGEST_TEXT) =>
  pipe(
    string(),
    maxLength(longest, 'form_param_max_length_exceeded'),
    transform((value) => (value === '' ? null : value)),
  );

/** A password: never trimmed; refused by size before anything is computed from it. */
export const password = () =>
  pipe(
    string(),
    check((value) => value !== '', 'form_param_nil'),
    check((value) => Buffer.byteLength(value) <= 4096, 'form_password_size_in_bytes_exceeded'),
  );

/** `true` or `false`, as forms send it. */
export const flag = () =>
  pipe(
    picklist(['true', 'false', '1', '0', ''], 'form_param_type_invalid'),
    transform((value) => value === 'true' || value === '1'),
  );

/** One of a list. */
export const oneOf = <const Options extends readonly string[]>(options: Options) =>
  picklist(options, 'form_param_value_invalid');

/** A JSON object as text, as `unsafe_metadata` travels. */
export const jsonObject = () =>
  pipe(
    string(),
    check((value) => Buffer.byteLength(value) <= LONGEST_METADATA, 'form_param_exceeds_allowed_size'),
    check((value) => value === '' || parseObject(value) !== null, 'form_param_format_invalid'),
    transform((value) => parseObject(value) ?? {}),
  );

/** A JSON object, in bodies that are JSON themselves. */
export const jsonRecord = () => record(string(), unknown(), 'form_param_type_invalid');

/** A text that may be sent several times, or once; always read as a list. */
export const textList = (longest = 100) =>
  pipe(
    union([array(text()), text()], 'form_param_format_invalid'),
    transform((value) => (typeof value === 'string' ? [value] : value)),
    maxLength(longest, 'form_param_array_size_exceeded'),
  );

/** Marks a field that may be absent; re-exported so that routes need one import. */
export { optional };

/** A form: camelCase names and their schemas. */
export const form = <const Entries extends ObjectEntries>(entries: Entries) => strictObject(entries);

/** Any form. */
export type Form<Entries extends ObjectEntries = ObjectEntries> = ReturnType<typeof form<Entries>>;

/** Reads the request's form body through `schema`. */
export async function readParams<Entries extends ObjectEntries>(
  context: HttpContext,
  schema: Form<Entries>,
): Promise<InferOutput<Form<Entries>>> {
  return parseForm(schema, await readForm(context.request));
}

/** Reads `values` through `schema`; throws one error that carries every bad field. */
export function parseForm<Entries extends ObjectEntries>(
  schema: Form<Entries>,
  values: BodyValues,
): InferOutput<Form<Entries>> {
  const renamed: Record<string, unknown> = Object.create(null) as Record<string, unknown>; // No prototype to pollute.
  for (const [wireName, value] of values) {
    const name = toCamelCase(wireName);
    // `firstName` would otherwise pass for `first_name`, and `__proto__` for a name.
    if (toSnakeCase(name) !== wireName || !Object.hasOwn(schema.entries, name)) throw unknownParam(wireName);
    renamed[name] = value;
  }
  const result = safeParse(schema, { ...renamed });
  if (result.success) return result.output;
  throw joinErrors(result.issues.map(refusal)) ?? new ApiError('bad_request');
}

function refusal(issue: BaseIssue<unknown>): ApiError {
  const name = toSnakeCase(String(issue.path?.[0]?.key ?? ''));
  if (issue.type === 'strict_object' || issue.received === 'undefined') {
    return fieldError('form_param_missing', name, `${name} must be included.`);
  }
  if (Array.isArray(issue.input)) return fieldError('form_param_duplicate', name, `${name} was sent more than once.`);
  // Schemas of this file put the code into the issue's message; issues of bare types are type errors.
  const code =
    issue.kind === 'schema' && issue.type !== 'picklist' ? 'form_param_type_invalid' : (issue.message as ErrorCode);
  return fieldError(code, name);
}

function unknownParam(name: string): ApiError {
  const shown = name.slice(0, 64);
  return fieldError('form_param_unknown', shown, `${shown} is not a valid parameter for this request.`);
}

function parseObject(value: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(value);
    const plain = parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed);
    // The check above leaves plain objects only.
    return plain ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
