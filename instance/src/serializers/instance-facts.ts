/** Small facts about an instance: its issuer, its health, tokens for browsers and tests, counts. */
import type { Instance } from '../domain/entities.js';
import type { Addresses } from '../domain/ports.js';

/** `POST /v1/dev_browser`. Clients read the token from `id`. */
export function devBrowserJson(instance: Instance, token: string): Record<string, unknown> {
  return { object: 'dev_browser', id: token, token, instance_id: instance.id };
}

/** `/.well-known/openid-configuration`: what is true of session tokens. There are no OAuth endpoints to announce yet. */
export function openIdConfigurationJson(instance: Instance, addresses: Addresses): Record<string, unknown> {
  return {
    issuer: `https://${addresses.frontendApi(instance)}`,
    jwks_uri: `${addresses.baseUrl(instance)}/.well-known/jwks.json`,
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: ['iss', 'sub', 'sid', 'azp', 'exp', 'iat', 'nbf'],
  };
}

/** `GET /v1/proxy-health`: the address a proxy passed on, so that its configuration can be checked. */
export function proxyHealthJson(forwardedFor: string): Record<string, unknown> {
  return { status: 'healthy', x_forwarded_for: forwardedFor };
}

/** `POST /v1/testing_tokens` of the Backend API. */
export function testingTokenJson(token: string, expiresAt: number): Record<string, unknown> {
  return { object: 'testing_token', token, expires_at: Math.floor(expiresAt / 1000) };
}

/** A count of the Backend API. */
export function totalCountJson(count: number): Record<string, unknown> {
  return { object: 'total_count', total_count: count };
}
