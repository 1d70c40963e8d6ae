/**
 * The script of the Account Portal's pages. The page is usable without it up to the first button: it brings the first
 * form as HTML, and the environment and the client as data, so nothing has to be asked before the form is alive.
 */
import { Clerk, type ClerkOptions } from 'clerk-kit';
import { inlinedFetch } from './inlined-fetch.js';
import { PORTAL_DATA_ID, type PortalData, type PortalLocale, type PortalPage } from './portal-data.js';

/** The tag that each page consists of, and the code that defines it. */
const TAGS: Partial<Record<PortalPage, { readonly name: string; readonly load: () => Promise<unknown> }>> = {
  'sign-in': { name: 'clerk-sign-in', load: () => import('clerk-kit/elements/sign-in') },
  'sign-up': { name: 'clerk-sign-up', load: () => import('clerk-kit/elements/sign-up') },
  user: { name: 'clerk-user-profile', load: () => import('clerk-kit/elements/user-profile') },
  'create-organization': {
    name: 'clerk-create-organization',
    load: () => import('clerk-kit/elements/create-organization'),
  },
};

/** Pages for people who are signed in; everybody else is asked to sign in first, and comes back. */
const ACCOUNT_PAGES: readonly PortalPage[] = ['user', 'create-organization'];

const PACKS: Partial<Record<PortalLocale, () => Promise<object>>> = {
  'ar-SA': async () => (await import('clerk-kit/locales/ar')).arSA,
  'de-DE': async () => (await import('clerk-kit/locales/de')).deDE,
  'es-ES': async () => (await import('clerk-kit/locales/es')).esES,
  'fr-FR': async () => (await import('clerk-kit/locales/fr')).frFR,
  'ja-JP': async () => (await import('clerk-kit/locales/ja')).jaJP,
};

/** Pages on this machine, which development may send people back to. */
const LOOPBACK = /https?:\/\/(?:localhost|[a-z0-9.-]+\.localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?/;

void start();

async function start(): Promise<void> {
  const block = document.getElementById(PORTAL_DATA_ID);
  if (!block?.textContent) return;
  const data = JSON.parse(block.textContent) as PortalData; // written by our own server
  const tag = TAGS[data.page];
  const [pack] = await Promise.all([PACKS[data.locale]?.(), tag?.load()]);
  const clerk = new Clerk(data.publishableKey, {}, { fetch: inlinedFetch(data, fetch.bind(globalThis)) });
  Object.assign(globalThis, { Clerk: clerk });
  if (tag) {
    await customElements.whenDefined(tag.name);
    for (const element of document.querySelectorAll(tag.name)) Object.assign(element, { clerk });
  }
  await clerk.load(optionsOf(data, pack));
  if (ACCOUNT_PAGES.includes(data.page) && clerk.session === null) {
    await clerk.redirectToSignIn({ redirectUrl: location.href });
  }
}

function optionsOf(data: PortalData, localization: object | undefined): ClerkOptions {
  const { base, environment, allowedRedirectOrigins } = data;
  const { display_config: display } = environment;
  const isDevelopment = display.instance_environment_type === 'development';
  const own = (path: string): string => `${base}/${path}${location.search}`;
  return {
    signInUrl: own('sign-in'),
    signUpUrl: own('sign-up'),
    signInFallbackRedirectUrl: display.after_sign_in_url,
    signUpFallbackRedirectUrl: display.after_sign_up_url,
    afterSignOutUrl: own('sign-in'),
    allowedRedirectOrigins: [...allowedRedirectOrigins, ...(isDevelopment ? [LOOPBACK] : [])],
    appearance: {
      variables: display.theme['variables'],
      options: { logoImageUrl: display.logo_image_url ?? undefined },
    },
    localization,
  };
}
