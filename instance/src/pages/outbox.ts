/**
 * The outbox: every message the instance has sent or would have sent, for developers without a mail server and for
 * tests. A page for people, JSON for scripts; the address is the same.
 */
import type { OutboxMessage } from '../domain/entities.js';
import { html, nothing, type Markup } from '../http/markup.js';

/** The page's content. */
export function outboxBody(application: string, base: string, to: string, messages: readonly OutboxMessage[]): Markup {
  return html`
    <main class="wrap">
      <header>
        <h1>Outbox</h1>
        <a href="${base}/">${application}</a>
      </header>
      <p class="muted">
        Messages of this instance, newest first. They stay here whether or not a mail server is configured.
      </p>
      <form method="get" action="${base}/outbox" role="search">
        <label>
          <span class="label">Address</span>
          <input name="to" value="${to}" autocomplete="off" spellcheck="false" placeholder="Show all" />
        </label>
        <button>Filter</button>
      </form>
      <div data-newest="${messages[0]?.id ?? ''}">${messages.length === 0 ? empty(to) : list(base, messages)}</div>
      <noscript><p class="muted">Reload the page to see new messages.</p></noscript>
    </main>
  `;
}

function empty(to: string): Markup {
  const first = to === '' ? 'Nothing was sent yet.' : `Nothing was sent to ${to} yet.`;
  return html`<div class="sheet empty">
    <p class="subject">${first}</p>
    <p class="muted">Sign up in your application, or ask for a code: it appears here by itself.</p>
  </div>`;
}

function list(base: string, messages: readonly OutboxMessage[]): Markup {
  return html`<ol class="list">
    ${messages.map((message) => sheet(base, message))}
  </ol>`;
}

function sheet(base: string, message: OutboxMessage): Markup {
  const time = new Date(message.createdAt).toISOString();
  const failure = message.error === null ? nothing : html`<p class="failed">Not delivered: ${message.error}</p>`;
  const picture =
    message.html === null
      ? nothing
      : html`<p><a href="${base}/outbox/${message.id}" target="_blank" rel="noreferrer">Open as e-mail</a></p>`;
  return html`<li class="sheet">
    <header class="muted">
      <span class="mono">${message.to}</span>
      <time datetime="${time}">${time.slice(0, 19).replace('T', ' ')} UTC</time>
    </header>
    <p class="subject">${message.subject}</p>
    ${proof(message)} ${failure}
    <details>
      <summary>Text</summary>
      <pre>${message.text}</pre>
      ${picture}
    </details>
  </li>`;
}

function proof({ code }: OutboxMessage): Markup {
  if (code === null) return nothing;
  if (/^https?:\/\//.test(code)) return html`<p class="link"><a href="${code}">${code}</a></p>`;
  return html`<div class="code-row">
    <span class="code mono">${code}</span>
    <button type="button" data-copy="${code}">Copy</button>
  </div>`;
}
