/** The methods of the Clerk object that are a call or two, and those that SDKs expect beside them. */
import { Organization } from '../resources/organization.js';
import { Waitlist } from '../resources/waitlist.js';
import { emit, type ClerkCore } from './core.js';
import { leave } from './navigate.js';
import type { ClerkOptions } from './options.js';
import type { SimpleMethods } from './surface.js';
import { handleUnauthenticated, reloadClient } from './unauthenticated.js';

/** Makes the methods. */
export function createMethods(core: ClerkCore): SimpleMethods {
  const { context } = core;
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
    createOrganization: (params) => new Organization(context).create(params),
    getOrganization: (id) => new Organization(context, { id }).reload(),
    joinWaitlist: (params) => new Waitlist(context).join(params),
    handleUnauthenticated: () => handleUnauthenticated(core),
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
    __internal_windowNavigate: (to) => leave(core, to),
    __internal_reloadInitialResources: () => reloadClient(core),
    __internal_onBeforeRequest: onBeforeRequest,
    __internal_onAfterResponse: onAfterResponse,
    __unstable__onBeforeRequest: onBeforeRequest,
    __unstable__onAfterResponse: onAfterResponse,
    __unstable__setEnvironment: () => undefined,
  };
}
