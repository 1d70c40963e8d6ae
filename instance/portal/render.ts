/**
 * Renders the portal's pages on the server: the document with the first form, the environment and the client in it. Built
 * for Node beside the pages' scripts; the instance loads it when the first page is asked for.
 */
import { signInForm, signUpForm } from './first-form.js';
import { attribute, html, jsonBlock, type Markup } from './markup.js';
import { PORTAL_DATA_ID, PORTAL_LOCALES, type PortalData, type PortalLocale, type PortalPage } from './portal-data.js';
import { chooseLocale, textsOf, type Texts } from './texts.js';

export { PORTAL_PAGES, type PortalData, type PortalLocale, type PortalPage } from './portal-data.js';
export { portalStyles } from './styles.js';
export { chooseLocale };

/** What a page is made from. */
export interface PortalInput extends PortalData {
  /** The request's query, which the links between the pages keep. */
  readonly query: URLSearchParams;
  /** Path below the base, for the language links. */
  readonly path: string;
}

/** Where the page's files are, below the instance's base path. */
export const PORTAL_FILES = '/portal';

/** A page. */
export function renderPage(input: PortalInput): string {
  const texts = textsOf(input.locale);
  const title = `${titleOf(input.page, texts)} · ${input.environment.display_config.application_name}`;
  return document(input, texts, title, contentOf(input, texts), true);
}

/** The page for addresses that lead nowhere, and for a portal that is switched off. */
export function renderNotFound(input: Pick<PortalInput, 'base' | 'locale' | 'query' | 'path'>): string {
  const texts = textsOf(input.locale);
  return document(input, texts, texts.own.notFoundTitle, note(texts.own.notFoundTitle, texts.own.notFoundText), false);
}

function contentOf(input: PortalInput, texts: Texts): Markup {
  const { page, base, query, environment } = input;
  const href = (to: PortalPage): string => `${base}/${to}${suffix(query)}`;
  if (page === 'sign-in') {
    return html`<clerk-sign-in routing="path" path="${base}/sign-in" ${prefill(query)}>
      ${signInForm(environment, texts, query, href('sign-up'))}
    </clerk-sign-in>`;
  }
  if (page === 'sign-up') {
    return html`<clerk-sign-up routing="path" path="${base}/sign-up" ${prefill(query)}>
      ${signUpForm(environment, texts, query, href('sign-in'))}
    </clerk-sign-up>`;
  }
  if (page === 'user') {
    return html`<clerk-user-profile class="portal-wide" routing="path" path="${base}/user"></clerk-user-profile>`;
  }
  if (page === 'create-organization') return html`<clerk-create-organization></clerk-create-organization>`;
  return note(texts.own.unauthorizedTitle, texts.own.unauthorizedText);
}

const PREFILL = {
  email_address: 'emailAddress',
  phone_number: 'phoneNumber',
  username: 'username',
  first_name: 'firstName',
  last_name: 'lastName',
} as const;

function prefill(query: URLSearchParams): Markup {
  const values = Object.entries(PREFILL).flatMap(([parameter, name]) => {
    const value = query.get(parameter);
    return value ? [[name, value]] : [];
  });
  return attribute('initial-values', values.length > 0 ? JSON.stringify(Object.fromEntries(values)) : null);
}

function titleOf(page: PortalPage, { own }: Texts): string {
  const titles: Readonly<Record<PortalPage, string>> = {
    'sign-in': own.signIn,
    'sign-up': own.signUp,
    user: own.account,
    organization: own.organization,
    'create-organization': own.createOrganization,
    'unauthorized-sign-in': own.unauthorizedTitle,
  };
  return titles[page];
}

function note(title: string, text: string): Markup {
  return html`<div class="portal-note">
    <h1>${title}</h1>
    <p>${text}</p>
  </div>`;
}

function document(
  input: Pick<PortalInput, 'base' | 'locale' | 'query' | 'path'> & Partial<PortalInput>,
  { t, own }: Texts,
  title: string,
  content: Markup,
  withScript: boolean,
): string {
  const { base, locale, environment } = input;
  const isDevelopment = environment?.display_config.instance_environment_type === 'development';
  const files = `${base}${PORTAL_FILES}`;
  // Pages with a script are made by `renderPage`, which has all of it.
  const data = withScript ? jsonBlock(dataOf(input as PortalInput)) : null;
  return html`<!doctype html>
    <html lang="${locale}" dir="${t.dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="${environment?.display_config.favicon_image_url ?? 'data:,'}" />
        <link rel="stylesheet" href="${files}/portal.css" />
        ${withScript && html`<script type="module" src="${files}/portal.js"></script>`}
      </head>
      <body>
        ${isDevelopment ? html`<p class="portal-mode">${own.development}</p>` : html`<span></span>`}
        <main>
          ${content}
          <noscript><p class="portal-note">${own.noScript}</p></noscript>
        </main>
        <footer aria-label="${own.language}">${languageLinks(input)}</footer>
        ${
          data &&
          html`<script type="application/json" id="${PORTAL_DATA_ID}">
            ${data}
          </script>`
        }
      </body>
    </html>`.markup;
}

/** The data block alone: what else the renderer knows is in the document already. */
function dataOf({ query: _query, path: _path, ...data }: PortalInput): PortalData {
  return data;
}

function languageLinks({
  base,
  path,
  locale,
  query,
}: Pick<PortalInput, 'base' | 'locale' | 'query' | 'path'>): Markup[] {
  return Object.entries(PORTAL_LOCALES).map(([tag, name]) => {
    const parameters = new URLSearchParams(query);
    parameters.set('locale', tag);
    const language = tag as PortalLocale; // a key of the same object
    return html`<a
      href="${base}${path}?${parameters.toString()}"
      lang="${language}"
      hreflang="${language}"
      ${language === locale && attribute('aria-current', 'true')}
      >${name}</a
    >`;
  });
}

/** Parameters that a link to the neighbouring page takes along. Tokens of this visit stay here. */
function suffix(query: URLSearchParams): string {
  const kept = new URLSearchParams([...query].filter(([name]) => !name.startsWith('__clerk_db_jwt')));
  const text = kept.toString();
  return text === '' ? '' : `?${text}`;
}
