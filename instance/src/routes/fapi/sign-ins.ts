/** Sign-in attempts: `/v1/client/sign_ins`. */
import {
  attemptFirstFactor,
  attemptSecondFactor,
  createSignIn,
  prepareFirstFactor,
  prepareSecondFactor,
  readSignIn,
  resetPassword,
} from '../../domain/index.js';
import { answer } from '../answer.js';
import { flag, form, optional, password, readParams, text } from '../../http/form.js';
import { pathParam } from '../../http/context.js';
import { route } from '../../http/route.js';
import { limited, withClient } from '../../http/steps.js';
import { signInJson } from '../../serializers/index.js';

const createForm = form({
  identifier: optional(text()),
  strategy: optional(text()),
  password: optional(password()),
  ticket: optional(text()),
  transfer: optional(flag()),
  redirectUrl: optional(text()),
  actionCompleteRedirectUrl: optional(text()),
  code: optional(text()),
  token: optional(text()),
  oidcLoginHint: optional(text()),
  oidcPrompt: optional(text()),
  proofToken: optional(text()),
  locale: optional(text()),
  timezone: optional(text()),
  signUpIfMissing: optional(flag()),
});

const prepareForm = form({
  strategy: text(),
  emailAddressId: optional(text()),
  phoneNumberId: optional(text()),
  web3WalletId: optional(text()),
  passkeyId: optional(text()),
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
  password: optional(password()),
  signature: optional(text()),
  token: optional(text()),
  ticket: optional(text()),
  publicKeyCredential: optional(text(16_384)),
});

const resetForm = form({ password: password(), signOutOfOtherSessions: optional(flag()) });

/** Routes of sign-in attempts. */
export const signInRoutes = [
  route('POST', '/v1/client/sign_ins', [limited('create-sign-in'), withClient], async (context, { caller }) => {
    const params = await readParams(context, createForm);
    return answer(context, await createSignIn(context.ports, caller, params), signInJson);
  }),

  route('GET', '/v1/client/sign_ins/:id', [withClient], async (context, { caller }) =>
    answer(context, await readSignIn(context.ports, caller, pathParam(context, 'id')), signInJson),
  ),

  route('POST', '/v1/client/sign_ins/:id/prepare_first_factor', [withClient], async (context, { caller }) => {
    const params = await readParams(context, prepareForm);
    return answer(
      context,
      await prepareFirstFactor(context.ports, caller, pathParam(context, 'id'), params),
      signInJson,
    );
  }),

  route(
    'POST',
    '/v1/client/sign_ins/:id/attempt_first_factor',
    [limited('attempt'), withClient],
    async (context, { caller }) => {
      const params = await readParams(context, attemptForm);
      const outcome = await attemptFirstFactor(context.ports, caller, pathParam(context, 'id'), params);
      return answer(context, outcome, signInJson);
    },
  ),

  route('POST', '/v1/client/sign_ins/:id/prepare_second_factor', [withClient], async (context, { caller }) => {
    const params = await readParams(context, prepareForm);
    const outcome = await prepareSecondFactor(context.ports, caller, pathParam(context, 'id'), params);
    return answer(context, outcome, signInJson);
  }),

  route(
    'POST',
    '/v1/client/sign_ins/:id/attempt_second_factor',
    [limited('attempt'), withClient],
    async (context, { caller }) => {
      const params = await readParams(context, attemptForm);
      const outcome = await attemptSecondFactor(context.ports, caller, pathParam(context, 'id'), params);
      return answer(context, outcome, signInJson);
    },
  ),

  route(
    'POST',
    '/v1/client/sign_ins/:id/reset_password',
    [limited('attempt'), withClient],
    async (context, { caller }) => {
      const params = await readParams(context, resetForm);
      return answer(context, await resetPassword(context.ports, caller, pathParam(context, 'id'), params), signInJson);
    },
  ),
];
