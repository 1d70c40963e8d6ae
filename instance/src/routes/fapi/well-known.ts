/** Public facts about the instance: signing keys, issuer, health. */
import { signingKeys } from '../../domain/index.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { withoutClient } from '../../http/steps.js';
import { jwksJson } from '../../serializers/index.js';
import { openIdConfigurationJson, proxyHealthJson } from '../../serializers/instance-facts.js';

/** Keys rotate rarely; a minute of caching keeps verifiers from asking for every token. */
const PUBLIC_CACHE = 'public, max-age=60';

/** Routes of public facts. */
export const wellKnownRoutes = [
  route('GET', '/.well-known/jwks.json', [withoutClient], async (context) => {
    context.responseHeaders.set('Cache-Control', PUBLIC_CACHE);
    return bare(jwksJson(await signingKeys(context.ports, context.instance)));
  }),

  route('GET', '/.well-known/openid-configuration', [withoutClient], (context) => {
    context.responseHeaders.set('Cache-Control', PUBLIC_CACHE);
    return bare(openIdConfigurationJson(context.instance, context.ports.addresses));
  }),

  // Reaching this handler took a read of the database, so "healthy" covers it.
  route('GET', '/v1/health', [withoutClient], () => bare({ status: 'healthy' })),

  route('GET', '/v1/proxy-health', [withoutClient], (context) =>
    bare(proxyHealthJson(context.request.headers.get('x-forwarded-for') ?? context.ipAddress)),
  ),
];
