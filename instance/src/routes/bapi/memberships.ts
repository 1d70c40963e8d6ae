/** Memberships for the application's own servers: `/backend/v1/organizations/{id}/memberships`. */
import {
  admitMember,
  appointMember,
  changeMemberMetadata,
  dismissMember,
  pageMemberships,
} from '../../domain/index.js';
import { backendCaller } from '../../http/backend-caller.js';
import { pathParam, type HttpContext } from '../../http/context.js';
import { form, jsonRecord, optional, text } from '../../http/form.js';
import { nullable, readJsonParams } from '../../http/json.js';
import { queryList, queryText } from '../../http/query.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { readSlice } from '../../http/slice.js';
import { backendMemberJson, pageJson } from '../../serializers/index.js';
import { given, queryOrder } from './list-query.js';

const METADATA = {
  publicMetadata: optional(nullable(jsonRecord())),
  privateMetadata: optional(nullable(jsonRecord())),
};
const createForm = form({ userId: text(64), role: text(256), ...METADATA });
const roleForm = form({ role: text(256) });
const metadataForm = form(METADATA);

/** Routes of memberships. */
export const backendMembershipRoutes = [
  route('GET', '/backend/v1/organization_memberships', [], async (context) => {
    const page = await pageMemberships(context.ports, backendCaller(context), memberQuery(context));
    return bare(pageJson(backendMemberJson, true)(page));
  }),

  route('GET', '/backend/v1/organizations/:id/memberships', [], async (context) => {
    const query = { ...memberQuery(context), organization: pathParam(context, 'id') };
    return bare(pageJson(backendMemberJson, true)(await pageMemberships(context.ports, backendCaller(context), query)));
  }),

  route('POST', '/backend/v1/organizations/:id/memberships', [], async (context) => {
    const params = await readJsonParams(context, createForm);
    const id = pathParam(context, 'id');
    return bare(backendMemberJson(await admitMember(context.ports, backendCaller(context), id, params)));
  }),

  route('PATCH', '/backend/v1/organizations/:id/memberships/:userId', [], async (context) => {
    const { role } = await readJsonParams(context, roleForm);
    const params = { userId: pathParam(context, 'userId'), role };
    const id = pathParam(context, 'id');
    return bare(backendMemberJson(await appointMember(context.ports, backendCaller(context), id, params)));
  }),

  route('PATCH', '/backend/v1/organizations/:id/memberships/:userId/metadata', [], async (context) => {
    const patch = await readJsonParams(context, metadataForm);
    const [id, userId] = [pathParam(context, 'id'), pathParam(context, 'userId')];
    return bare(
      backendMemberJson(await changeMemberMetadata(context.ports, backendCaller(context), id, userId, patch)),
    );
  }),

  route('DELETE', '/backend/v1/organizations/:id/memberships/:userId', [], async (context) => {
    const [id, userId] = [pathParam(context, 'id'), pathParam(context, 'userId')];
    return bare(backendMemberJson(await dismissMember(context.ports, backendCaller(context), id, userId)));
  }),
];

function memberQuery({ query }: HttpContext) {
  return {
    ...readSlice(query),
    ...queryOrder(query, ['created_at', 'first_name', 'last_name']),
    ...given({
      query: queryText(query, 'query'),
      userIds: queryList(query, 'user_id'),
      roleKeys: queryList(query, 'role'),
    }),
  };
}
