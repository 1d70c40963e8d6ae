/** Addresses of pages, and sending people there. */
import type { DisplayConfig } from '../resources/environment-settings.js';
import { encodeFields } from '../transport/request-body.js';
import { passUrlGate, type UrlGateOptions } from '../transport/url-gate.js';
import { pageParams, resolveAfterUrl, type AfterFlow } from './after-url.js';
import type { ClerkCore } from './core.js';
import type { RedirectOptions } from './options.js';
import { withAuth } from './with-auth.js';

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

/** Options of the address builders. */
export interface BuildUrlOptions extends RedirectOptions {
  /** Where to come back to. Default: the current page. */
  readonly redirectUrl?: string | null | undefined;
  readonly initialValues?: Readonly<Record<string, string>> | undefined;
  /** For `buildAfterSign…Url`: the query to read instead of the page's. */
  readonly params?: URLSearchParams | undefined;
  /** For `buildAfterSign…Url`: the address of a page that a modal was opened on. */
  readonly stayOn?: string | undefined;
}

type Build = { readonly [Name in PageName as `build${Name}Url`]: (options?: BuildUrlOptions) => string };
type RedirectTo = {
  readonly [Name in PageName as `redirectTo${Name}`]: (options?: BuildUrlOptions) => Promise<unknown>;
};

/** The address methods of the Clerk object. All addresses are absolute; empty before the environment is known. */
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

/** Redirect options that a sign-in or sign-up page reads from its query. */
const REDIRECT_OPTIONS = [
  'signInForceRedirectUrl',
  'signInFallbackRedirectUrl',
  'signUpForceRedirectUrl',
  'signUpFallbackRedirectUrl',
] as const;

/** What may be redirected to: as configured, or this origin, the API's and those of the instance's own pages. */
export function gateOf(core: ClerkCore): UrlGateOptions {
  const { allowedRedirectOrigins, allowedRedirectProtocols } = core.options;
  const { homeUrl, signInUrl, userProfileUrl } = display(core);
  const own = [core.baseUrl, homeUrl, signInUrl, userProfileUrl].filter((url) => url !== undefined);
  return { allowedRedirectProtocols, allowedRedirectOrigins: allowedRedirectOrigins ?? own };
}

/** Makes the methods. */
export function createRedirects(core: ClerkCore): RedirectMethods {
  const navigate: RedirectMethods['navigate'] = async (to, options) =>
    to ? (await core.openRuntime()).navigate(to, options) : undefined;
  const auth = (to: string | null | undefined): string => (to ? withAuth(core, to) : '');
  const after = (flow: AfterFlow, { params = pageParams(), stayOn, ...props }: BuildUrlOptions = {}): string =>
    auth(resolveAfterUrl(flow, { params, props, options: core.options, stayOn }, gateOf(core)));
  const afterSignOut = (): string => auth(core.options.afterSignOutUrl ?? '/');
  const pages: Record<PageName, (options?: BuildUrlOptions) => string> = {
    SignIn: (options) => auth(attemptUrl(core, core.options.signInUrl ?? display(core).signInUrl, options)),
    SignUp: (options) => auth(attemptUrl(core, core.options.signUpUrl ?? display(core).signUpUrl, options)),
    Waitlist: (options) => auth(attemptUrl(core, core.options.waitlistUrl ?? display(core).waitlistUrl, options)),
    UserProfile: () => auth(display(core).userProfileUrl),
    OrganizationProfile: () => auth(display(core).organizationProfileUrl),
    CreateOrganization: () => auth(display(core).createOrganizationUrl),
    Tasks: (options) => auth(tasksUrl(core, options)),
    AfterSignIn: (options) => after('signIn', options),
    AfterSignUp: (options) => after('signUp', options),
    AfterSignOut: afterSignOut,
  };
  const byPage = Object.entries(pages).flatMap(([name, build]) => [
    [`build${name}Url`, build],
    [`redirectTo${name}`, (options?: BuildUrlOptions) => navigate(build(options))],
  ]);
  return {
    // Two members for each name of `pages`, as the mapped types say.
    ...(Object.fromEntries(byPage) as Build & RedirectTo),
    buildHomeUrl: () => auth(display(core).homeUrl),
    buildAfterMultiSessionSingleSignOutUrl: () => {
      const { afterMultiSessionSingleSignOutUrl } = core.options;
      return auth(afterMultiSessionSingleSignOutUrl ?? display(core).afterSignOutOneUrl) || afterSignOut();
    },
    buildNewSubscriptionRedirectUrl: () => auth(core.options.newSubscriptionRedirectUrl) || after('signIn'),
    buildUrlWithAuth: auth,
    redirectWithAuth: (to) => navigate(auth(to)),
    navigate,
  };
}

/** The address of a sign-in or sign-up page, with where to come back to and what to fill in. */
function attemptUrl(core: ClerkCore, page: string | undefined, options: BuildUrlOptions = {}): string {
  const href = page && passUrlGate(page, { anyOrigin: true });
  if (!href) return '';
  const url = new URL(href);
  const fields = REDIRECT_OPTIONS.map((name): [string, unknown] => [name, options[name] ?? core.options[name]]);
  const redirectUrl = options.redirectUrl ?? globalThis.location?.href;
  const values = Object.entries(options.initialValues ?? {});
  const entries: [string, unknown][] = [...fields, ['redirectUrl', redirectUrl], ...values];
  encodeFields(
    url.searchParams,
    entries.filter(([, value]) => value),
  );
  return url.href;
}

/** The page for what the session still has to do. */
function tasksUrl(core: ClerkCore, options: BuildUrlOptions = {}): string {
  const key = core.session?.currentTask?.key;
  if (!key) return '';
  const own = core.options.taskUrls?.[key];
  const page = own ?? `${(core.options.signInUrl ?? display(core).signInUrl ?? '').replace(/\/$/, '')}/tasks/${key}`;
  return attemptUrl(core, page, options);
}

function display(core: ClerkCore): Partial<DisplayConfig> {
  return core.environment?.displayConfig ?? {};
}
