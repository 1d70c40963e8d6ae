/** Sessions over HTTP: minting, touching, ending, and how they end by themselves. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createRemoteJWKSet, decodeJwt, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { text, type Browser } from '../support/browser.js';
import { refusal, signUp, type Person } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

describe('a session', () => {
  let server: TestServer;
  let browser: Browser;
  let person: Person;

  before(async () => {
    server = await startServer();
    browser = await server.browser().open();
    person = await signUp(server, browser);
  });
  after(() => server.close());

  const path = (rest = ''): string => `/v1/client/sessions/${person.sessionId}${rest}`;

  it('mints a token that the public keys verify and that says no more than it must', async () => {
    const { body } = await browser.post(path('/tokens'));
    const jwks = await browser.get('/.well-known/jwks.json');

    const keys = new Map((jwks.body['keys'] as unknown as { kid: string }[]).map((key) => [key.kid, key]));
    const find: JWTVerifyGetKey = ({ kid }) => Promise.resolve(keys.get(kid ?? '') as never); // Each is a public JWK.
    const { payload } = await jwtVerify(text(body['jwt']), find, { currentDate: new Date(server.clock.now()) });
    const { frontendApi } = { frontendApi: new URL(payload.iss ?? '').host };

    assert.equal(payload.sub, person.userId);
    assert.equal(payload['sid'], person.sessionId);
    assert.equal(payload['azp'], browser.origin);
    assert.match(frontendApi, /^4400\.localhost\.http\.lcl\.dev$/);
    assert.ok((payload.exp ?? 0) - (payload.iat ?? 0) <= 60);
    assert.ok(!JSON.stringify(payload).includes(person.email));
  });

  it('serves its keys where a verifier looks for them', async () => {
    const { port } = new URL(await server.instance.listen(0));
    const fetchKeys = createRemoteJWKSet(new URL(`http://127.0.0.1:${port}/.well-known/jwks.json`));
    const { body } = await browser.post(path('/tokens'));

    const { payload } = await jwtVerify(text(body['jwt']), fetchKeys, { currentDate: new Date(server.clock.now()) });

    assert.equal(payload.sub, person.userId);
  });

  it('survives fifty mints at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => browser.post(path('/tokens'))));

    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.equal((await browser.get('/v1/me')).status, 200);
  });

  it('knows no templates', async () => {
    const { status, body } = await browser.post(path('/tokens/hasura'));

    assert.equal(status, 404);
    assert.equal(refusal(body).code, 'resource_not_found');
  });

  it('takes only the intents there are', async () => {
    const good = await browser.post(path('/touch'), { intent: 'focus', active_organization_id: '' });
    const bad = await browser.post(path('/touch'), { intent: 'steal' });

    assert.equal(good.status, 200);
    assert.deepEqual(refusal(bad.body), { code: 'form_param_value_invalid', field: 'intent' });
  });

  it('gives no token once it has ended, and the client forgets it', async () => {
    const other = await server.browser().open();
    const { sessionId } = await signUp(server, other);

    const ended = await other.post(`/v1/client/sessions/${sessionId}/end`);
    const minted = await other.post(`/v1/client/sessions/${sessionId}/tokens`);
    const me = await other.get('/v1/me');

    assert.equal(ended.body['response']?.['status'], 'ended');
    assert.ok([401, 404].includes(minted.status));
    assert.equal(me.status, 401);
  });

  it('ends by itself when its life is over', async () => {
    const short = await server.instance.createApplication({
      name: 'Short',
      settings: { session: { lifetimeMs: 60_000 } },
    });
    const other = await server.browser({ url: short.url }).open();
    const { sessionId } = await signUp(server, other);

    server.clock.advance(59_000);
    const alive = await other.post(`/v1/client/sessions/${sessionId}/tokens`);
    server.clock.advance(2_000);
    const dead = await other.post(`/v1/client/sessions/${sessionId}/tokens`);

    assert.equal(alive.status, 200);
    assert.ok((decodeJwt(text(alive.body['jwt'])).exp ?? 0) > 0);
    assert.ok([401, 404].includes(dead.status));
    assert.equal((await other.get('/v1/me')).status, 401);
  });
});
