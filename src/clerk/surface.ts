/** The public surface of the Clerk object, member by member. Types only; the class in `clerk.ts` implements it. */
import type { InstanceType } from '../protocol/index.js';
import type { CheckAuthorizationParams } from '../resources/authorization.js';
import type { Client } from '../resources/client.js';
import type { Environment } from '../resources/environment.js';
import type { Organization, OrganizationParams } from '../resources/organization.js';
import type { Session } from '../resources/session.js';
import type { User } from '../resources/user.js';
import type { ComponentMethods } from './components.js';
import type { ClerkStatus, ResourceListener, Resources, StatusListener, Unsubscribe } from './emitter.js';
import type { ClerkOptions } from './options.js';
import type { RedirectMethods } from './redirects.js';

/** Parameters of `setActive`. Absent members stay as they are; `session: null` signs out of none, `organization: null` is the personal account. */
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

/** Signs out: of all sessions, or of one; then calls back or navigates. */
export interface SignOut {
  (options?: SignOutOptions): Promise<void>;
  (callback?: (() => unknown) | null, options?: SignOutOptions): Promise<void>;
}

/** Parameters of `handleRedirectCallback`. */
export interface RedirectCallbackParams {
  readonly signInUrl?: string | null;
  readonly signUpUrl?: string | null;
  readonly firstFactorUrl?: string;
  readonly secondFactorUrl?: string;
  readonly resetPasswordUrl?: string;
  readonly continueSignUpUrl?: string | null;
  readonly verifyEmailAddressUrl?: string | null;
  readonly verifyPhoneNumberUrl?: string | null;
  readonly transferable?: boolean;
  readonly unsafeMetadata?: Record<string, unknown>;
  readonly signInForceRedirectUrl?: string | null;
  readonly signInFallbackRedirectUrl?: string | null;
  readonly signUpForceRedirectUrl?: string | null;
  readonly signUpFallbackRedirectUrl?: string | null;
}

/** Everything a page or an SDK may use. Methods may be called detached from the object. */
export interface ClerkMembers extends ComponentMethods, RedirectMethods {
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
  readonly addListener: (listener: ResourceListener, options?: { readonly skipInitialEmit?: boolean }) => Unsubscribe;
  readonly on: (event: 'status', listener: StatusListener, options?: { readonly notify?: boolean }) => void;
  readonly off: (event: 'status', listener: StatusListener) => void;
  readonly setActive: (params: SetActiveParams) => Promise<void>;
  readonly signOut: SignOut;
  readonly has: (params: CheckAuthorizationParams) => boolean;
  readonly createOrganization: (params: OrganizationParams & { readonly name: string }) => Promise<Organization>;
  readonly getOrganization: (organizationId: string) => Promise<Organization>;
  readonly handleRedirectCallback: (
    params?: RedirectCallbackParams,
    navigate?: (to: string) => unknown,
  ) => Promise<unknown>;
  readonly handleUnauthenticated: () => Promise<unknown>;

  readonly __internal_lastEmittedResources: Resources | undefined;
  readonly __internal_environment: Environment | null | undefined;
  readonly __internal_getOption: <Key extends keyof ClerkOptions>(key: Key) => ClerkOptions[Key];
  readonly __internal_setActiveInProgress: boolean;
  readonly __internal_addNavigationListener: (listener: () => void) => Unsubscribe;
}
