/** The signed-in user: `/v1/me`. */
import { listActiveSessions, readMe, revokeSession } from '../../domain/index.js';
import { answer } from '../answer.js';
import { pathParam } from '../../http/context.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { signedIn } from '../../http/steps.js';
import { sessionJson, sessionWithActivityJson, userJson } from '../../serializers/index.js';

/** Routes of the user. */
export const meRoutes = [
  route('GET', '/v1/me', [signedIn], async (context, { caller, signed }) =>
    answer(context, await readMe(context.ports, caller, signed), userJson),
  ),

  route('GET', '/v1/me/sessions/active', [signedIn], async (context, { caller, signed }) => {
    const sessions = await listActiveSessions(context.ports, caller, signed);
    return bare(sessions.map(sessionWithActivityJson));
  }),

  route('POST', '/v1/me/sessions/:id/revoke', [signedIn], async (context, { caller, signed }) =>
    answer(context, await revokeSession(context.ports, caller, signed, pathParam(context, 'id')), sessionJson),
  ),
];
