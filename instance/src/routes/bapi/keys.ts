/** What the application's own servers need to trust tokens and browsers: `/backend/v1/jwks`, handshakes, testing tokens. */
import { notFound } from '../../domain/api-error.js';
import { createTestingToken, readHandshakePayload, signingKeys } from '../../domain/index.js';
import { requiredQueryText } from '../../http/query.js';
import { bare } from '../../http/reply.js';
import { route } from '../../http/route.js';
import { jwksJson } from '../../serializers/index.js';
import { testingTokenJson } from '../../serializers/instance-facts.js';

/** Routes of keys and handshakes. */
export const keyRoutes = [
  route('GET', '/backend/v1/jwks', [], async (context) =>
    bare(jwksJson(await signingKeys(context.ports, context.instance))),
  ),

  route('GET', '/backend/v1/clients/handshake_payload', [], async (context) => {
    const nonce = requiredQueryText(context.query, 'nonce');
    const directives = await readHandshakePayload(context.ports, context.instance, nonce);
    if (directives === null) throw notFound('handshake');
    return bare({ directives });
  }),

  route('POST', '/backend/v1/testing_tokens', [], (context) => {
    const { token, expiresAt } = createTestingToken(context.ports, context.instance);
    return bare(testingTokenJson(token, expiresAt));
  }),
];
