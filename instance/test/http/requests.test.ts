/** Requests that are not what they should be, each with its refusal in the envelope. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from '../support/browser.js';
import { refusal } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

describe('requests', () => {
  let server: TestServer;
  let browser: Browser;

  before(async () => {
    server = await startServer();
    browser = await server.browser().open();
  });
  after(() => server.close());

  it('override the method of a POST only', async () => {
    const overridden = await browser.send('POST', '/v1/client', { query: { _method: 'put' } });
    const link = await browser.send('GET', '/v1/client/sessions', { query: { _method: 'DELETE' } });

    assert.equal(overridden.status, 200);
    assert.equal(link.status, 404);
  });

  it('refuse methods that are no override, and two of them', async () => {
    for (const query of [{ _method: 'GET' }, { _method: 'TRACE' }, { _method: '' }, { _method: ['PUT', 'DELETE'] }]) {
      const { status, body } = await browser.send('POST', '/v1/client', { query });

      assert.equal(status, 400);
      assert.deepEqual(refusal(body), { code: 'invalid_query_parameter_value', field: '_method' });
    }
  });

  it('accept a trailing slash', async () => {
    assert.equal((await browser.get('/v1/client/')).status, 200);
    assert.equal((await browser.get('/v1/environment/')).status, 200);
  });

  it('answer HEAD like GET without a body', async () => {
    const response = await server.instance.fetch(new Request('http://localhost:4400/v1/health', { method: 'HEAD' }));

    assert.equal(response.status, 200);
    assert.equal(await response.text(), '');
  });

  it('answer unknown routes, wrong methods and strange ids as not found', async () => {
    for (const [method, path] of [
      ['GET', '/v1/nothing'],
      ['GET', '/v2/client'],
      ['POST', '/v1/environment/x'],
      ['POST', '/v1/me/sessions/active'],
      ['PUT', '/v1/health'],
      ['GET', '/v1/client/sign_ins/..%2f..%2fme'],
      ['GET', `/v1/client/sign_ins/${'x'.repeat(300)}`],
      ['GET', '/v1/client/sign_ins/%00'],
    ] as const) {
      const { status, body } = await browser.send(method, path);

      assert.equal(status, 404, path);
      assert.equal(refusal(body).code, 'resource_not_found', path);
    }
  });

  it('refuse a body over the limit, announced or not', async () => {
    const body = `password=${'x'.repeat(1024 * 1024)}`;
    const announced = await browser.send('POST', '/v1/client/sign_ins', { body });
    const stream = new Blob([body]).stream();
    const init = { method: 'POST', body: stream, duplex: 'half', headers: { 'Content-Type': 'text/plain' } };
    const url = `http://localhost:4400/v1/client/sign_ins?__clerk_db_jwt=${browser.token ?? ''}`;
    const streamed = await server.instance.fetch(new Request(url, init as RequestInit)); // `duplex` is missing in the type.

    assert.equal(announced.status, 413);
    assert.equal(refusal(announced.body).code, 'request_body_too_large');
    assert.equal(streamed.status, 413);
  });

  it('refuse bodies of another type', async () => {
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', '']) {
      const options = { body: '{"identifier":"a"}', headers: { 'Content-Type': type } };
      const { status, body } = await browser.send('POST', '/v1/client/sign_ins', options);

      assert.equal(status, 415, type);
      assert.equal(refusal(body).code, 'unsupported_content_type');
    }
  });

  it('name parameters that are repeated, unknown, missing or of the wrong type', async () => {
    const path = '/v1/client/sign_ins/sia_none/attempt_first_factor';
    const cases: [string, string, string, string][] = [
      ['/v1/client/sign_ins', 'identifier=a&identifier=b', 'form_param_duplicate', 'identifier'],
      ['/v1/client/sign_ins', 'identifier=a&verified=true', 'form_param_unknown', 'verified'],
      ['/v1/client/sign_ins', 'identifier=a&transfer=maybe', 'form_param_type_invalid', 'transfer'],
      ['/v1/client/sign_ins', 'identifier=', 'form_param_nil', 'identifier'],
      ['/v1/client/sign_ups', 'unsafe_metadata=1', 'form_param_format_invalid', 'unsafe_metadata'],
      [path, 'code=1', 'form_param_missing', 'strategy'],
    ];
    for (const [where, sent, code, field] of cases) {
      const { status, body } = await browser.send('POST', where, { body: sent });

      assert.equal(status, 422, sent);
      assert.deepEqual(refusal(body), { code, field });
    }
  });

  it('carry a trace id that is never the same', async () => {
    const ids = await Promise.all([1, 2].map(async () => (await browser.get('/v1/nothing')).body['clerk_trace_id']));

    assert.match(String(ids[0]), /^[0-9a-f]{32}$/);
    assert.notEqual(ids[0], ids[1]);
  });

  it('get secure headers whatever the outcome', async () => {
    for (const path of ['/v1/client', '/v1/environment', '/v1/nothing', '/v1/me', '/outbox']) {
      const response = await browser.raw('GET', new URL(`http://localhost:4400${path}`));

      assert.equal(response.headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(response.headers.get('cache-control'), 'no-store', path);
      assert.equal(response.headers.get('server'), null, path);
      assert.equal(response.headers.get('x-powered-by'), null, path);
    }
  });

  it('refuse native credentials and the mixture of both', async () => {
    const native = await browser.send('GET', '/v1/client', { query: { _is_native: '1' } });
    const mixed = await browser.send('GET', '/v1/client', { headers: { Authorization: 'x' } });

    assert.equal(refusal(native.body).code, 'native_api_disabled');
    assert.equal(refusal(mixed.body).code, 'origin_authorization_headers_conflict');
  });

  it('cannot point links at a foreign host', async () => {
    const request = new Request('http://evil.example.org/v1/environment', { headers: { Host: 'evil.example.org' } });

    const environment = await (await server.instance.fetch(request)).text();
    const configuration = await server.instance.fetch(
      new Request('http://evil.example.org/.well-known/openid-configuration'),
    );

    assert.ok(!environment.includes('evil'));
    assert.ok(!(await configuration.text()).includes('evil'));
  });

  it('leave no secret in the log', () => {
    const log = server.log.join('');

    assert.ok(server.log.length > 0);
    assert.ok(!log.includes(browser.token ?? 'no token'));
  });
});
