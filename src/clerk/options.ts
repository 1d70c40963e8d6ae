/** Options of `Clerk.load`. Types only. */
import type { Client } from '../resources/client.js';
import type { Session } from '../resources/session.js';
import type { AllowedOrigins } from '../transport/url-gate.js';

/** Where to go after signing in or up. `force` wins over everything, `fallback` yields to a `redirect_url` parameter. */
export interface RedirectOptions {
  readonly signInForceRedirectUrl?: string | null | undefined;
  readonly signInFallbackRedirectUrl?: string | null | undefined;
  readonly signUpForceRedirectUrl?: string | null | undefined;
  readonly signUpFallbackRedirectUrl?: string | null | undefined;
}

/** A router's way to change the page. */
export type RouterFunction = (
  to: string,
  metadata?: { readonly __internal_metadata?: unknown; readonly windowNavigate: (to: URL | string) => void },
) => unknown;

/** Options of `load`. */
export interface ClerkOptions extends RedirectOptions {
  readonly appearance?: unknown;
  readonly localization?: unknown;
  /** Keep the session token fresh in the background. Default true. */
  readonly polling?: boolean | undefined;
  /** Tell the server when the page is looked at again. Default true. */
  readonly touchSession?: boolean | undefined;
  readonly selectInitialSession?: ((client: Client) => Session | null) | undefined;
  /** Whether cookies and the DOM are there. Default true. */
  readonly standardBrowser?: boolean | undefined;
  readonly supportEmail?: string | undefined;
  readonly signInUrl?: string | undefined;
  readonly signUpUrl?: string | undefined;
  readonly waitlistUrl?: string | undefined;
  readonly taskUrls?: Readonly<Record<string, string>> | undefined;
  readonly newSubscriptionRedirectUrl?: string | null | undefined;
  readonly afterSignOutUrl?: string | null | undefined;
  readonly afterMultiSessionSingleSignOutUrl?: string | null | undefined;
  readonly allowedRedirectOrigins?: AllowedOrigins | undefined;
  readonly allowedRedirectProtocols?: readonly string[] | undefined;
  readonly isSatellite?: boolean | undefined;
  readonly routerPush?: RouterFunction | undefined;
  readonly routerReplace?: RouterFunction | undefined;
  readonly routerDebug?: boolean | undefined;
  readonly telemetry?: unknown;
  readonly sdkMetadata?: { readonly name: string; readonly version: string; readonly environment?: string } | undefined;
  readonly unsafe_disableDevelopmentModeConsoleWarning?: boolean | undefined;
  readonly experimental?: Readonly<Record<string, unknown>> | undefined;
  /** Accepted and ignored: this Clerk object brings its own elements. */
  readonly ui?: unknown;
  readonly [option: string]: unknown;
}

/** Options of the constructor. */
export interface ClerkConstructorOptions {
  readonly proxyUrl?: string | ((url: URL) => string) | undefined;
  readonly domain?: string | ((url: URL) => string) | undefined;
}
