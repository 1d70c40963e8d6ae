/** Where people go after signing in or up: the order of candidates, all of them through the gate. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { resolveAfterUrl, type AfterUrlSources } from '../../src/clerk/after-url.js';
import { CODE_URLS, FOREIGN_URLS, PAGE } from '../support/hostile-urls.js';

const gate = { base: PAGE, allowedRedirectOrigins: ['https://*.example.org', 'https://shop.example'] };

/** From the strongest to the weakest. Each entry sets one candidate. */
const CANDIDATES: [string, (url: string) => Partial<Settings>][] = [
  ['the forced one of the query', (url) => ({ query: { sign_in_force_redirect_url: url } })],
  ['the forced one of the props', (url) => ({ props: { signInForceRedirectUrl: url } })],
  ['the forced one of the options', (url) => ({ options: { signInForceRedirectUrl: url } })],
  ['redirect_url', (url) => ({ query: { redirect_url: url } })],
  ['the fallback of the query', (url) => ({ query: { sign_in_fallback_redirect_url: url } })],
  ['the fallback of the props', (url) => ({ props: { signInFallbackRedirectUrl: url } })],
  ['the fallback of the options', (url) => ({ options: { signInFallbackRedirectUrl: url } })],
  ['the page a modal stays on', (url) => ({ stayOn: url })],
];

describe('the address after a flow', () => {
  beforeEach(() => void mock.method(console, 'warn', () => undefined));
  afterEach(() => mock.restoreAll());

  for (const [index, [name]] of CANDIDATES.entries()) {
    it(`is ${name} when nothing stronger is there`, () => {
      const sources = CANDIDATES.slice(index).map(([, set], offset) => set(`/candidate-${index + offset}`));

      const url = resolve(...sources);

      assert.equal(url, `https://app.example.com/candidate-${index}`);
    });
  }

  it('is the home page when there is nothing', () => {
    const url = resolve();

    assert.equal(url, 'https://app.example.com/');
  });

  it('does not read the candidates of the other flow', () => {
    const url = resolve({
      query: { sign_up_force_redirect_url: '/wrong' },
      props: { signUpForceRedirectUrl: '/wrong' },
    });

    assert.equal(url, 'https://app.example.com/');
  });

  for (const [name, set] of CANDIDATES) {
    it(`never is a hostile ${name}`, () => {
      const led = [...CODE_URLS, ...FOREIGN_URLS].filter((url) => resolve(set(url)) !== 'https://app.example.com/');

      assert.deepEqual(led, []);
    });
  }

  it('takes the next candidate after a hostile one, and warns', () => {
    const url = resolve({
      query: { redirect_url: 'https://evil.example' },
      options: { signInFallbackRedirectUrl: '/home' },
    });

    assert.equal(url, 'https://app.example.com/home');
    assert.equal(mocked(console.warn).mock.callCount(), 1);
  });
});

interface Settings {
  readonly query: Record<string, string>;
  readonly props: NonNullable<AfterUrlSources['props']>;
  readonly options: AfterUrlSources['options'];
  readonly stayOn: string;
}

function resolve(...settings: Partial<Settings>[]): string {
  const merged = {
    query: Object.assign({}, ...settings.map(({ query }) => query)) as Record<string, string>,
    props: Object.assign({}, ...settings.map(({ props }) => props)) as Settings['props'],
    options: Object.assign({}, ...settings.map(({ options }) => options)) as Settings['options'],
    stayOn: settings.find(({ stayOn }) => stayOn)?.stayOn,
  };
  return resolveAfterUrl('signIn', { ...merged, params: new URLSearchParams(merged.query) }, gate);
}

function mocked(method: unknown): { readonly mock: { callCount(): number } } {
  return method as { readonly mock: { callCount(): number } };
}
