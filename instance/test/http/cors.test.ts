/** Who may read answers across origins: a matrix over environments, origins, addresses and outcomes. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startServer, type TestServer } from '../support/server.js';

const APP = 'https://app.example.com';
const STRANGER = 'https://evil.example.org';

describe('reading across origins', () => {
  let server: TestServer;
  let production: string;

  before(async () => {
    server = await startServer();
    const created = await server.instance.createApplication({
      name: 'Live',
      slug: 'live',
      environmentType: 'production',
      settings: { allowedOrigins: [APP] },
    });
    production = created.url;
  });
  after(() => server.close());

  const ask = (url: string, origin: string | null, init: RequestInit = {}): Promise<Response> =>
    server.instance.fetch(
      new Request(url, { ...init, headers: { ...(origin ? { Origin: origin } : {}), ...init.headers } }),
    );

  const allowed = (response: Response): string | null => response.headers.get('access-control-allow-origin');

  it('reflects any origin in development, exactly, with credentials and the headers clients read', async () => {
    const response = await ask('http://localhost:4400/v1/environment', STRANGER);

    assert.equal(allowed(response), STRANGER);
    assert.equal(response.headers.get('access-control-allow-credentials'), 'true');
    assert.equal(response.headers.get('access-control-expose-headers'), 'clerk-db-jwt, x-country, retry-after');
    assert.match(response.headers.get('vary') ?? '', /Origin/);
  });

  it('reflects only allowed origins and the instance itself in production', async () => {
    const path = `${production}/v1/environment`;

    assert.equal(allowed(await ask(path, APP)), APP);
    assert.equal(allowed(await ask(path, 'http://localhost:4400')), 'http://localhost:4400');
    for (const origin of [
      STRANGER,
      'https://app.example.com.evil.org',
      'https://sub.app.example.com',
      'http://app.example.com',
      'https://app.example.com:8443',
      'https://APP.example.com/',
    ]) {
      assert.equal(allowed(await ask(path, origin)), null, origin);
    }
  });

  it('adds the headers to refusals too', async () => {
    for (const [path, status] of [
      ['/v1/client', 401],
      ['/v1/nothing', 404],
      ['/~nowhere/v1/client', 404],
      ['/v1/client/sign_ins', 404],
    ] as const) {
      const response = await ask(`http://localhost:4400${path}`, STRANGER);

      assert.equal(response.status, status, path);
      assert.equal(allowed(response), STRANGER, path);
    }
  });

  it('never answers with a star or to the null origin', async () => {
    const response = await ask('http://localhost:4400/v1/environment', 'null');

    assert.equal(allowed(response), null);
  });

  it('answers a preflight with the methods and headers asked for', async () => {
    const response = await ask('http://localhost:4400/v1/me', STRANGER, {
      method: 'OPTIONS',
      headers: { 'Access-Control-Request-Method': 'PATCH', 'Access-Control-Request-Headers': 'content-type' },
    });

    assert.equal(response.status, 204);
    assert.equal(allowed(response), STRANGER);
    assert.match(response.headers.get('access-control-allow-methods') ?? '', /PATCH/);
    assert.equal(response.headers.get('access-control-allow-headers'), 'content-type');
  });

  it('gives a stranger nothing in a preflight of production', async () => {
    const response = await ask(`${production}/v1/me`, STRANGER, { method: 'OPTIONS' });

    assert.equal(allowed(response), null);
  });

  it('keeps the Backend API and the outbox closed to every page', async () => {
    const { secretKey } = server.instance.addresses();
    const headers = { Authorization: `Bearer ${secretKey}` };

    const backend = await ask('http://localhost:4400/backend/v1/users', APP, { headers });
    const refused = await ask('http://localhost:4400/backend/v1/users', APP);
    const preflight = await ask('http://localhost:4400/backend/v1/users', APP, { method: 'OPTIONS' });
    const outbox = await ask('http://localhost:4400/outbox', APP, { headers: { Accept: 'application/json' } });

    assert.equal(backend.status, 200);
    assert.equal(outbox.status, 200);
    for (const response of [backend, refused, preflight, outbox]) assert.equal(allowed(response), null);
  });
});
