/** The page at the instance's own address: where things are and which keys to use. Development only. */
import { html, nothing, type Markup } from '../http/markup.js';

/** What the page shows. */
export interface LandingFacts {
  readonly application: string;
  readonly base: string;
  readonly url: string;
  readonly backendUrl: string;
  readonly publishableKey: string;
  /** Whether the Account Portal is switched on. */
  readonly portal: boolean;
}

/** The page's content. The secret key is not shown: pages end up in screenshots; the terminal prints it. */
export function landingBody({ application, base, url, backendUrl, publishableKey, portal }: LandingFacts): Markup {
  return html`
    <main class="wrap">
      <h1>${application}</h1>
      <p class="muted">A local instance is running here. It answers the Frontend API and the Backend API of Clerk.</p>
      <h2>Keys</h2>
      <div class="sheet">
        <dl>
          <dt>Publishable key</dt>
          <dd><code>${publishableKey}</code></dd>
          <dt>Secret key</dt>
          <dd>Printed by <code>clerk-kit-instance keys</code></dd>
        </dl>
      </div>
      <h2>Addresses</h2>
      <div class="sheet">
        <dl>
          <dt>Frontend API</dt>
          <dd><code>${url}</code></dd>
          <dt>Backend API</dt>
          <dd><code>${backendUrl}</code></dd>
          ${portalRow(base, url, portal)}
          <dt>Outbox</dt>
          <dd><a href="${base}/outbox">${url}/outbox</a> holds every message with its code</dd>
          <dt>Signing keys</dt>
          <dd><a href="${base}/.well-known/jwks.json">${url}/.well-known/jwks.json</a></dd>
        </dl>
      </div>
    </main>
  `;
}

function portalRow(base: string, url: string, portal: boolean): Markup {
  if (!portal) return nothing;
  return html`<dt>Account Portal</dt>
    <dd><a href="${base}/sign-up">${url}/sign-up</a> and <a href="${base}/sign-in">/sign-in</a></dd>`;
}
