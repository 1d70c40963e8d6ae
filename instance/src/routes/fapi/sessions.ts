/** Sessions of the client: `/v1/client/sessions/{id}`. */
import { endSession, mintToken, readSession, removeSession, touchSession } from '../../domain/index.js';
import { ApiError } from '../../domain/api-error.js';
import { answer } from '../answer.js';
import { pathParam } from '../../http/context.js';
import { clearableText, form, oneOf, optional, plainText, readParams } from '../../http/form.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { withClient } from '../../http/steps.js';
import { sessionJson, tokenJson } from '../../serializers/index.js';

const touchForm = form({
  activeOrganizationId: optional(clearableText()),
  intent: optional(oneOf(['focus', 'select_session', 'select_org'])),
});

const tokenForm = form({
  organizationId: optional(clearableText()),
  tabState: optional(plainText()),
  token: optional(plainText(8192)),
  expiredToken: optional(plainText(8192)),
  forceOrigin: optional(plainText()),
});

/** Routes of sessions. */
export const sessionRoutes = [
  route('GET', '/v1/client/sessions/:id', [withClient], async (context, { caller }) =>
    answer(context, await readSession(context.ports, caller, pathParam(context, 'id')), sessionJson),
  ),

  route('POST', '/v1/client/sessions/:id/touch', [withClient], async (context, { caller }) => {
    const params = await readParams(context, touchForm);
    return answer(context, await touchSession(context.ports, caller, pathParam(context, 'id'), params), sessionJson);
  }),

  route('POST', '/v1/client/sessions/:id/end', [withClient], async (context, { caller }) =>
    answer(context, await endSession(context.ports, caller, pathParam(context, 'id')), sessionJson),
  ),

  route('POST', '/v1/client/sessions/:id/remove', [withClient], async (context, { caller }) =>
    answer(context, await removeSession(context.ports, caller, pathParam(context, 'id')), sessionJson),
  ),

  route('POST', '/v1/client/sessions/:id/tokens', [withClient], async (context, { caller }) => {
    const params = await readParams(context, tokenForm);
    return bare(tokenJson(await mintToken(context.ports, caller, pathParam(context, 'id'), params)));
  }),

  // Templates come with the Dashboard's settings; until one exists every name is unknown, as on a fresh Clerk instance.
  route('POST', '/v1/client/sessions/:id/tokens/:template', [withClient], async (context, { caller }) => {
    await readSession(context.ports, caller, pathParam(context, 'id'));
    throw new ApiError('resource_not_found', {
      longMessage: `No JWT template exists with the name ${pathParam(context, 'template')}.`,
    });
  }),
];
