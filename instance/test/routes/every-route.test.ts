/** Rules that hold for every route, generated over the table so that a new route cannot be forgotten. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { backendRoutes, frontendRoutes, routes } from '../../src/routes/index.js';
import { Browser } from '../support/browser.js';
import { refusal } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

/** Routes that anybody may read: public facts, and the two that make a stranger known. */
const ANONYMOUS = [
  'GET /v1/environment',
  'PATCH /v1/environment',
  'POST /v1/dev_browser',
  'GET /v1/client/handshake',
  'GET /.well-known/jwks.json',
  'GET /.well-known/openid-configuration',
  'GET /v1/health',
  'GET /v1/proxy-health',
  // Links and pictures, whose addresses are secrets of their own.
  'GET /v1/tickets/accept',
  'GET /v1/images/initials',
  'GET /v1/images/:id',
];

const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
const filled = (path: string): string => path.replace(/:\w+/g, 'unknown_1');

describe('every route', () => {
  let server: TestServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.close());

  it('is listed once', () => {
    const names = routes.map(nameOf);

    assert.equal(new Set(names).size, names.length);
  });

  for (const route of frontendRoutes) {
    const name = nameOf(route);
    const steps = route.steps.map((step) => step.name);
    if (ANONYMOUS.includes(name)) continue;

    it(`${name} asks who it is for`, async () => {
      assert.ok(steps.includes('client') || steps.includes('signed-in'), steps.join(' '));

      const { status, body } = await server.browser().send(route.method, filled(route.path));

      assert.equal(status, 401);
      assert.equal(refusal(body).code, 'dev_browser_unauthenticated');
    });

    it(`${name} refuses a development browser it never made`, async () => {
      const browser = server.browser();
      browser.token = 'dvb_invented';

      assert.equal((await browser.send(route.method, filled(route.path))).status, 401);
    });

    if (steps.includes('signed-in')) {
      it(`${name} refuses a known browser in which nobody is signed in`, async () => {
        const browser = await server.browser().open();

        assert.equal((await browser.send(route.method, filled(route.path))).status, 401);
      });
    }
  }

  for (const route of backendRoutes) {
    const name = nameOf(route);

    it(`${name} refuses requests without a good secret key`, async () => {
      const url = `http://localhost:4400${filled(route.path)}`;
      for (const authorization of [
        undefined,
        '',
        'Bearer',
        'Bearer ',
        'Basic eDp5',
        'Bearer sk_test_x',
        'Bearer pk_test_x',
      ]) {
        const headers: Record<string, string> = authorization === undefined ? {} : { Authorization: authorization };
        const response = await server.instance.fetch(new Request(url, { method: route.method, headers }));

        assert.equal(response.status, 401, String(authorization));
      }
    });
  }

  it('is out of reach when its instance does not exist', async () => {
    const browser = new Browser((request) => server.instance.fetch(request), { url: 'http://localhost:4400/~nowhere' });

    for (const route of frontendRoutes) {
      assert.equal((await browser.send(route.method, filled(route.path))).status, 404, nameOf(route));
    }
  });
});
