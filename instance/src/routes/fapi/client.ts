/** The client itself: `/v1/client`, and the redirect that renews its cookie. */
import { createClient, destroyClient, readClient, signOutAll } from '../../domain/index.js';
import type { ClientView } from '../../domain/views.js';
import { answer, setClientCookies } from '../answer.js';
import { redirectTarget } from '../../http/redirect-gate.js';
import { redirect } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { withClient } from '../../http/steps.js';
import { clientJson } from '../../serializers/index.js';

const orNull = (view: ClientView | null) => (view === null ? null : clientJson(view));

/** Routes of the client. */
export const clientRoutes = [
  route('GET', '/v1/client', [withClient], async (context, { caller }) =>
    answer(context, await readClient(context.ports, caller), orNull),
  ),

  route('PUT', '/v1/client', [withClient], async (context, { caller }) =>
    answer(context, await createClient(context.ports, caller), clientJson),
  ),

  route('POST', '/v1/client', [withClient], async (context, { caller }) =>
    answer(context, await createClient(context.ports, caller), clientJson),
  ),

  route('DELETE', '/v1/client', [withClient], async (context, { caller }) =>
    answer(context, await destroyClient(context.ports, caller), orNull),
  ),

  route('DELETE', '/v1/client/sessions', [withClient], async (context, { caller }) =>
    answer(context, await signOutAll(context.ports, caller), orNull),
  ),

  // Browsers that shorten the life of script-written cookies get the cookie again on a real navigation.
  route('GET', '/v1/client/touch', [withClient], async (context, { caller }) => {
    const target = redirectTarget(context);
    const outcome = await readClient(context.ports, caller);
    await setClientCookies(context, outcome.clientToken, outcome.response);
    return redirect(target.href);
  }),
];
