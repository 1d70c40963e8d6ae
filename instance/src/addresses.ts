/** Where instances answer: derived from the public address and the instance's slug, never from a request. */
import { formatPublishableKey, localBaseUrl, localFrontendApi, type LocalAddress } from 'clerk-kit/protocol';
import type { Instance } from './domain/entities.js';
import type { Addresses } from './domain/ports.js';

/** The addresses and keys a developer needs for one instance. */
export interface InstanceAddresses {
  readonly url: string;
  readonly backendUrl: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly portalUrl: string;
  readonly dashboardUrl: string;
  readonly outboxUrl: string;
  readonly identityProviderUrl: string;
}

/** Addresses under a public origin, which may only be known once the server listens. */
export function createAddresses(publicOrigin: () => string): Addresses {
  return {
    frontendApi: (instance) => localFrontendApi(instance.environmentType, locationOf(publicOrigin(), instance)),
    baseUrl: (instance) => localBaseUrl(locationOf(publicOrigin(), instance)),
  };
}

/** Everything to print about an instance. The portal's pages lie directly under `portalUrl`, as `/sign-in` … */
export function instanceAddresses(
  addresses: Addresses,
  publicOrigin: string,
  instance: Instance,
  secretKey: string,
): InstanceAddresses {
  const url = addresses.baseUrl(instance);
  return {
    url,
    backendUrl: `${publicOrigin}/backend`,
    publishableKey: formatPublishableKey(instance.environmentType, addresses.frontendApi(instance)),
    secretKey,
    portalUrl: url,
    dashboardUrl: `${publicOrigin}/dashboard`,
    outboxUrl: `${url}/outbox`,
    identityProviderUrl: `${publicOrigin}/idp`,
  };
}

function locationOf(publicOrigin: string, instance: Instance): LocalAddress {
  const url = new URL(publicOrigin);
  const https = url.protocol === 'https:';
  return {
    protocol: https ? 'https' : 'http',
    hostname: url.hostname,
    port: Number(url.port) || (https ? 443 : 80),
    slug: instance.slug ?? undefined,
  };
}
