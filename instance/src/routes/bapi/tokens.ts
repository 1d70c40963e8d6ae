/** Sign-in tokens and actor tokens: `/backend/v1/sign_in_tokens`, `/backend/v1/actor_tokens`. */
import { createSignInToken, revokeSignInToken, ticketOf, ticketUrl } from '../../domain/index.js';
import type { SignInToken } from '../../domain/grants.js';
import { fieldError } from '../../domain/api-error.js';
import { backendCaller } from '../../http/backend-caller.js';
import { pathParam, type HttpContext } from '../../http/context.js';
import { form, jsonRecord, text } from '../../http/form.js';
import { maybeNumber, maybeText, readJsonParams } from '../../http/json.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { signInTokenJson } from '../../serializers/index.js';

const LONGEST_SECONDS = 10 * 365 * 24 * 60 * 60;

const signInForm = form({ userId: text(64), expiresInSeconds: maybeNumber(1, LONGEST_SECONDS), orgId: maybeText(64) });

const actorForm = form({
  userId: text(64),
  actor: jsonRecord(),
  expiresInSeconds: maybeNumber(1, LONGEST_SECONDS),
  sessionMaxDurationInSeconds: maybeNumber(1, LONGEST_SECONDS),
});

/** Routes of tokens. */
export const signInTokenRoutes = [
  route('POST', '/backend/v1/sign_in_tokens', [], async (context) => {
    const params = await readJsonParams(context, signInForm);
    return bare(tokenJson(context, await createSignInToken(context.ports, backendCaller(context), params)));
  }),

  route('POST', '/backend/v1/actor_tokens', [], async (context) => {
    const { actor, ...params } = await readJsonParams(context, actorForm);
    const { sub, ...claims } = actor;
    if (typeof sub !== 'string') throw fieldError('form_param_format_invalid', 'actor', 'actor must have a sub.');
    const input = { ...params, actor: { ...claims, sub } };
    return bare(tokenJson(context, await createSignInToken(context.ports, backendCaller(context), input)));
  }),
  ...(['sign_in_token', 'actor_token'] as const).map((kind) =>
    route('POST', `/backend/v1/${kind}s/:id/revoke`, [], async (context) => {
      const id = pathParam(context, 'id');
      return bare(tokenJson(context, await revokeSignInToken(context.ports, backendCaller(context), id, kind)));
    }),
  ),
];

function tokenJson({ ports, instance }: HttpContext, token: SignInToken): Record<string, unknown> {
  const ticket = ticketOf(ports.digester, instance.id, token.id);
  return signInTokenJson(token, ticket, ticketUrl(ports.addresses.baseUrl(instance), ticket));
}
