/** What belongs to a user: picture, memberships, invitations. */
import {
  changeUserPicture,
  LARGEST_PICTURE_BYTES,
  pageMemberships,
  pageOrganizationInvitations,
  pictureTooLarge,
  readUser,
} from '../../domain/index.js';
import { backendCaller } from '../../http/backend-caller.js';
import { pathParam } from '../../http/context.js';
import { queryList } from '../../http/query.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { readSlice } from '../../http/slice.js';
import { readUpload } from '../../http/upload.js';
import {
  backendInvitationWithOrganizationJson,
  backendMemberJson,
  backendUserJson,
  pageJson,
} from '../../serializers/index.js';
import { invitationFacts, invitationLink, invitationStatuses } from '../invitation-status.js';

/** Routes of a user's picture, memberships and invitations. */
export const userBelongingRoutes = [
  route('POST', '/backend/v1/users/:id/profile_image', [], async (context) => {
    const upload = await readUpload(context.request, LARGEST_PICTURE_BYTES, pictureTooLarge);
    const id = pathParam(context, 'id');
    return bare(backendUserJson(await changeUserPicture(context.ports, backendCaller(context), id, upload)));
  }),

  route('DELETE', '/backend/v1/users/:id/profile_image', [], async (context) =>
    bare(
      backendUserJson(await changeUserPicture(context.ports, backendCaller(context), pathParam(context, 'id'), null)),
    ),
  ),

  route('GET', '/backend/v1/users/:id/organization_memberships', [], async (context) => {
    const { user } = await readUser(context.ports, context.instance, pathParam(context, 'id'));
    const query = { ...readSlice(context.query), userIds: [user.id] };
    const page = await pageMemberships(context.ports, backendCaller(context), query);
    return bare(pageJson(backendMemberJson, true)(page));
  }),

  route('GET', '/backend/v1/users/:id/organization_invitations', [], async (context) => {
    const statuses = invitationStatuses(queryList(context.query, 'status'));
    const query = { ...readSlice(context.query), ...statuses, userId: pathParam(context, 'id') };
    const page = await pageOrganizationInvitations(context.ports, backendCaller(context), query);
    const toJson = backendInvitationWithOrganizationJson(invitationFacts(context), invitationLink(context));
    return bare(pageJson(toJson, true)(page));
  }),
];
