/** Proving a factor again: `/v1/client/sessions/{id}/verify`. */
import { attemptReverification, prepareReverification, startReverification } from '../../domain/index.js';
import { pathParam } from '../../http/context.js';
import { form, oneOf, optional, password, plainText, readParams } from '../../http/form.js';
import { route } from '../../http/route.js';
import { limited, withClient } from '../../http/steps.js';
import { reverificationJson } from '../../serializers/index.js';
import { answer } from '../answer.js';

const startForm = form({ level: oneOf(['first_factor', 'second_factor', 'multi_factor']) });

const prepareForm = form({
  strategy: optional(plainText(64)),
  emailAddressId: optional(plainText(64)),
  phoneNumberId: optional(plainText(64)),
  proofToken: optional(plainText()),
});

const attemptForm = form({
  strategy: optional(plainText(64)),
  code: optional(plainText(64)),
  password: optional(password()),
  publicKeyCredential: optional(plainText(16_384)),
});

/** Routes of re-verification. */
export const reverificationRoutes = [
  route('POST', '/v1/client/sessions/:id/verify', [withClient], async (context, { caller }) => {
    const { level } = await readParams(context, startForm);
    const outcome = await startReverification(context.ports, caller, pathParam(context, 'id'), level);
    return answer(context, outcome, reverificationJson);
  }),
  ...(['first', 'second'] as const).flatMap((factor) => [
    route(
      'POST',
      `/v1/client/sessions/:id/verify/prepare_${factor}_factor`,
      [withClient],
      async (context, { caller }) => {
        const params = await readParams(context, prepareForm);
        const id = pathParam(context, 'id');
        return answer(
          context,
          await prepareReverification(context.ports, caller, id, params, factor),
          reverificationJson,
        );
      },
    ),

    route(
      'POST',
      `/v1/client/sessions/:id/verify/attempt_${factor}_factor`,
      [withClient, limited('attempt')],
      async (context, { caller }) => {
        const params = await readParams(context, attemptForm);
        const id = pathParam(context, 'id');
        const outcome = await attemptReverification(context.ports, caller, id, params, factor);
        return answer(context, outcome, reverificationJson);
      },
    ),
  ]),
];
