/** The signed-in user's e-mail addresses and phone numbers. Both have the same five routes. */
import {
  attemptAddress,
  createAddress,
  deleteAddress,
  listAddresses,
  prepareAddress,
  readAddress,
  type AddressType,
} from '../../domain/index.js';
import type { IdentificationView } from '../../domain/views.js';
import { pathParam } from '../../http/context.js';
import { form, optional, plainText, readParams, text } from '../../http/form.js';
import { reverified } from '../../http/organization-steps.js';
import { bare } from '../../http/reply.js';
import { route, type Route } from '../../http/route.js';
import { limited, signedIn } from '../../http/steps.js';
import { deletedJson, emailAddressJson, phoneNumberJson } from '../../serializers/index.js';
import { answer } from '../answer.js';

const emailForm = form({ emailAddress: text(512) });
const phoneForm = form({ phoneNumber: text(64) });

const prepareForm = form({
  strategy: text(64),
  redirectUrl: optional(plainText()),
  actionCompleteRedirectUrl: optional(plainText()),
  channel: optional(plainText(32)),
});

const attemptForm = form({ code: optional(plainText(64)) });

/** Routes of e-mail addresses. */
export const emailAddressRoutes = [
  route('POST', '/v1/me/email_addresses', [signedIn, reverified], async (context, { caller, signed }) => {
    const { emailAddress } = await readParams(context, emailForm);
    const outcome = await createAddress(context.ports, caller, signed, 'email_address', emailAddress);
    return answer(context, outcome, emailAddressJson);
  }),
  ...addressRoutes('/v1/me/email_addresses', 'email_address', emailAddressJson),
];

/** Routes of phone numbers. */
export const phoneNumberRoutes = [
  route('POST', '/v1/me/phone_numbers', [signedIn, reverified], async (context, { caller, signed }) => {
    const { phoneNumber } = await readParams(context, phoneForm);
    const outcome = await createAddress(context.ports, caller, signed, 'phone_number', phoneNumber);
    return answer(context, outcome, phoneNumberJson);
  }),
  ...addressRoutes('/v1/me/phone_numbers', 'phone_number', phoneNumberJson),
];

function addressRoutes(path: `/${string}`, type: AddressType, toJson: (view: IdentificationView) => unknown): Route[] {
  return [
    route('GET', path, [signedIn], async (context, { caller, signed }) => {
      const addresses = await listAddresses(context.ports, caller, signed, type);
      return bare(addresses.map(toJson));
    }),

    route('GET', `${path}/:id`, [signedIn], async (context, { caller, signed }) =>
      answer(context, await readAddress(context.ports, caller, signed, type, pathParam(context, 'id')), toJson),
    ),

    route('DELETE', `${path}/:id`, [signedIn, reverified], async (context, { caller, signed }) => {
      const outcome = await deleteAddress(context.ports, caller, signed, type, pathParam(context, 'id'));
      return answer(context, outcome, (id) => deletedJson(type, id));
    }),

    route('POST', `${path}/:id/prepare_verification`, [signedIn], async (context, { caller, signed }) => {
      const { strategy } = await readParams(context, prepareForm);
      const id = pathParam(context, 'id');
      return answer(context, await prepareAddress(context.ports, caller, signed, type, id, strategy), toJson);
    }),

    route(
      'POST',
      `${path}/:id/attempt_verification`,
      [signedIn, limited('attempt')],
      async (context, { caller, signed }) => {
        const { code } = await readParams(context, attemptForm);
        const id = pathParam(context, 'id');
        return answer(context, await attemptAddress(context.ports, caller, signed, type, id, code), toJson);
      },
    ),
  ];
}
