/** Builds the shared state of one Clerk object. Touches neither page nor network: that begins with `load`. */
import { prepareSessions } from '../resources/session-class.js';
import { createFapiClient, type FapiClientOptions } from '../transport/fapi-client.js';
import { resolveBaseUrl } from '../transport/base-url.js';
import { adoptClient, type ClerkCore } from './core.js';
import { createCookieJar } from './cookies.js';
import { createEmitter, type ClerkStatus, type Resources } from './emitter.js';
import { openBrowser } from './open-browser.js';
import type { ClerkConstructorOptions } from './options.js';
import { requirePublishableKey } from './publishable-key.js';
import { createResourceContext } from './resource-context.js';
import { CLERK_JS_VERSION } from './version.js';

/** What a test or another runtime may replace. */
export interface CorePorts {
  readonly fetch?: FapiClientOptions['fetch'];
}

/** Makes the state. Throws when the key is wrong. */
export function createCore(
  publishableKey: string,
  options: ClerkConstructorOptions = {},
  ports: CorePorts = {},
  openRuntime: ClerkCore['openRuntime'],
): ClerkCore {
  const key = requirePublishableKey(publishableKey);
  const proxyUrl = resolveOption(options.proxyUrl);
  const core: ClerkCore = {
    publishableKey,
    key,
    proxyUrl,
    domain: resolveOption(options.domain),
    baseUrl: resolveBaseUrl(key.baseUrl, proxyUrl),
    resources: createEmitter<Resources>(),
    statuses: createEmitter<ClerkStatus>(),
    options: { standardBrowser: typeof document !== 'undefined' },
    status: 'loading',
    loaded: false,
    environment: undefined,
    client: undefined,
    session: undefined,
    activating: false,
    navigationListeners: new Set(),
    runtime: undefined,
    state: undefined,
    openRuntime,
    cookies: createCookieJar({ suffix: undefined, partitioned: () => false }),
    context: createResourceContext(() => core),
    fapi: createFapiClient({
      baseUrl: resolveBaseUrl(key.baseUrl, proxyUrl),
      clientVersion: CLERK_JS_VERSION,
      openDevBrowser: () => openBrowser(core, ports.fetch),
      sessionId: () => core.session?.id,
      prepareClient: prepareSessions,
      onClient: (client) => adoptClient(core, client),
      fetch: ports.fetch,
    }),
  };
  core.statuses.emit('loading');
  return core;
}

function resolveOption(option: ClerkConstructorOptions['proxyUrl']): string {
  if (typeof option !== 'function') return option ?? '';
  return typeof location === 'undefined' ? '' : option(new URL(location.href));
}
