/** Where people are sent. */
import type { RedirectOptions } from './options.js';

/** Pages that addresses can be built for and people be sent to. */
export type PageName =
  | 'SignIn'
  | 'SignUp'
  | 'UserProfile'
  | 'OrganizationProfile'
  | 'CreateOrganization'
  | 'Tasks'
  | 'Waitlist'
  | 'AfterSignIn'
  | 'AfterSignUp'
  | 'AfterSignOut';

/** Options of the builders of sign-in and sign-up addresses. */
export interface BuildUrlOptions extends RedirectOptions {
  /** Where to come back to. Default: the current page. */
  readonly redirectUrl?: string | null | undefined;
  readonly initialValues?: Readonly<Record<string, string>> | undefined;
}

type Build = { readonly [Name in PageName as `build${Name}Url`]: (options?: BuildUrlOptions) => string };
type RedirectTo = {
  readonly [Name in PageName as `redirectTo${Name}`]: (options?: BuildUrlOptions) => Promise<unknown>;
};

/** The address methods of the Clerk object. */
export interface RedirectMethods extends Build, RedirectTo {
  readonly buildHomeUrl: () => string;
  readonly buildAfterMultiSessionSingleSignOutUrl: () => string;
  readonly buildNewSubscriptionRedirectUrl: () => string;
  readonly buildUrlWithAuth: (to: string) => string;
  readonly redirectWithAuth: (to: string) => Promise<unknown>;
  readonly navigate: (to: string | undefined, options?: NavigateOptions) => Promise<unknown>;
}

/** Options of `navigate`. */
export interface NavigateOptions {
  readonly replace?: boolean | undefined;
  readonly metadata?: unknown;
}
