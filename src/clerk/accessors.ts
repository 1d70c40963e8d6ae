/** The plain members of the Clerk object: what it is, what it knows, who is signed in. */
import type { Environment } from '../resources/environment.js';
import { activeOrganization, type ClerkCore } from './core.js';
import { CLERK_JS_VERSION } from './version.js';

/** The version that Clerk objects report. */
export const VERSION = CLERK_JS_VERSION;

/** Getters by member name. `__unstable__` names are those of 5.x SDKs. */
export function createAccessors(core: ClerkCore) {
  const environment = (): Environment | undefined => core.environment;
  return {
    version: () => CLERK_JS_VERSION,
    uiVersion: () => CLERK_JS_VERSION,
    sdkMetadata: () => core.options.sdkMetadata,
    publishableKey: () => core.publishableKey,
    frontendApi: () => core.key.frontendApi,
    proxyUrl: () => core.proxyUrl,
    domain: () => core.domain,
    isSatellite: () => core.options.isSatellite === true,
    instanceType: () => core.key.instanceType,
    isStandardBrowser: () => core.options.standardBrowser === true,
    loaded: () => core.loaded,
    status: () => core.status,
    isSignedIn: () => core.session?.status === 'active',
    client: () => core.client,
    session: () => core.session,
    user: () => core.session && core.session.user,
    organization: () => activeOrganization(core.session),
    telemetry: () => undefined,
    __internal_state: () => core.state,
    __internal_lastEmittedResources: () => core.resources.last,
    __internal_environment: environment,
    __unstable__environment: environment,
    __internal_setActiveInProgress: () => core.activating,
    __internal_hasOAuthTransport: () => false,
    __internal_oauthTransport: () => null,
    __internal_moduleManager: () => undefined,
    __internal_queryClient: () => undefined,
    __internal_last_error: () => null,
    __internal_country: () => null,
  };
}
