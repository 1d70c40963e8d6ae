/** Which method a request means: browsers send `PATCH`, `PUT` and `DELETE` as `POST` with `?_method=` to need no preflight. */
import { QueryParam } from 'clerk-kit/protocol';
import { fieldError } from '../domain/api-error.js';

const OVERRIDES = new Set(['PUT', 'PATCH', 'DELETE', 'POST']);

/** The method to route by. Only a `POST` can be overridden, so that a link can never write. */
export function effectiveMethod(method: string, query: URLSearchParams): string {
  if (method === 'HEAD') return 'GET';
  if (method !== 'POST') return method;
  const wanted = query.getAll(QueryParam.method);
  if (wanted.length === 0) return method;
  const override = wanted[0]?.toUpperCase() ?? '';
  if (wanted.length > 1 || !OVERRIDES.has(override)) {
    const sentence = `${QueryParam.method} must be one of PUT, PATCH and DELETE.`;
    throw fieldError('invalid_query_parameter_value', QueryParam.method, sentence);
  }
  return override;
}
