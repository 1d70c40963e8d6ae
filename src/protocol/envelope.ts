/** What wraps every answer: the client that rides along, deletions, pages and errors. */
import type { ClientJSON } from './client.js';

/** One error. `meta.param_name` names the field it belongs to. */
export interface ErrorJSON {
  code: string;
  message: string;
  long_message: string;
  meta?: ErrorMetaJSON;
}

/** Additional facts of an error. */
export interface ErrorMetaJSON {
  param_name?: string;
  session_id?: string;
  email_addresses?: string[];
  identifiers?: string[];
  permissions?: string[];
  /** Seconds until a lock ends (`user_locked`); our addition, official clients ignore it. */
  lockout_expires_in_seconds?: number;
  [name: string]: unknown;
}

/** The body of every refusal. */
export interface ErrorsJSON {
  errors: ErrorJSON[];
  meta?: { client?: ClientJSON | null; session_id?: string };
  clerk_trace_id?: string;
}

/** The body of an accepted request: the resource, and the client as it is afterwards. */
export interface EnvelopeJSON<Resource> {
  response: Resource;
  client: ClientJSON | null;
}

/** What is left of a deleted object. */
export interface DeletedObjectJSON {
  object: string;
  id?: string;
  slug?: string;
  deleted: boolean;
}

/** One page of a list. */
export interface PageJSON<Item> {
  data: Item[];
  total_count: number;
}
