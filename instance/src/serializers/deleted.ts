/** What is left of a deleted object. */
import type { DeletedObjectJSON } from 'clerk-kit/protocol';

/** A deleted object. */
export function deletedJson(object: string, id: string): DeletedObjectJSON {
  return { object, id, deleted: true };
}
