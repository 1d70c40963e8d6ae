/** The methods of the Clerk object that are a call or two, and those that SDKs expect beside them. */
import { loadPart } from '../transport/load-part.js';
import { emit, reloadClient, type ClerkCore } from './core.js';
import type { ClerkOptions } from './options.js';
import type { SimpleMethods } from './simple-methods.js';

/** Makes the methods. */
export function createMethods(core: ClerkCore): SimpleMethods {
  const { context } = core;
  const late = () => loadPart(() => import('./late-methods.js'));
  const getOption = <Key extends keyof ClerkOptions>(key: Key): ClerkOptions[Key] => core.options[key];
  const onBeforeRequest: SimpleMethods['__internal_onBeforeRequest'] = (hook) =>
    void core.fapi.beforeRequest.push(hook);
  const onAfterResponse: SimpleMethods['__internal_onAfterResponse'] = (hook) =>
    void core.fapi.afterResponse.push(hook);
  return {
    addListener: (listener, options) => core.resources.add(listener, !options?.skipInitialEmit),
    on: (_event, listener, options) => void core.statuses.add(listener, options?.notify),
    off: (_event, listener) => core.statuses.remove(listener),
    has: (params) => core.session?.checkAuthorization(params) ?? false,
    createOrganization: async (params) => (await late()).createOrganization(context, params),
    getOrganization: async (id) => (await late()).getOrganization(context, id),
    joinWaitlist: async (params) => (await late()).joinWaitlist(context, params),
    handleUnauthenticated: async () => (await core.openRuntime()).handleUnauthenticated(),
    updateClient: () => emit(core),
    setProtectAssertion: () => undefined,
    onComponentsReady: Promise.resolve(),
    getFapiClient: () => core.fapi,
    __experimental_prefetchOrganizationSwitcher: () => undefined,
    __internal_attemptToEnableEnvironmentSetting: () => ({ isEnabled: true }),
    __internal_getOption: getOption,
    __internal_addNavigationListener: (listener) => {
      core.navigationListeners.add(listener);
      return () => core.navigationListeners.delete(listener);
    },
    __internal_windowNavigate: (to) => void core.openRuntime().then((runtime) => runtime.leave(to)),
    __internal_reloadInitialResources: () => reloadClient(core),
    __internal_onBeforeRequest: onBeforeRequest,
    __internal_onAfterResponse: onAfterResponse,
    __unstable__onBeforeRequest: onBeforeRequest,
    __unstable__onAfterResponse: onAfterResponse,
    __unstable__setEnvironment: () => undefined,
  };
}
