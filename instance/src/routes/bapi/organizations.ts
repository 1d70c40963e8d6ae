/** Organizations for the application's own servers: `/backend/v1/organizations`. */
import {
  changeOrganizationMetadata,
  changeOrganizationPicture,
  dropOrganization,
  findOrganization,
  instanceRoles,
  LARGEST_PICTURE_BYTES,
  makeOrganization,
  pageOrganizations,
  pictureTooLarge,
  reviseOrganization,
} from '../../domain/index.js';
import { backendCaller } from '../../http/backend-caller.js';
import { pathParam, type HttpContext } from '../../http/context.js';
import { form, jsonRecord, optional, text } from '../../http/form.js';
import { maybeFlag, maybeNumber, maybeText, maybeTime, readJsonParams } from '../../http/json.js';
import { queryList, queryText } from '../../http/query.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { readSlice } from '../../http/slice.js';
import { readUpload } from '../../http/upload.js';
import { backendOrganizationJson, deletedOrganizationJson, pageJson, rolesJson } from '../../serializers/index.js';
import { given, queryOrder } from './list-query.js';

const createForm = form({
  name: text(1024),
  slug: maybeText(256),
  createdBy: maybeText(64),
  publicMetadata: optional(jsonRecord()),
  privateMetadata: optional(jsonRecord()),
  maxAllowedMemberships: maybeNumber(0, 1_000_000_000),
  createdAt: maybeTime(),
});

const updateForm = form({
  name: maybeText(1024),
  slug: maybeText(256),
  maxAllowedMemberships: maybeNumber(0, 1_000_000_000),
  adminDeleteEnabled: maybeFlag(),
  createdAt: maybeTime(),
});

const metadataForm = form({ publicMetadata: optional(jsonRecord()), privateMetadata: optional(jsonRecord()) });

const toJson = (context: HttpContext) => backendOrganizationJson(context.ports.addresses.baseUrl(context.instance));

/** Routes of organizations. */
export const backendOrganizationRoutes = [
  route('GET', '/backend/v1/organizations', [], async (context) => {
    const page = await pageOrganizations(context.ports, backendCaller(context), organizationQuery(context));
    return bare(pageJson(toJson(context), true)(page));
  }),

  route('POST', '/backend/v1/organizations', [], async (context) => {
    const { createdBy, createdAt, ...params } = await readJsonParams(context, createForm);
    const input = { ...params, createdBy: createdBy ?? null, createdAt: createdAt ?? undefined };
    return bare(toJson(context)(await makeOrganization(context.ports, backendCaller(context), input)));
  }),

  route('GET', '/backend/v1/organizations/:id', [], async (context) =>
    bare(toJson(context)(await findOrganization(context.ports, backendCaller(context), pathParam(context, 'id')))),
  ),

  route('PATCH', '/backend/v1/organizations/:id', [], async (context) => {
    const { name, createdAt, ...params } = await readJsonParams(context, updateForm);
    const change = { ...params, name: name ?? undefined, createdAt: createdAt ?? undefined };
    const id = pathParam(context, 'id');
    return bare(toJson(context)(await reviseOrganization(context.ports, backendCaller(context), id, change)));
  }),

  route('DELETE', '/backend/v1/organizations/:id', [], async (context) =>
    bare(
      deletedOrganizationJson(await dropOrganization(context.ports, backendCaller(context), pathParam(context, 'id'))),
    ),
  ),

  ...(['PATCH', 'PUT'] as const).map((method) =>
    route(method, '/backend/v1/organizations/:id/metadata', [], async (context) => {
      const metadata = await readJsonParams(context, metadataForm);
      const options = { replace: method === 'PUT' };
      const id = pathParam(context, 'id');
      const caller = backendCaller(context);
      return bare(toJson(context)(await changeOrganizationMetadata(context.ports, caller, id, metadata, options)));
    }),
  ),

  route('PUT', '/backend/v1/organizations/:id/logo', [], async (context) => {
    const upload = await readUpload(context.request, LARGEST_PICTURE_BYTES, pictureTooLarge);
    const id = pathParam(context, 'id');
    return bare(toJson(context)(await changeOrganizationPicture(context.ports, backendCaller(context), id, upload)));
  }),

  route('DELETE', '/backend/v1/organizations/:id/logo', [], async (context) => {
    const id = pathParam(context, 'id');
    return bare(toJson(context)(await changeOrganizationPicture(context.ports, backendCaller(context), id, null)));
  }),

  route('GET', '/backend/v1/organization_roles', [], async (context) =>
    bare(rolesJson(await instanceRoles(context.ports, backendCaller(context)))),
  ),
];

function organizationQuery({ query }: HttpContext) {
  return {
    ...readSlice(query),
    ...queryOrder(query, ['name', 'created_at', 'members_count']),
    ...given({
      query: queryText(query, 'query'),
      userIds: included(queryList(query, 'user_id')),
      organizationIds: included(queryList(query, 'organization_id')),
    }),
  };
}

/** Ids may carry a sign; those that are to be left out are not asked for. A "+" in a query decodes to a space. */
function included(ids: readonly string[]): string[] {
  return ids.filter((id) => !id.startsWith('-')).map((id) => id.replace(/^[+ ]/, ''));
}
