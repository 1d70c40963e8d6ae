/** Organizations and their members: `/v1/organizations`. */
import {
  createMembership,
  createOrganization,
  deleteLogo,
  deleteMembership,
  deleteOrganization,
  LARGEST_PICTURE_BYTES,
  listMembers,
  listRoles,
  pictureTooLarge,
  readOrganization,
  setLogo,
  updateMembership,
  updateOrganization,
} from '../../domain/index.js';
import { answer } from '../answer.js';
import { pathParam, type HttpContext } from '../../http/context.js';
import { clearableText, form, optional, readParams, text } from '../../http/form.js';
import { permitted } from '../../http/organization-steps.js';
import { queryList, queryText } from '../../http/query.js';
import { route } from '../../http/route.js';
import { readSlice, wantsPage } from '../../http/slice.js';
import { signedIn } from '../../http/steps.js';
import { readUpload } from '../../http/upload.js';
import {
  deletedJson,
  deletedOrganizationJson,
  memberJson,
  ownOrganizationJson,
  pageJson,
  rolesJson,
} from '../../serializers/index.js';

const createForm = form({ name: text(1024), slug: optional(clearableText(256)) });
const updateForm = form({ name: optional(text(1024)), slug: optional(clearableText(256)) });
const memberForm = form({ userId: text(64), role: text(256) });
const roleForm = form({ role: text(256) });

const toOrganization = (context: HttpContext) => ownOrganizationJson(context.ports.addresses.baseUrl(context.instance));

/** Routes of organizations themselves. */
export const organizationRoutes = [
  route('POST', '/v1/organizations', [signedIn], async (context, { caller, signed }) => {
    const params = await readParams(context, createForm);
    return answer(context, await createOrganization(context.ports, caller, signed, params), toOrganization(context));
  }),

  route('GET', '/v1/organizations/:id', [signedIn, permitted(null)], async (context, { caller, access }) =>
    answer(context, await readOrganization(context.ports, caller, access), toOrganization(context)),
  ),

  route(
    'PATCH',
    '/v1/organizations/:id',
    [signedIn, permitted('org:sys_profile:manage')],
    async (context, { caller, access }) => {
      const params = await readParams(context, updateForm);
      return answer(context, await updateOrganization(context.ports, caller, access, params), toOrganization(context));
    },
  ),

  route(
    'DELETE',
    '/v1/organizations/:id',
    [signedIn, permitted('org:sys_profile:delete')],
    async (context, { caller, access }) =>
      answer(context, await deleteOrganization(context.ports, caller, access), deletedOrganizationJson),
  ),

  route(
    'PUT',
    '/v1/organizations/:id/logo',
    [signedIn, permitted('org:sys_profile:manage')],
    async (context, { caller, access }) => {
      const upload = await readUpload(context.request, LARGEST_PICTURE_BYTES, pictureTooLarge);
      return answer(context, await setLogo(context.ports, caller, access, upload), toOrganization(context));
    },
  ),

  route(
    'DELETE',
    '/v1/organizations/:id/logo',
    [signedIn, permitted('org:sys_profile:manage')],
    async (context, { caller, access }) =>
      answer(context, await deleteLogo(context.ports, caller, access), ({ id }) => deletedJson('image', id)),
  ),

  route('GET', '/v1/organizations/:id/roles', [signedIn, permitted(null)], async (context, { caller, access }) =>
    answer(context, await listRoles(context.ports, caller, access), rolesJson),
  ),
];

/** Routes of members. */
export const memberRoutes = [
  route(
    'GET',
    '/v1/organizations/:id/memberships',
    [signedIn, permitted('org:sys_memberships:read')],
    async (context, { caller, access }) => {
      const outcome = await listMembers(context.ports, caller, access, memberQuery(context));
      return answer(context, outcome, pageJson(memberJson, wantsPage(context.query)));
    },
  ),

  route(
    'POST',
    '/v1/organizations/:id/memberships',
    [signedIn, permitted('org:sys_memberships:manage')],
    async (context, { caller, access }) => {
      const params = await readParams(context, memberForm);
      return answer(context, await createMembership(context.ports, caller, access, params), memberJson);
    },
  ),

  route(
    'PATCH',
    '/v1/organizations/:id/memberships/:userId',
    [signedIn, permitted('org:sys_memberships:manage')],
    async (context, { caller, access }) => {
      const { role } = await readParams(context, roleForm);
      const params = { userId: pathParam(context, 'userId'), role };
      return answer(context, await updateMembership(context.ports, caller, access, params), memberJson);
    },
  ),

  route(
    'DELETE',
    '/v1/organizations/:id/memberships/:userId',
    [signedIn, permitted('org:sys_memberships:manage')],
    async (context, { caller, access }) => {
      const userId = pathParam(context, 'userId');
      return answer(context, await deleteMembership(context.ports, caller, access, userId), memberJson);
    },
  ),
];

function memberQuery({ query }: HttpContext) {
  const part = queryText(query, 'query');
  const roleKeys = queryList(query, 'role');
  return {
    ...readSlice(query),
    ...(part === undefined ? {} : { query: part }),
    ...(roleKeys.length === 0 ? {} : { roleKeys }),
  };
}
