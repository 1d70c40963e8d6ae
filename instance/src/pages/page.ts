/** The frame of the instance's own pages: document, style sheet, content security policy, and who may see them. */
import { ApiError } from '../domain/api-error.js';
import type { HttpContext } from '../http/context.js';
import type { Step } from '../http/route.js';
import { html, type Markup } from '../http/markup.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** What a page consists of. `base` is the instance's base path, where style sheet and script live. */
export interface PageParts {
  readonly title: string;
  readonly base: string;
  readonly body: Markup;
  /** File name of the script below `/pages`. */
  readonly script?: string;
}

/** The document. Works without its script. */
export function page({ title, base, body, script }: PageParts): Response {
  const scriptTag = script === undefined ? html`` : html`<script type="module" src="${base}/pages/${script}"></script>`;
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${base}/pages/pages.css" />
        ${scriptTag}
      </head>
      <body>
        ${body}
      </body>
    </html> `;
  return new Response(document.markup, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY },
  });
}

/**
 * Pages that show keys and codes: development only, and only under a name that cannot be pointed here from outside. A
 * public name that resolves to this machine (DNS rebinding) would make them readable for any web page.
 */
export const developmentPage: Step = {
  name: 'development-page',
  run(context) {
    if (context.instance.environmentType !== 'development') {
      throw new ApiError('resource_not_found', { longMessage: 'There is no such page on a production instance.' });
    }
    const { hostname } = new URL(context.request.url);
    if (!isLocalName(hostname) && hostname !== new URL(context.services.publicOrigin()).hostname) {
      throw new ApiError('host_invalid', {
        longMessage: `This page is not shown under the name ${hostname}. Open ${context.services.publicOrigin()} instead.`,
      });
    }
    return {};
  },
};

/** Path prefix of the instance, without a trailing slash. */
export function basePath(context: HttpContext): string {
  return new URL(context.ports.addresses.baseUrl(context.instance)).pathname.replace(/\/$/, '');
}

/** Addresses and names that public DNS cannot serve: literals, `localhost`, and names of one label (containers). */
function isLocalName(hostname: string): boolean {
  const literal = /^\d+(\.\d+){3}$/.test(hostname) || hostname.startsWith('[');
  return literal || hostname.endsWith('.localhost') || !hostname.includes('.');
}
