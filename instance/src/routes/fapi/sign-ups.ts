/** Sign-up attempts: `/v1/client/sign_ups`. */
import {
  attemptSignUpVerification,
  createSignUp,
  prepareSignUpVerification,
  readSignUp,
  updateSignUp,
} from '../../domain/index.js';
import { answer } from '../answer.js';
import { pathParam } from '../../http/context.js';
import { flag, form, jsonObject, optional, password, plainText, readParams, text } from '../../http/form.js';
import { route } from '../../http/route.js';
import { limited, withClient } from '../../http/steps.js';
import { signUpJson } from '../../serializers/index.js';

/** Fields of creation and update. Texts may be empty: an update clears a field with an empty text. */
const fields = {
  emailAddress: optional(plainText()),
  phoneNumber: optional(plainText()),
  username: optional(plainText()),
  web3Wallet: optional(plainText()),
  password: optional(password()),
  firstName: optional(plainText(256)),
  lastName: optional(plainText(256)),
  unsafeMetadata: optional(jsonObject()),
  legalAccepted: optional(flag()),
  strategy: optional(text()),
  redirectUrl: optional(text()),
  actionCompleteRedirectUrl: optional(text()),
  ticket: optional(text()),
  token: optional(text()),
  code: optional(text()),
  oidcLoginHint: optional(text()),
  oidcPrompt: optional(text()),
  proofToken: optional(text()),
  locale: optional(plainText(64)),
  timezone: optional(plainText(64)),
};

const createForm = form({
  ...fields,
  transfer: optional(flag()),
  captchaToken: optional(plainText(4096)),
  captchaError: optional(plainText()),
  captchaWidgetType: optional(plainText()),
  captchaAction: optional(plainText()),
});

const updateForm = form(fields);

const prepareForm = form({
  strategy: text(),
  channel: optional(text()),
  redirectUrl: optional(text()),
  actionCompleteRedirectUrl: optional(text()),
  oidcLoginHint: optional(text()),
  oidcPrompt: optional(text()),
  proofToken: optional(text()),
});

const attemptForm = form({
  strategy: text(),
  code: optional(text()),
  signature: optional(text()),
  token: optional(text()),
});

/** Routes of sign-up attempts. */
export const signUpRoutes = [
  route('POST', '/v1/client/sign_ups', [limited('create-sign-up'), withClient], async (context, { caller }) => {
    const params = await readParams(context, createForm);
    return answer(context, await createSignUp(context.ports, caller, params), signUpJson);
  }),

  route('GET', '/v1/client/sign_ups/:id', [withClient], async (context, { caller }) =>
    answer(context, await readSignUp(context.ports, caller, pathParam(context, 'id')), signUpJson),
  ),

  route('PATCH', '/v1/client/sign_ups/:id', [withClient], async (context, { caller }) => {
    const params = await readParams(context, updateForm);
    return answer(context, await updateSignUp(context.ports, caller, pathParam(context, 'id'), params), signUpJson);
  }),

  route('POST', '/v1/client/sign_ups/:id/prepare_verification', [withClient], async (context, { caller }) => {
    const params = await readParams(context, prepareForm);
    const outcome = await prepareSignUpVerification(context.ports, caller, pathParam(context, 'id'), params);
    return answer(context, outcome, signUpJson);
  }),

  route(
    'POST',
    '/v1/client/sign_ups/:id/attempt_verification',
    [limited('attempt'), withClient],
    async (context, { caller }) => {
      const params = await readParams(context, attemptForm);
      const outcome = await attemptSignUpVerification(context.ports, caller, pathParam(context, 'id'), params);
      return answer(context, outcome, signUpJson);
    },
  ),
];
