/** What the server says of a deleted object. */
import { isRecord } from './resource.js';

/** The remains of a deleted object. */
export interface DeletedObject {
  readonly object: string;
  readonly id?: string | undefined;
  readonly slug?: string | undefined;
  readonly deleted: boolean;
}

/** Reads the remains; tolerates an empty answer. */
export function deletedObject(json: unknown): DeletedObject {
  const source = isRecord(json) ? json : {};
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return { object: text(source.object) ?? '', id: text(source.id), slug: text(source.slug), deleted: true };
}
