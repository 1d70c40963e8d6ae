/** The outbox and the landing page: what scripts read, what people see, who may not. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { signUp, type Person } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

describe('the pages of a development instance', () => {
  let server: TestServer;
  let person: Person;

  before(async () => {
    server = await startServer();
    await server.instance.createApplication({ name: '<script>alert(1)</script>', slug: 'hostile' });
    person = await signUp(server, await server.browser().open());
  });
  after(() => server.close());

  const get = (url: string, accept = 'text/html'): Promise<Response> =>
    server.instance.fetch(new Request(url, { headers: { Accept: accept } }));

  it('give scripts the messages of one address, newest first, with the code', async () => {
    const url = `http://localhost:4400/outbox?to=${encodeURIComponent(person.email)}`;

    const messages = (await (await get(url, 'application/json')).json()) as Record<string, unknown>[];
    const others = (await (await get('http://localhost:4400/outbox?to=nobody%40x.y', 'application/json')).json()) as [];

    assert.equal(messages[0]?.['to'], person.email);
    assert.match(String(messages[0]?.['code']), /^\d{6}$/);
    assert.equal(messages[0]?.['channel'], 'email');
    assert.deepEqual(others, []);
  });

  it('show people the code large, with a button to copy it', async () => {
    const page = await (await get('http://localhost:4400/outbox')).text();

    assert.match(page, /class="code mono">\d{6}</);
    assert.match(page, /data-copy="\d{6}"/);
    assert.ok(page.includes(person.email));
  });

  it('say how to begin when there is nothing to show', async () => {
    const page = await (await get('http://localhost:4400/~hostile/outbox')).text();

    assert.match(page, /Nothing was sent yet/);
    assert.ok(!page.includes('<script>alert'));
  });

  it('run under a strict policy', async () => {
    for (const path of ['/', '/outbox']) {
      const response = await get(`http://localhost:4400${path}`);
      const policy = response.headers.get('content-security-policy') ?? '';
      const page = await response.text();

      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.doesNotMatch(policy, /unsafe/);
      assert.doesNotMatch(page, /<script(?![^>]* src=)|<style| style=| on\w+=/);
    }
  });

  it('serve style sheet and script', async () => {
    const css = await get('http://localhost:4400/pages/pages.css');
    const script = await get('http://localhost:4400/~hostile/pages/outbox.js');

    assert.match(css.headers.get('content-type') ?? '', /^text\/css/);
    assert.match(script.headers.get('content-type') ?? '', /^text\/javascript/);
  });

  it('show an e-mail in a sandbox, to its own instance only', async () => {
    const [message] = await server.instance.outbox.list({ to: person.email });
    const id = message?.id ?? '';

    const own = await get(`http://localhost:4400/outbox/${id}`);
    const foreign = await get(`http://localhost:4400/~hostile/outbox/${id}`);

    assert.equal(own.status, 200);
    assert.match(own.headers.get('content-security-policy') ?? '', /^sandbox; default-src 'none'/);
    assert.equal(foreign.status, 404);
  });

  it('show the publishable key but not the secret one', async () => {
    const page = await (await get('http://localhost:4400/')).text();
    const { publishableKey, secretKey } = server.instance.addresses();

    assert.ok(page.includes(publishableKey));
    assert.ok(!page.includes(secretKey));
  });

  it('lead to the Account Portal while it is switched on', async () => {
    const before = await (await get('http://localhost:4400/~hostile/')).text();
    const other = await server.instance.createApplication({ name: 'Plain', settings: { portal: { enabled: false } } });
    const without = await (await get(`${other.url}/`)).text();

    assert.match(before, /href="\/~hostile\/sign-in"/);
    assert.doesNotMatch(without, /sign-in/);
  });

  it('are shown under local names only', async () => {
    for (const [host, status] of [
      ['localhost:4400', 200],
      ['127.0.0.1:4400', 200],
      ['[::1]:4400', 200],
      ['app.localhost:4400', 200],
      ['clerk:4400', 200],
      ['rebound.evil.example.org:4400', 400],
    ] as const) {
      assert.equal((await get(`http://${host}/outbox`, 'application/json')).status, status, host);
    }
  });
});
