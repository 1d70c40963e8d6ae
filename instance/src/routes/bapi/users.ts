/** Users for the application's own servers: `/backend/v1/users`. */
import { countUsers, listUsers, readUser } from '../../domain/index.js';
import type { UserQuery } from '../../domain/repositories.js';
import { pathParam, type HttpContext } from '../../http/context.js';
import { queryChoice, queryList, queryNumber, queryText } from '../../http/query.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { backendUserJson } from '../../serializers/index.js';
import { totalCountJson } from '../../serializers/instance-facts.js';

const ORDERS = ['created_at', 'updated_at', 'last_sign_in_at', 'last_active_at'] as const;

/** Routes of users. */
export const userRoutes = [
  route('GET', '/backend/v1/users', [], async (context) => {
    const users = await listUsers(context.ports, context.instance, userQuery(context));
    return bare(users.map(backendUserJson));
  }),

  route('GET', '/backend/v1/users/count', [], async (context) => {
    const count = await countUsers(context.ports, context.instance, userQuery(context));
    return bare(totalCountJson(count));
  }),

  route('GET', '/backend/v1/users/:id', [], async (context) =>
    bare(backendUserJson(await readUser(context.ports, context.instance, pathParam(context, 'id')))),
  ),
];

function userQuery({ query }: HttpContext): UserQuery {
  const order = queryChoice(
    query,
    'order_by',
    ORDERS.flatMap((name) => [name, `+${name}`, `-${name}`] as const),
  );
  const part = queryText(query, 'query');
  return {
    ...filters(query),
    ...(part === undefined ? {} : { query: part }),
    // The list picks its own direction; an order without a sign is ascending.
    orderBy: ORDERS.find((name) => order?.endsWith(name)) ?? 'created_at',
    descending: order === undefined || order.startsWith('-'),
    limit: queryNumber(query, 'limit', { least: 1, most: 500, otherwise: 10 }),
    offset: queryNumber(query, 'offset', { least: 0, most: 1_000_000_000, otherwise: 0 }),
  };
}

function filters(query: URLSearchParams): Partial<UserQuery> {
  const named = {
    userIds: queryList(query, 'user_id'),
    emailAddresses: queryList(query, 'email_address'),
    phoneNumbers: queryList(query, 'phone_number'),
    usernames: queryList(query, 'username'),
    organizationIds: queryList(query, 'organization_id'),
    externalIds: queryList(query, 'external_id'),
  };
  return Object.fromEntries(Object.entries(named).filter(([, values]) => values.length > 0));
}
