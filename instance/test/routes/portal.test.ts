/** The Account Portal's pages as the server answers them: languages, policy, what is inlined, what is refused. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ensureBuilt } from '../../../.build/ensure.mjs';
import { startServer, type TestServer } from '../support/server.js';

describe('the Account Portal', () => {
  let server: TestServer;

  before(async () => {
    ensureBuilt(['portal']);
    server = await startServer();
  });
  after(() => server.close());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    server.instance.fetch(new Request(`http://localhost:4400${path}`, { headers }));
  const data = (page: string): Record<string, unknown> => {
    const block = /id="clerk-portal">\s*(\{.*\})\s*<\/script>/s.exec(page)?.[1] ?? '{}';
    return JSON.parse(block) as Record<string, unknown>; // read by name only
  };

  it('brings the first form in the document, so that it can be typed in before any script has run', async () => {
    const signIn = await (await get('/sign-in')).text();
    const signUp = await (await get('/sign-up')).text();

    assert.match(signIn, /<form[^>]*>[\s\S]*<input[^>]*name="identifier"/);
    assert.match(signUp, /<form[^>]*>[\s\S]*<input[^>]*name="emailAddress"[\s\S]*<input[^>]*name="password"/);
  });

  it('brings environment, client and a browser token along, so that nothing has to be asked first', async () => {
    const inlined = data(await (await get('/sign-in')).text());

    assert.equal(inlined['page'], 'sign-in');
    assert.equal(inlined['client'], null);
    assert.match(String(inlined['devBrowserToken']), /^dvb_/);
    assert.ok(typeof inlined['environment'] === 'object' && inlined['environment'] !== null);
  });

  it('knows a browser by the token in its link', async () => {
    const browser = await server.browser().open();
    await browser.post('/v1/client');

    const inlined = data(await (await get(`/sign-in?__clerk_db_jwt=${browser.token}`)).text());

    assert.equal(inlined['devBrowserToken'], null);
    assert.match(JSON.stringify(inlined['client']), /"object":"client"/);
  });

  it('speaks the language asked for, else the best of the browser, else English', async () => {
    const german = await (await get('/sign-in', { 'Accept-Language': 'de-AT, en;q=0.5' })).text();
    const arabic = await (await get('/sign-in?locale=ar-SA', { 'Accept-Language': 'de' })).text();
    const fallback = await (await get('/sign-in', { 'Accept-Language': 'xx, *' })).text();

    assert.match(german, /<html lang="de-DE" dir="ltr">[\s\S]*E-Mail-Adresse/);
    assert.match(arabic, /<html lang="ar-SA" dir="rtl">/);
    assert.match(fallback, /<html lang="en-US" dir="ltr">/);
  });

  it('remembers a language that was chosen', async () => {
    const chosen = await get('/sign-in?locale=fr-FR');
    const cookie = chosen.headers.getSetCookie()[0]?.split(';')[0] ?? '';

    const later = await (await get('/sign-up', { Cookie: cookie })).text();

    assert.match(later, /<html lang="fr-FR"/);
  });

  it('runs under a strict policy and cannot be framed', async () => {
    const policy = (await get('/sign-in')).headers.get('content-security-policy') ?? '';

    for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"]) {
      assert.ok(policy.includes(part), part);
    }
    assert.ok(!policy.includes('unsafe'), policy);
  });

  it('fills in what the link says, as text only', async () => {
    const hostile = '"><img src=x onerror=alert(1)>@example.com';

    const page = await (await get(`/sign-in?email_address=${encodeURIComponent(hostile)}`)).text();

    assert.ok(!page.includes('<img src=x'), page);
    assert.match(page, /value="&#34;&#62;&#60;img/);
  });

  it('keeps a hostile application name inside its data block', async () => {
    const { url } = await server.instance.createApplication({
      name: '</script><script>alert(1)</script>',
      slug: 'odd',
    });

    const page = await (await server.instance.fetch(new Request(`${url}/sign-in`))).text();

    assert.ok(!page.includes('<script>alert(1)'), page);
    assert.match(String(data(page)['publishableKey']), /^pk_test_/);
  });

  it('answers 404 with a page of its own when it is switched off', async () => {
    const { url, instanceId } = await server.instance.createApplication({ name: 'Closed', slug: 'closed' });
    await server.instance.updateSettings(instanceId, { portal: { enabled: false } });

    const response = await server.instance.fetch(new Request(`${url}/sign-in`));

    assert.equal(response.status, 404);
    assert.match(await response.text(), /There is nothing here/);
  });

  it('serves its scripts and styles, and no other file', async () => {
    const script = await get('/portal/portal.js');
    const style = await get('/portal/portal.css');
    const other = await get('/portal/..%2Frender.js');

    assert.match(script.headers.get('content-type') ?? '', /^text\/javascript/);
    assert.match(await style.text(), /\.cl-formFieldInput/);
    assert.equal(other.status, 404);
  });
});
