/** What belongs to a user: picture, memberships, invitations; and addresses and numbers under paths of their own. */
import {
  addUserAddress,
  changeUserAddress,
  changeUserPicture,
  deleteUserAddress,
  LARGEST_PICTURE_BYTES,
  pageMemberships,
  pageOrganizationInvitations,
  pictureTooLarge,
  readUser,
  readUserAddress,
  type AddressType,
} from '../../domain/index.js';
import type { IdentificationView } from '../../domain/views.js';
import { backendCaller } from '../../http/backend-caller.js';
import { pathParam } from '../../http/context.js';
import { form, text } from '../../http/form.js';
import { maybeFlag, readJsonParams } from '../../http/json.js';
import { queryList } from '../../http/query.js';
import { bare } from '../../http/reply.js';
import { route, type Route } from '../../http/route.js';
import { readSlice } from '../../http/slice.js';
import { readUpload } from '../../http/upload.js';
import {
  backendInvitationWithOrganizationJson,
  backendMemberJson,
  backendUserJson,
  deletedJson,
  emailAddressJson,
  pageJson,
  phoneNumberJson,
} from '../../serializers/index.js';
import { invitationFacts, invitationLink, invitationStatuses } from '../invitation-status.js';

const FLAGS = { verified: maybeFlag(), primary: maybeFlag() };
const changeForm = form({
  ...FLAGS,
  notifyPrimaryEmailAddressChanged: maybeFlag(),
  reservedForSecondFactor: maybeFlag(),
});
const emailForm = form({
  ...FLAGS,
  userId: text(64),
  emailAddress: text(512),
  notifyPrimaryEmailAddressChanged: maybeFlag(),
});
const phoneForm = form({ ...FLAGS, userId: text(64), phoneNumber: text(64), reservedForSecondFactor: maybeFlag() });

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

/** Routes of addresses and numbers. */
export const userAddressRoutes = [
  route('POST', '/backend/v1/email_addresses', [], async (context) => {
    const { emailAddress: address, ...params } = await readJsonParams(context, emailForm);
    const input = { ...params, address };
    return bare(emailAddressJson(await addUserAddress(context.ports, backendCaller(context), 'email_address', input)));
  }),

  route('POST', '/backend/v1/phone_numbers', [], async (context) => {
    const { phoneNumber: address, ...params } = await readJsonParams(context, phoneForm);
    const input = { ...params, address };
    return bare(phoneNumberJson(await addUserAddress(context.ports, backendCaller(context), 'phone_number', input)));
  }),
  ...addressRoutes('/backend/v1/email_addresses/:id', 'email_address', emailAddressJson),
  ...addressRoutes('/backend/v1/phone_numbers/:id', 'phone_number', phoneNumberJson),
];

function addressRoutes(path: `/${string}`, type: AddressType, toJson: (view: IdentificationView) => unknown): Route[] {
  return [
    route('GET', path, [], async (context) =>
      bare(toJson(await readUserAddress(context.ports, backendCaller(context), type, pathParam(context, 'id')))),
    ),

    route('PATCH', path, [], async (context) => {
      const change = await readJsonParams(context, changeForm);
      const id = pathParam(context, 'id');
      return bare(toJson(await changeUserAddress(context.ports, backendCaller(context), type, id, change)));
    }),

    route('DELETE', path, [], async (context) => {
      const id = await deleteUserAddress(context.ports, backendCaller(context), type, pathParam(context, 'id'));
      return bare(deletedJson(type, id));
    }),
  ];
}
