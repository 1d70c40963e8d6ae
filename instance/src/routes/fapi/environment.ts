/** What pages read before anything else: the environment, and the development browser's token. */
import { ApiError } from '../../domain/api-error.js';
import { createDevBrowser } from '../../domain/index.js';
import { knowsBrowsersByToken } from '../../http/caller.js';
import type { HttpContext } from '../../http/context.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { withoutClient } from '../../http/steps.js';
import { environmentJson } from '../../serializers/index.js';
import { devBrowserJson } from '../../serializers/instance-facts.js';

const environment = (context: HttpContext): Response =>
  bare(environmentJson(context.instance, context.ports.addresses));

/** Routes of the environment. */
export const environmentRoutes = [
  route('GET', '/v1/environment', [withoutClient], environment),

  // Development clients announce themselves by PATCH and read the same answer.
  route('PATCH', '/v1/environment', [withoutClient], environment),

  route('POST', '/v1/dev_browser', [withoutClient], async (context) => {
    if (!knowsBrowsersByToken(context)) {
      throw new ApiError('url_based_session_syncing_disabled', {
        longMessage: 'Production instances know browsers by a cookie, not by a development browser.',
      });
    }
    const { token } = await createDevBrowser(context.ports, context.instance);
    return bare(devBrowserJson(context.instance, token));
  }),
];
