/**
 * Refusals for people: requests that a browser makes by navigating (handshakes, links of messages) end on a screen, where
 * an envelope would be noise. Everything else, every script included, gets the envelope.
 */
import type { ApiError } from '../domain/api-error.js';
import { html } from './markup.js';

/** Paths that people are sent to. */
const NAVIGATED = /^(\/~[a-z0-9-]+)?\/v1\/(client\/(handshake|touch)|tickets\/accept|verify|oauth_callback)$/;

/** Whether a person is looking at the answer. */
export function isNavigation(request: Request): boolean {
  if (request.headers.get('sec-fetch-mode') !== 'navigate') return false;
  return NAVIGATED.test(new URL(request.url).pathname.replace(/(.)\/$/, '$1'));
}

/** The page for a refusal: no style sheet and no script, so that nothing else has to work for it to be readable. */
export function errorPage(error: ApiError, traceId: string): Response {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>This did not work</title>
      </head>
      <body>
        <main>
          <h1>This did not work</h1>
          <p>${error.longMessage}</p>
          <p><small>${error.code} · ${traceId}</small></p>
        </main>
      </body>
    </html> `;
  return new Response(page.markup, {
    status: error.status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'" },
  });
}
