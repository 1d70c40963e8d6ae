/** What the server writes into a portal page for its script. Data only; both sides import it. */
import type { ClientJSON, EnvironmentJSON } from 'clerk-kit/protocol';

/** Pages of the Account Portal. */
export const PORTAL_PAGES = [
  'sign-in',
  'sign-up',
  'user',
  'organization',
  'create-organization',
  'unauthorized-sign-in',
] as const;

/** Name of a page, also its path. */
export type PortalPage = (typeof PORTAL_PAGES)[number];

/** Languages the portal speaks, by BCP 47 tag, each in its own name. The first is the fallback. */
export const PORTAL_LOCALES = {
  'en-US': 'English',
  'de-DE': 'Deutsch',
  'es-ES': 'Español',
  'fr-FR': 'Français',
  'ja-JP': '日本語',
  'ar-SA': 'العربية',
} as const;

/** BCP 47 tag of a language of the portal. */
export type PortalLocale = keyof typeof PORTAL_LOCALES;

/** The data block of a page (`<script type="application/json" id="clerk-portal">`). */
export interface PortalData {
  readonly page: PortalPage;
  readonly publishableKey: string;
  /** Path prefix of the instance, without a trailing slash: empty, or `/~acme`. */
  readonly base: string;
  readonly locale: PortalLocale;
  readonly environment: EnvironmentJSON;
  /** The client as it was when the page was made; null for a stranger. */
  readonly client: ClientJSON | null;
  /** Token of the development browser, made for this visit when the page brought none. Null in production. */
  readonly devBrowserToken: string | null;
  /** Origins that the page may send people back to, besides its own and those of the instance's settings. */
  readonly allowedRedirectOrigins: readonly string[];
}

/** Id of the data block. */
export const PORTAL_DATA_ID = 'clerk-portal';
