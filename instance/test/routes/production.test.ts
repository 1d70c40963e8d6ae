/** Production instances know a browser by its cookie: attributes, the Origin rule, several cookies of one name. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from '../support/browser.js';
import { refusal, signOut, signUp } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

const APP = 'https://app.example.com';

describe('a production instance', () => {
  let server: TestServer;
  let url: string;

  before(async () => {
    server = await startServer({ publicUrl: 'https://auth.example.com' });
    const settings = { allowedOrigins: [APP] };
    url = (
      await server.instance.createApplication({ name: 'Live', slug: 'live', environmentType: 'production', settings })
    ).url;
  });
  after(() => server.close());

  const browser = (origin: string | null = APP): Browser => server.browser({ url, origin });

  async function setCookies(from: Browser, name: string): Promise<string[]> {
    const seen: string[] = [];
    const original = from.raw.bind(from);
    from.raw = async (...args) => {
      const response = await original(...args);
      seen.push(...response.headers.getSetCookie().filter((line) => line.startsWith(`${name}=`)));
      return response;
    };
    await signUp(server, from);
    return seen;
  }

  it('sets its cookie so that no script and no other site can have it', async () => {
    const cookies = await setCookies(browser(), '__client');

    assert.ok(cookies.length > 0);
    for (const cookie of cookies) {
      assert.match(cookie, /; HttpOnly/);
      assert.match(cookie, /; Secure/);
      assert.match(cookie, /; SameSite=Lax/);
      assert.match(cookie, /; Path=\/~live(;|$)/);
      assert.ok(Number(/Max-Age=(\d+)/.exec(cookie)?.[1]) <= 400 * 86_400);
      assert.ok((/=([^;]*)/.exec(cookie)?.[1] ?? '').length >= 20);
    }
  });

  it('tells the application by a readable cookie when the client changed', async () => {
    const visitor = browser();
    const cookies = await setCookies(visitor, '__client_uat');
    const signedIn = Number(visitor.cookies.get('__client_uat'));
    await signOut(visitor);

    assert.match(cookies.at(-1) ?? '', /; Domain=example\.com.*; Secure/);
    assert.doesNotMatch(cookies.at(-1) ?? '', /HttpOnly/);
    assert.ok(signedIn > 0);
    assert.equal(visitor.cookies.get('__client_uat'), '0');
  });

  it('has no development browsers', async () => {
    const { status, body } = await browser().post('/v1/dev_browser');

    assert.equal(status, 400);
    assert.equal(refusal(body).code, 'url_based_session_syncing_disabled');
  });

  it('rotates the token on sign-in and then knows the browser by the new one only', async () => {
    const visitor = browser();
    await visitor.send('PUT', '/v1/client');
    const before = visitor.cookies.get('__client') ?? '';
    await signUp(server, visitor);
    const now = visitor.cookies.get('__client') ?? '';
    const thief = browser();
    thief.cookies.set('__client', before);

    assert.notEqual(before, '');
    assert.notEqual(now, before);
    assert.equal((await thief.get('/v1/me')).status, 401);
  });

  it('refuses writes that a cookie vouches for from an unknown page or from none', async () => {
    const visitor = browser();
    const { sessionId } = await signUp(server, visitor);
    const cookie = `__client=${visitor.cookies.get('__client') ?? ''}`;
    const end = (origin: string | null): Promise<Response> =>
      server.instance.fetch(
        new Request(`${url}/v1/client/sessions/${sessionId}/end`, {
          method: 'POST',
          headers: { Cookie: cookie, ...(origin === null ? {} : { Origin: origin }) },
        }),
      );

    const answers = await Promise.all(['https://evil.example.org', 'null', null].map(end));

    const codes = await Promise.all(
      answers.map(async (answer) => refusal((await answer.json()) as object as never).code),
    );
    assert.deepEqual(codes, ['origin_invalid', 'origin_invalid', 'origin_missing']);
    assert.equal((await visitor.get('/v1/me')).status, 200);
  });

  it('picks, among several cookies of one name, the one that is its own', async () => {
    const visitor = browser();
    await signUp(server, visitor);
    const own = visitor.cookies.get('__client') ?? '';
    const foreign = server.browser({ url, origin: APP });
    await foreign.send('PUT', '/v1/client');

    const ask = (cookie: string): Promise<Response> =>
      server.instance.fetch(new Request(`${url}/v1/me`, { headers: { Cookie: cookie, Origin: APP } }));

    assert.equal((await ask(`__client=garbage; __client=${own}`)).status, 200);
    assert.equal((await ask(`__client=${own}; __client=eyJh.eyJh.sig`)).status, 200);
    assert.equal((await ask('__client=garbage')).status, 401);
  });

  it('shows neither keys nor messages', async () => {
    for (const path of ['/', '/outbox']) {
      assert.equal((await server.instance.fetch(new Request(`${url}${path}`))).status, 404);
    }
  });

  it('does not know the clients of another instance', async () => {
    const other = await server.instance.createApplication({
      name: 'Other',
      slug: 'other',
      environmentType: 'production',
      settings: { allowedOrigins: [APP] },
    });
    const visitor = browser();
    await signUp(server, visitor);
    const elsewhere = server.browser({ url: other.url, origin: APP });
    elsewhere.cookies.set('__client', visitor.cookies.get('__client') ?? '');

    assert.equal((await elsewhere.get('/v1/me')).status, 401);
    assert.deepEqual((await elsewhere.get('/v1/client')).body['response'], null);
  });
});
