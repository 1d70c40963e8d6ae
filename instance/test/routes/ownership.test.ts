/**
 * Isolation, generated over the route table: every route with a parameter is asked for what belongs to somebody else, and
 * for what belongs to another instance. A route whose parameter is not known here fails, so none can be forgotten.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { backendRoutes, frontendRoutes } from '../../src/routes/index.js';
import { text, type Browser, type Json, type Params } from '../support/browser.js';
import { backend, configure, found, join, newActor, WITH_ORGANIZATIONS, type Actor } from '../support/organizations.js';
import { freshEmail, freshPassword } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

/** Ids of real things of the first person, by the start of the path that takes them. */
type Belongings = Readonly<Record<string, string>>;

/** Public by design: whoever has the address may see it. */
const PUBLIC = ['/v1/images/:id'];

/** Names of templates and the like, which belong to nobody. */
const NO_OWNER = [':template', ':factor'];

/** The least a form must carry to get past its own checks. */
const FORMS: Readonly<Record<string, Params>> = {
  '/v1/client/sessions/:id/verify': { level: 'first_factor' },
  '/v1/client/sessions/:id/verify/attempt_first_factor': { strategy: 'email_code', code: '424242' },
  '/v1/client/sessions/:id/verify/attempt_second_factor': { strategy: 'phone_code', code: '424242' },
  '/v1/me/email_addresses/:id/prepare_verification': { strategy: 'email_code' },
  '/v1/me/phone_numbers/:id/prepare_verification': { strategy: 'phone_code' },
  '/v1/client/sign_ins/:id/reset_password': { password: freshPassword() },
  '/v1/client/sign_ins/:id/prepare_first_factor': { strategy: 'email_code' },
  '/v1/client/sign_ins/:id/attempt_first_factor': { strategy: 'email_code' },
  '/v1/client/sign_ins/:id/prepare_second_factor': { strategy: 'phone_code' },
  '/v1/client/sign_ins/:id/attempt_second_factor': { strategy: 'phone_code' },
  '/v1/client/sign_ups/:id/prepare_verification': { strategy: 'email_code' },
  '/v1/client/sign_ups/:id/attempt_verification': { strategy: 'email_code' },
};

const JSON_BODIES: Readonly<Record<string, unknown>> = {
  'PATCH /backend/v1/organizations/:id/memberships/:userId': { role: 'org:admin' },
  'POST /backend/v1/organizations/:id/memberships': { user_id: 'user_x', role: 'org:member' },
  'POST /backend/v1/organizations/:id/invitations': { email_address: 'x@example.com', role: 'org:member' },
  'POST /backend/v1/organizations/:id/invitations/bulk': [{ email_address: 'x@example.com', role: 'org:member' }],
  'POST /backend/v1/users/:id/verify_password': { password: 'x' },
};

const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

/** The longest known start of a path decides what its parameters are. */
function fill(path: string, belongings: Belongings): string {
  const known = Object.keys(belongings).sort((one, other) => other.length - one.length);
  return path.replaceAll(/:\w+/g, (name, offset: number) => {
    if (NO_OWNER.includes(name)) return 'any';
    const start = path.slice(0, offset);
    const key = known.find((one) => one === `${start}${name}`) ?? known.find((one) => start.endsWith(one));
    assert.ok(key, `say in this test what ${name} of ${path} is`);
    return belongings[key] ?? '';
  });
}

describe('what belongs to somebody', () => {
  let server: TestServer;
  let belongings: Belongings;
  let owner: Actor;
  let stranger: Actor;
  let neighbour: Browser;
  let neighbourKey: string;

  before(async () => {
    server = await startServer();
    const phoneNumber = { presence: 'optional', identifier: true, codeFactor: true } as const;
    await configure(server, { ...WITH_ORGANIZATIONS, identity: { phoneNumber } });
    const { id, admin } = await found(server);
    owner = admin;
    const member = await join({ id, admin }, server);
    belongings = await collect(server, id, admin, member);
    stranger = await newActor(server);
    const settings = { ...WITH_ORGANIZATIONS, identity: { phoneNumber } };
    const other = await server.instance.createApplication({ name: 'Neighbour', slug: 'neighbour', settings });
    neighbourKey = other.secretKey;
    neighbour = (await newActor(server, other.url)).browser;
  });
  after(() => server.close());

  for (const route of frontendRoutes) {
    if (!route.path.includes(':') || PUBLIC.includes(route.path)) continue;
    const name = nameOf(route);
    const send = (browser: Browser) =>
      browser.send(route.method, fill(route.path, belongings), { body: FORMS[route.path] ?? {} });

    // Otherwise "not found" could mean that the id was never anybody's.
    if (route.method === 'GET' && !route.path.includes('/sign_')) {
      it(`is found by its owner through ${name}`, async () => {
        assert.equal((await send(owner.browser)).status, 200);
      });
    }

    it(`is not found by a stranger through ${name}`, async () => {
      assert.equal((await send(stranger.browser)).status, 404);
    });

    it(`is not found through ${name} of another instance`, async () => {
      assert.equal((await send(neighbour)).status, 404);
    });
  }

  for (const route of backendRoutes) {
    if (!route.path.includes(':')) continue;
    const name = nameOf(route);

    if (route.method === 'GET') {
      it(`is found by its own instance's key through ${name}`, async () => {
        const path = fill(route.path, belongings).replace('/backend/v1', '');

        assert.equal((await backend(server)('GET', path)).status, 200);
      });
    }

    it(`is not found by another instance's key through ${name}`, async () => {
      const path = fill(route.path, belongings).replace('/backend/v1', '');
      const isUpload = /_image$|\/logo$/.test(path) && route.method !== 'DELETE';
      const body = isUpload ? uploadForm() : (JSON_BODIES[name] ?? {});
      const sent = route.method === 'GET' ? undefined : body;

      const { status } = await backend(server, neighbourKey)(route.method, path, sent);

      assert.equal(status, 404);
    });
  }

  for (const list of [
    'users',
    'organizations',
    'organization_memberships',
    'organization_invitations',
    'invitations',
  ]) {
    it(`is in no list of ${list} that another instance's key reads`, async () => {
      const own = await backend(server)('GET', `/${list}`);
      const foreign = await backend(server, neighbourKey)('GET', `/${list}`);

      const ids = (body: Json): unknown[] =>
        ((Array.isArray(body) ? body : body['data']) as unknown as Json[]).map((item) => item['id']);
      assert.ok(ids(own.body).length > 0);
      assert.equal(ids(foreign.body).filter((id) => ids(own.body).includes(id)).length, 0);
    });
  }
});

/** A one-pixel GIF. */
function uploadForm(): FormData {
  const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(pixel)]), 'x.gif');
  return form;
}

async function collect(server: TestServer, organization: string, admin: Actor, member: Actor): Promise<Belongings> {
  const idOf = (body: Json): string => text(body['response']?.['id']);
  const ask = backend(server);
  const email = idOf((await admin.browser.post('/v1/me/email_addresses', { email_address: freshEmail() })).body);
  const phone = idOf((await admin.browser.post('/v1/me/phone_numbers', { phone_number: '+12025550123' })).body);
  const path = `/v1/organizations/${organization}/invitations`;
  const invitee = await newActor(server);
  const params = { email_address: invitee.email, role: 'org:member' };
  const invitation = idOf((await admin.browser.post(path, params)).body);
  const visitor = await server.browser().open();
  const signIn = idOf((await visitor.post('/v1/client/sign_ins', { identifier: admin.email })).body);
  const signUp = idOf((await visitor.post('/v1/client/sign_ups', { email_address: freshEmail() })).body);
  const made = async (where: string, body: object): Promise<string> =>
    text((await ask('POST', where, body)).body['id']);
  const user = { user_id: admin.userId };
  return {
    '/v1/client/sessions/:id': admin.sessionId,
    '/v1/client/sign_ins/:id': signIn,
    '/v1/client/sign_ups/:id': signUp,
    '/v1/me/sessions/:id': admin.sessionId,
    '/v1/me/email_addresses/:id': email,
    '/v1/me/phone_numbers/:id': phone,
    '/v1/me/organization_memberships/:id': organization,
    '/v1/me/organization_invitations/:id': invitation,
    '/v1/organizations/:id': organization,
    '/v1/organizations/:id/memberships/:userId': member.userId,
    '/v1/organizations/:id/invitations/:invitationId': invitation,
    '/backend/v1/users/:id': admin.userId,
    '/backend/v1/sessions/:id': admin.sessionId,
    '/backend/v1/email_addresses/:id': email,
    '/backend/v1/phone_numbers/:id': phone,
    '/backend/v1/organizations/:id': organization,
    '/backend/v1/organizations/:id/memberships/:userId': member.userId,
    '/backend/v1/organizations/:id/invitations/:invitationId': invitation,
    '/backend/v1/invitations/:id': await made('/invitations', { email_address: freshEmail() }),
    '/backend/v1/sign_in_tokens/:id': await made('/sign_in_tokens', user),
    '/backend/v1/actor_tokens/:id': await made('/actor_tokens', { ...user, actor: { sub: member.userId } }),
    '/backend/v1/allowlist_identifiers/:id': await made('/allowlist_identifiers', { identifier: '*@example.com' }),
    '/backend/v1/blocklist_identifiers/:id': await made('/blocklist_identifiers', { identifier: '*@example.net' }),
    '/backend/v1/redirect_urls/:id': await made('/redirect_urls', { url: 'myapp://callback' }),
  };
}
