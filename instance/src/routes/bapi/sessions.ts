/** Sessions for the application's own servers: `/backend/v1/sessions`. */
import { SESSION_STATUSES } from 'clerk-kit/protocol';
import { fieldError } from '../../domain/api-error.js';
import { listSessions, readAnySession } from '../../domain/index.js';
import { pathParam, type HttpContext } from '../../http/context.js';
import { queryChoice, queryNumber, queryText } from '../../http/query.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { wantsPage } from '../../http/slice.js';
import { backendSessionJson, pageJson } from '../../serializers/index.js';

/** Routes of sessions. */
export const sessionRoutes = [
  route('GET', '/backend/v1/sessions', [], async (context) => {
    const page = await listSessions(context.ports, context.instance, sessionQuery(context));
    return bare(pageJson(backendSessionJson, wantsPage(context.query))(page));
  }),

  route('GET', '/backend/v1/sessions/:id', [], async (context) => {
    const session = await readAnySession(context.ports, context.instance, pathParam(context, 'id'));
    return bare(backendSessionJson(session));
  }),
];

function sessionQuery({ query }: HttpContext) {
  const clientId = queryText(query, 'client_id');
  const userId = queryText(query, 'user_id');
  if (clientId === undefined && userId === undefined) {
    throw fieldError('missing_query_parameter', 'user_id', 'Either client_id or user_id must be included.');
  }
  return {
    clientId,
    userId,
    status: queryChoice(query, 'status', SESSION_STATUSES),
    limit: queryNumber(query, 'limit', { least: 1, most: 500, otherwise: 10 }),
    offset: queryNumber(query, 'offset', { least: 0, most: 1_000_000_000, otherwise: 0 }),
  };
}
