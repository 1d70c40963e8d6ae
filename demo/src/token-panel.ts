/** Shows the session token that a server would verify: its claims in words, and the seconds until the next one. */
import type { ClerkMembers } from 'clerk-kit';
import { find, node, setChip, timeOfDay } from './dom.js';

/** What the claims mean; others are shown under their own name. */
const MEANING: Readonly<Record<string, string>> = {
  sub: 'User',
  sid: 'Session',
  iss: 'Issuer',
  azp: 'Origin',
  iat: 'Issued',
  nbf: 'Not before',
  exp: 'Expires',
  fva: 'Factor ages',
  sts: 'Status',
  v: 'Version',
};
const TIMES = new Set(['iat', 'exp', 'nbf']);
const LIFETIME_SECONDS = 60;

type Claims = Readonly<Record<string, unknown>>;

/** Draws the panel and keeps it current; the token itself stays in memory and is only ever copied on request. */
export function showToken(clerk: ClerkMembers): void {
  const chip = find('[data-token="left"]');
  const body = find('[data-token="body"]');
  let shown: string | null = null;
  body.replaceChildren(drawEmpty());

  const refresh = async (): Promise<void> => {
    // `getToken` answers from the cache; it asks the server only when the token is about to expire.
    const token = clerk.session ? await clerk.session.getToken().catch(() => null) : null;
    if (token !== shown) {
      shown = token;
      body.replaceChildren(...(token ? drawToken(clerk, readClaims(token), refresh) : [drawEmpty()]));
    }
    tick(chip, body, token);
  };

  clerk.addListener(() => void refresh());
  setInterval(() => void refresh(), 1000);
}

function tick(chip: HTMLElement, body: HTMLElement, token: string | null): void {
  const expires = token ? readClaims(token)['exp'] : undefined;
  const left = typeof expires === 'number' ? Math.max(0, Math.round(expires - Date.now() / 1000)) : undefined;
  setChip(chip, left === undefined ? 'none' : `${left} s left`, left === undefined ? '' : 'good');
  const progress = body.querySelector('progress');
  if (progress && left !== undefined) progress.value = left;
}

function drawEmpty(): Node {
  return node(
    'p',
    { class: 'empty' },
    'A signed JWT of sixty seconds, renewed ahead of time while the page is looked at.',
  );
}

function drawToken(clerk: ClerkMembers, claims: Claims, refresh: () => Promise<void>): Node[] {
  const rows = Object.entries(claims).flatMap(([name, value]) => [
    node('dt', { title: name }, MEANING[name] ?? name),
    node('dd', { class: TIMES.has(name) ? '' : 'id' }, describe(name, value)),
  ]);
  return [
    node('progress', {
      max: LIFETIME_SECONDS,
      value: LIFETIME_SECONDS,
      'aria-label': 'Seconds until the token expires',
    }),
    node('dl', { class: 'facts' }, ...rows),
    node(
      'div',
      { class: 'panel-actions' },
      button('Get a fresh one', async () => {
        await clerk.session?.getToken({ skipCache: true });
        await refresh();
      }),
      button('Copy token', async () => navigator.clipboard.writeText((await clerk.session?.getToken()) ?? '')),
    ),
  ];
}

function button(label: string, run: () => Promise<unknown>): HTMLButtonElement {
  const element = node('button', { type: 'button', class: 'button quiet' }, label);
  element.addEventListener('click', () => {
    element.disabled = true;
    void run().finally(() => {
      element.disabled = false;
    });
  });
  return element;
}

function describe(name: string, value: unknown): string {
  if (TIMES.has(name) && typeof value === 'number') return timeOfDay(new Date(value * 1000));
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Reads the payload without verifying it: good for showing, never for deciding. */
function readClaims(token: string): Claims {
  const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
  // The payload of a JWT is a JSON object by definition.
  return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
}
