/** The public surface of the Clerk object, member by member. Types only; the class in `clerk.ts` implements it. */
import type { InstanceType } from '../protocol/index.js';
import type { CheckAuthorizationParams } from '../resources/authorization.js';
import type { Client } from '../resources/client.js';
import type { Environment } from '../resources/environment.js';
import type { Organization } from '../resources/organization.js';
import type { OrganizationParams } from '../resources/organization-actions.js';
import type { Session } from '../resources/session.js';
import type { User } from '../resources/user.js';
import type { Waitlist } from '../resources/waitlist.js';
import type { AfterResponseHook, BeforeRequestHook, FapiClient } from '../transport/fapi-client.js';
import type { ComponentMethods } from './components.js';
import type { ClerkStatus, ResourceListener, Resources, StatusListener, Unsubscribe } from './emitter.js';
import type { ClerkOptions } from './options.js';
import type { RedirectMethods } from './redirects.js';
import type { UnavailableMethods } from './unavailable.js';

/**
 * Parameters of `setActive`. Absent members stay as they are; `session: null` shows nobody without signing anybody out,
 * `organization: null` is the personal account.
 */
export interface SetActiveParams {
  readonly session?: Session | string | null | undefined;
  readonly organization?: Organization | string | null | undefined;
  readonly redirectUrl?: string | undefined;
  /** Goes on after activation; `decorateUrl` keeps Safari's cookies alive. */
  readonly navigate?: ((context: NavigateContext) => unknown) | undefined;
}

/** What `setActive`'s `navigate` gets. */
export interface NavigateContext {
  readonly session: Session;
  readonly decorateUrl: (url: string) => string;
}

/** Options of `signOut`. */
export interface SignOutOptions {
  /** Sign out of this session only. Default: all. */
  readonly sessionId?: string | undefined;
  readonly redirectUrl?: string | undefined;
}

/** Signs out: of all sessions, or of one; then calls back or navigates. `signOut(options)` or `signOut(callback, options)`. */
export type SignOut = (first?: SignOutOptions | (() => unknown) | null, second?: SignOutOptions) => Promise<void>;

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

/** Everything a page or an SDK may use. Methods may be called detached from the object. */
export interface ClerkMembers extends ComponentMethods, RedirectMethods, SimpleMethods, UnavailableMethods {
  readonly version: string;
  readonly uiVersion: string | undefined;
  readonly sdkMetadata: ClerkOptions['sdkMetadata'];
  readonly publishableKey: string;
  readonly frontendApi: string;
  readonly proxyUrl: string;
  readonly domain: string;
  readonly isSatellite: boolean;
  readonly instanceType: InstanceType;
  readonly isStandardBrowser: boolean;
  readonly loaded: boolean;
  readonly status: ClerkStatus;
  readonly isSignedIn: boolean;

  readonly client: Client | undefined;
  readonly session: Session | null | undefined;
  readonly user: User | null | undefined;
  readonly organization: Organization | null | undefined;

  readonly load: (options?: ClerkOptions) => Promise<void>;
  readonly setActive: (params: SetActiveParams) => Promise<void>;
  readonly signOut: SignOut;

  readonly telemetry: undefined;
  readonly __internal_lastEmittedResources: Resources | undefined;
  readonly __internal_environment: Environment | undefined;
  readonly __internal_setActiveInProgress: boolean;
  readonly __unstable__updateProps: ComponentMethods['__internal_updateProps'];
  readonly __unstable__environment: Environment | undefined;
}
