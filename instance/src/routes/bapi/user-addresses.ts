/** Addresses and numbers of any user: `/backend/v1/email_addresses`, `/backend/v1/phone_numbers`. */
import {
  addUserAddress,
  changeUserAddress,
  deleteUserAddress,
  readUserAddress,
  type AddressType,
} from '../../domain/index.js';
import type { IdentificationView } from '../../domain/views.js';
import { backendCaller } from '../../http/backend-caller.js';
import { pathParam } from '../../http/context.js';
import { form, text } from '../../http/form.js';
import { maybeFlag, readJsonParams } from '../../http/json.js';
import { bare } from '../../http/reply.js';
import { route, type Route } from '../../http/route.js';
import { deletedJson, emailAddressJson, phoneNumberJson } from '../../serializers/index.js';

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
