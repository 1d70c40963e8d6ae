/** Reads values of unknown shape: answers of servers and errors of others. What does not fit reads as absent. */

/** Something that has members. */
export type Fields = Readonly<Record<string, unknown>>;

/** The members of a value; none if it has none. */
export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}; // every object can be read by name
}

/** A text that is not empty. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A finite number. */
export function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
