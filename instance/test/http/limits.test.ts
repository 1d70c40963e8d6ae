/** The published limits per sender, with Retry-After, on a clock that the test moves. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Browser } from '../support/browser.js';
import { freshEmail, freshPassword, refusal } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

describe('request limits', () => {
  let server: TestServer;
  before(async () => {
    server = await startServer({ rateLimits: true, trustedProxies: 1 });
  });
  after(() => server.close());

  /** A browser behind the trusted proxy, at an address of its own. */
  async function browserAt(address: string): Promise<Browser> {
    const from = (request: Request): Promise<Response> => {
      const headers = new Headers(request.headers);
      headers.set('X-Forwarded-For', `198.51.100.66, ${address}`);
      return server.instance.fetch(new Request(request, { headers }));
    };
    return new Browser(from).open();
  }

  it('let five sign-ins begin in ten seconds and then say how long to wait', async () => {
    const browser = await browserAt('203.0.113.1');
    const start = () => browser.post('/v1/client/sign_ins', { identifier: freshEmail() });

    const answers = [];
    for (let index = 0; index < 6; index += 1) answers.push(await start());
    const last = answers[5];
    server.clock.advance(10_001);
    const later = await start();

    assert.deepEqual(
      answers.map(({ status }) => status),
      [422, 422, 422, 422, 422, 429],
    );
    assert.equal(refusal(last?.body ?? {}).code, 'too_many_requests');
    assert.equal(last?.headers.get('retry-after'), '10');
    assert.match(last.headers.get('access-control-expose-headers') ?? '', /retry-after/);
    assert.equal(later.status, 422);
  });

  it('let five sign-ups begin', async () => {
    const browser = await browserAt('203.0.113.2');
    const statuses = [];
    for (let index = 0; index < 6; index += 1) {
      const params = { email_address: freshEmail(), password: freshPassword() };
      statuses.push((await browser.post('/v1/client/sign_ups', params)).status);
    }

    assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429]);
  });

  it('let three attempts be made, whatever they are about', async () => {
    const browser = await browserAt('203.0.113.3');
    const statuses = [];
    for (const path of ['sign_ins/sia_1/attempt_first_factor', 'sign_ups/sua_1/attempt_verification']) {
      for (let index = 0; index < 2; index += 1) {
        const { status } = await browser.post(`/v1/client/${path}`, { strategy: 'email_code', code: '000000' });
        statuses.push(status);
      }
    }

    assert.deepEqual(
      statuses.map((status) => status === 429),
      [false, false, false, true],
    );
  });

  it('count an IPv6 network as one sender and other senders apart', async () => {
    const statuses = [];
    for (let index = 0; index < 6; index += 1) {
      const browser = await browserAt(`2001:db8:0:7::${index + 1}`);
      statuses.push((await browser.post('/v1/client/sign_ins', { identifier: freshEmail() })).status);
    }
    const neighbour = await browserAt('2001:db8:0:8::1');

    assert.equal(statuses.at(-1), 429);
    assert.equal((await neighbour.post('/v1/client/sign_ins', { identifier: freshEmail() })).status, 422);
  });

  it('do not count reading', async () => {
    const browser = await browserAt('203.0.113.4');

    for (let index = 0; index < 60; index += 1) {
      assert.equal((await browser.get('/.well-known/jwks.json')).status, 200);
    }
  });

  it('throttle wrong secret keys, and only those', async () => {
    const { secretKey } = server.instance.addresses();
    const ask = async (key: string): Promise<number> => {
      const headers = { Authorization: `Bearer ${key}`, 'X-Forwarded-For': '203.0.113.5' };
      return (await server.instance.fetch(new Request('http://localhost:4400/backend/v1/jwks', { headers }))).status;
    };

    const right = await ask(secretKey);
    const wrong = new Set<number>();
    for (let index = 0; index < 200; index += 1) wrong.add(await ask(`sk_test_${index}`));

    assert.equal(right, 200);
    assert.deepEqual([...wrong], [401, 429]);
  });

  it('can be switched off', async () => {
    const open = await startServer({ rateLimits: false });
    const browser = await open.browser().open();

    for (let index = 0; index < 12; index += 1) {
      assert.equal((await browser.post('/v1/client/sign_ins', { identifier: freshEmail() })).status, 422);
    }
    await open.close();
  });
});
