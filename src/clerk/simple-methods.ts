/** Signatures of the methods in `methods.ts`. Types only. */
import type { CheckAuthorizationParams } from '../resources/authorization.js';
import type { OrganizationParams } from '../resources/organization-actions.js';
import type { Organization } from '../resources/organization.js';
import type { Waitlist } from '../resources/waitlist.js';
import type { AfterResponseHook, BeforeRequestHook, FapiClient } from '../transport/fapi-client.js';
import type { ResourceListener, StatusListener, Unsubscribe } from './emitter.js';
import type { ClerkOptions } from './options.js';

/** Members that are a call or two. */
export interface SimpleMethods {
  readonly addListener: (listener: ResourceListener, options?: { readonly skipInitialEmit?: boolean }) => Unsubscribe;
  readonly on: (event: 'status', listener: StatusListener, options?: { readonly notify?: boolean }) => void;
  readonly off: (event: 'status', listener: StatusListener) => void;
  readonly has: (params: CheckAuthorizationParams) => boolean;
  readonly createOrganization: (params: OrganizationParams & { readonly name: string }) => Promise<Organization>;
  readonly getOrganization: (organizationId: string) => Promise<Organization>;
  readonly joinWaitlist: (params: { readonly emailAddress: string }) => Promise<Waitlist>;
  readonly handleUnauthenticated: () => Promise<unknown>;
  readonly updateClient: () => void;
  readonly setProtectAssertion: () => void;
  readonly onComponentsReady: Promise<void>;
  readonly getFapiClient: () => FapiClient;
  readonly __experimental_prefetchOrganizationSwitcher: () => void;
  readonly __internal_attemptToEnableEnvironmentSetting: () => { readonly isEnabled: boolean };
  readonly __internal_getOption: <Key extends keyof ClerkOptions>(key: Key) => ClerkOptions[Key];
  readonly __internal_addNavigationListener: (listener: () => void) => Unsubscribe;
  readonly __internal_windowNavigate: (to: URL | string) => void;
  readonly __internal_reloadInitialResources: () => Promise<unknown>;
  readonly __internal_onBeforeRequest: (hook: BeforeRequestHook) => void;
  readonly __internal_onAfterResponse: (hook: AfterResponseHook) => void;
  readonly __unstable__onBeforeRequest: (hook: BeforeRequestHook) => void;
  readonly __unstable__onAfterResponse: (hook: AfterResponseHook) => void;
  readonly __unstable__setEnvironment: () => void;
}
