/** The handshake matrix: environment by session by format, the redirect gate, loops. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decodeJwt } from 'jose';
import { cookieSuffix } from 'clerk-kit/protocol';
import type { Browser } from '../support/browser.js';
import { signUp } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

const PAGE = 'http://localhost:3000/dashboard?a=1';

describe('the handshake', () => {
  let server: TestServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.close());

  async function ask(browser: Browser, query: Record<string, string>): Promise<Response> {
    const url = new URL(`${browser.url}/v1/client/handshake`);
    if (browser.token !== null) url.searchParams.set('__clerk_db_jwt', browser.token);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return browser.raw('GET', url);
  }

  /** Where the browser is sent, and the cookies it is to set there. */
  function result(response: Response): { target: URL; directives: readonly string[] } {
    const target = new URL(response.headers.get('location') ?? '');
    const token = target.searchParams.get('__clerk_handshake');
    const payload = token === null ? { handshake: [] } : decodeJwt(token);
    return { target, directives: payload['handshake'] as string[] };
  }

  const value = (directives: readonly string[], name: string): string | undefined =>
    directives.map((line) => new RegExp(`^${name}=([^;]*)`).exec(line)?.[1]).find((found) => found !== undefined);

  it('makes a new browser a development browser and tells it that nobody is signed in', async () => {
    const response = await ask(server.browser({ origin: null }), { redirect_url: PAGE });

    const { target, directives } = result(response);
    assert.equal(response.status, 307);
    assert.equal(`${target.origin}${target.pathname}`, 'http://localhost:3000/dashboard');
    assert.equal(target.searchParams.get('a'), '1');
    assert.equal(value(directives, '__client_uat'), '0');
    assert.ok(value(directives, '__clerk_db_jwt'));
    assert.equal(value(directives, '__session') ?? '', '');
  });

  it('takes a token of a forgotten database as a new browser', async () => {
    const browser = server.browser({ origin: null });
    browser.token = 'dvb_forgotten';

    const response = await ask(browser, { redirect_url: PAGE });

    const token = value(result(response).directives, '__clerk_db_jwt');
    assert.equal(response.status, 307);
    assert.ok(token && token !== 'dvb_forgotten');
  });

  it('gives a signed-in browser a fresh session token under both cookie names', async () => {
    const browser = await server.browser().open();
    const person = await signUp(server, browser);
    const suffix = await cookieSuffix(server.instance.addresses().publishableKey);

    const response = await ask(browser, { redirect_url: PAGE, suffixed_cookies: 'true' });

    const { directives } = result(response);
    const token = value(directives, `__session_${suffix}`) ?? '';
    assert.equal(value(directives, '__session'), token);
    assert.equal(decodeJwt(token).sub, person.userId);
    assert.equal(decodeJwt(token)['azp'], new URL(PAGE).origin);
    assert.equal(value(directives, '__clerk_db_jwt'), browser.token);
    assert.ok(Number(value(directives, `__client_uat_${suffix}`)) > 0);
  });

  for (const session of ['', 'expired.or.worse', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c2VyXzEifQ.']) {
    it(`believes its own records, not the session sent (${session || 'empty'})`, async () => {
      const browser = await server.browser().open();
      const person = await signUp(server, browser);

      const signedIn = await ask(browser, { redirect_url: PAGE, __session: session });
      const stranger = await ask(await server.browser().open(), { redirect_url: PAGE, __session: session });

      assert.equal(decodeJwt(value(result(signedIn).directives, '__session') ?? '').sub, person.userId);
      assert.equal(value(result(stranger).directives, '__session') ?? '', '');
    });
  }

  it('answers a nonce that the secret key redeems once', async () => {
    const browser = await server.browser().open();
    const person = await signUp(server, browser);
    const { secretKey } = server.instance.addresses();

    const response = await ask(browser, { redirect_url: PAGE, format: 'nonce' });
    const target = new URL(response.headers.get('location') ?? '');
    const nonce = target.searchParams.get('__clerk_handshake_nonce') ?? '';
    const redeem = (): Promise<Response> =>
      server.instance.fetch(
        new Request(`http://localhost:4400/backend/v1/clients/handshake_payload?nonce=${nonce}`, {
          headers: { Authorization: `Bearer ${secretKey}` },
        }),
      );
    const first = await redeem();
    const second = await redeem();

    const { directives } = (await first.json()) as { directives: string[] };
    assert.equal(target.searchParams.has('__clerk_handshake'), false);
    assert.equal(decodeJwt(value(directives, '__session') ?? '').sub, person.userId);
    assert.equal(second.status, 404);
  });

  it('carries the result in a cookie in production', async () => {
    const live = await server.instance.createApplication({
      name: 'Live',
      slug: 'live',
      environmentType: 'production',
      settings: { allowedOrigins: ['http://localhost:3000'] },
    });
    const browser = server.browser({ url: live.url, origin: 'http://localhost:3000' });
    const person = await signUp(server, browser);

    const response = await ask(browser, { redirect_url: PAGE });

    const target = new URL(response.headers.get('location') ?? '');
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith('__clerk_handshake=')) ?? '';
    const payload = decodeJwt(/=([^;]*)/.exec(cookie)?.[1] ?? '');
    assert.equal(target.href, PAGE);
    assert.match(cookie, /HttpOnly.*SameSite=Lax/);
    assert.equal(decodeJwt(value(payload['handshake'] as string[], '__session') ?? '').sub, person.userId);
  });

  it('refuses to redirect where an instance must not', async () => {
    const live = await server.instance.createApplication({
      name: 'Strict',
      slug: 'strict',
      environmentType: 'production',
      settings: { allowedOrigins: ['https://app.example.com'] },
    });
    const cases: [string, string, number][] = [
      [live.url, 'https://evil.example.org/', 422],
      [live.url, 'https://app.example.com.evil.org/', 422],
      [live.url, 'https://app.example.com@evil.org/', 422],
      [live.url, 'https:/evil.org', 422],
      [live.url, '//evil.org', 422],
      [live.url, '/relative', 422],
      ['http://localhost:4400', 'javascript:alert(1)', 422],
      ['http://localhost:4400', 'data:text/html,x', 422],
      ['http://localhost:4400', 'https://a\\@b.org/', 422],
      ['http://localhost:4400', 'https://a.org/\r\nSet-Cookie:x=y', 422],
      ['http://localhost:4400', 'https://user:pass@a.org/', 422],
      ['http://localhost:4400', '', 400],
    ];
    for (const [url, redirect_url, status] of cases) {
      const response = await ask(server.browser({ url, origin: null }), { redirect_url });

      assert.equal(response.status, status, redirect_url);
      assert.equal(response.headers.get('location'), null);
    }
  });

  it('cuts a loop after three handshakes and explains', async () => {
    const browser = server.browser({ origin: null });
    const statuses = [];
    for (let index = 0; index < 4; index += 1) {
      const query = { redirect_url: 'http://localhost:3000/loop', __clerk_hs_reason: 'dev-browser-missing' };
      statuses.push((await ask(browser, query)).status);
    }
    const shown = await browser.raw(
      'GET',
      new URL('http://localhost:4400/v1/client/handshake?redirect_url=javascript%3A'),
      undefined,
      { 'Sec-Fetch-Mode': 'navigate' },
    );
    server.clock.advance(2_001);
    const later = await ask(browser, { redirect_url: 'http://localhost:3000/loop' });

    assert.deepEqual(statuses, [307, 307, 307, 400]);
    assert.equal(later.status, 307);
    assert.match(shown.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(await shown.text(), /must be an absolute http or https address/);
  });
});

describe('the touch redirect', () => {
  it('goes through the same gate', async () => {
    const server = await startServer();
    const browser = await server.browser().open();
    const touch = async (redirect: string): Promise<Response> => {
      const query = new URLSearchParams({ __clerk_db_jwt: browser.token ?? '', redirect_url: redirect });
      return browser.raw('GET', new URL(`http://localhost:4400/v1/client/touch?${query.toString()}`));
    };

    const good = await touch(PAGE);
    const bad = await touch('javascript:alert(1)');

    assert.equal(good.status, 307);
    assert.equal(good.headers.get('location'), PAGE);
    assert.equal(bad.status, 422);
    await server.close();
  });
});
