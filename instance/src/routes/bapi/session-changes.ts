/** Making and ending sessions, and tokens for them: `/backend/v1/sessions`. Reading them is in `sessions.ts`. */
import { notFound } from '../../domain/api-error.js';
import { createSession, mintAnyToken, revokeAnySession } from '../../domain/index.js';
import { backendCaller } from '../../http/backend-caller.js';
import { pathParam } from '../../http/context.js';
import { form, text } from '../../http/form.js';
import { maybeNumber, maybeText, readJsonParams } from '../../http/json.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { backendSessionJson, tokenJson } from '../../serializers/index.js';

const createForm = form({ userId: text(64), activeOrganizationId: maybeText(64) });

/** Tokens live sixty seconds; the parameter is accepted for the length that they have anyway. */
const tokenForm = form({ expiresInSeconds: maybeNumber(60, 60) });

/** Routes that change sessions. */
export const sessionChangeRoutes = [
  route('POST', '/backend/v1/sessions', [], async (context) => {
    const { userId, activeOrganizationId } = await readJsonParams(context, createForm);
    const params = { userId, organizationId: activeOrganizationId ?? null };
    return bare(backendSessionJson(await createSession(context.ports, backendCaller(context), params)));
  }),

  route('POST', '/backend/v1/sessions/:id/revoke', [], async (context) =>
    bare(backendSessionJson(await revokeAnySession(context.ports, backendCaller(context), pathParam(context, 'id')))),
  ),

  route('POST', '/backend/v1/sessions/:id/tokens', [], async (context) => {
    await readJsonParams(context, tokenForm);
    return bare(tokenJson(await mintAnyToken(context.ports, backendCaller(context), pathParam(context, 'id'))));
  }),

  // No instance has token templates, so every name is unknown.
  route('POST', '/backend/v1/sessions/:id/tokens/:template', [], () => {
    throw notFound('JWT template');
  }),
];
