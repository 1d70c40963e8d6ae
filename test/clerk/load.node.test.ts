/** What loading makes of every answer a server can give: an outage degrades, a refusal fails, nothing signs anybody out. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isClerkAPIResponseError } from '../../src/transport/guards.js';
import { clerkOn, clientJson, DEV_BROWSER_KEY, sessionJson, signedIn, stranger } from '../support/clerk-network.js';
import { json, networkFailure, refusal, type Reply } from '../support/fake-network.js';

describe('load', () => {
  it('asks for environment and client, and for nothing else', async () => {
    const { clerk, calls } = clerkOn(stranger());

    await clerk.load();

    assert.deepEqual(calls.sort(), ['GET /client', 'GET /environment']);
    assert.deepEqual([clerk.status, clerk.loaded, clerk.session, clerk.user], ['ready', true, null, null]);
  });

  it('asks for a development browser first where the host needs one, and names it from then on', async () => {
    const { clerk, calls, requests } = clerkOn(
      { ...stranger(), 'POST /dev_browser': json({ id: 'dvb_1' }) },
      DEV_BROWSER_KEY,
    );

    await clerk.load();

    assert.equal(calls[0], 'POST /dev_browser');
    assert.deepEqual(calls.length, 3);
    assert.ok(
      requests.slice(1).every(({ url }) => url.includes('__clerk_db_jwt=dvb_1')),
      'not as the test says',
    );
    assert.equal(requests[0]?.credentials, 'omit');
  });

  it('does it once, however often it is called', async () => {
    const { clerk, calls } = clerkOn(stranger());

    await Promise.all([clerk.load(), clerk.load(), clerk.load()]);
    await clerk.load();

    assert.equal(calls.length, 2);
  });

  const environments: [string, Reply][] = [
    ['{}', json({})],
    ['null', json(null)],
    ['commerce settings without billing', json({ commerce_settings: {} })],
    [
      'blocks of wrong types',
      json({ user_settings: 7, display_config: [], auth_config: 'x', organization_settings: null }),
    ],
  ];
  for (const [name, environment] of environments) {
    it(`is ready with the environment ${name}`, async () => {
      const { clerk } = clerkOn({ ...stranger(), 'GET /environment': environment });

      await clerk.load();

      assert.equal(clerk.status, 'ready');
      assert.equal(clerk.__internal_environment?.userSettings.attributes.email_address.enabled, false);
    });
  }

  for (const status of [404, 500]) {
    it(`is degraded when the environment answers ${status}`, async () => {
      const { clerk } = clerkOn({ ...stranger(), 'GET /environment': refusal(status, 'x') });

      await clerk.load();

      assert.deepEqual([clerk.status, clerk.loaded], ['degraded', true]);
    });
  }

  const strangers: [string, unknown][] = [
    ['{}', {}],
    ['a null response', { response: null }],
    ['an id alone', { response: { id: 'client_1' } }],
    ['sessions of a wrong type', { response: { id: 'client_1', sessions: 'x' } }],
    ['a sign-in of a wrong type', { response: { id: 'client_1', sign_in: 7, sign_up: [] } }],
  ];
  for (const [name, body] of strangers) {
    it(`is ready and signed out with the client ${name}`, async () => {
      const { clerk } = clerkOn({ ...stranger(), 'GET /client': json(body) });

      await clerk.load();

      assert.deepEqual([clerk.status, clerk.session, clerk.isSignedIn], ['ready', null, false]);
      assert.equal(clerk.client?.signIn.status, null);
    });
  }

  it('is signed in with a session that knows its user by id alone, and fetches a token when asked', async () => {
    const client = clientJson({ sessions: [sessionJson({ last_active_token: null })] });
    const { clerk, calls } = clerkOn(signedIn(client));

    await clerk.load();
    const token = await clerk.session?.getToken();

    assert.deepEqual(
      [clerk.status, clerk.isSignedIn, clerk.user?.id, clerk.user?.emailAddresses],
      ['ready', true, 'user_1', []],
    );
    assert.equal(token?.split('.').length, 3);
    assert.equal(calls.at(-1), 'POST /client/sessions/sess_1/tokens');
  });

  it('is ready with a session without user', async () => {
    const { clerk } = clerkOn(signedIn(clientJson({ sessions: [sessionJson({ user: null })] })));

    await clerk.load();

    assert.deepEqual([clerk.status, clerk.user], ['ready', null]);
  });

  it('does not count a pending session as signed in, and names its task', async () => {
    const pending = sessionJson({ status: 'pending', tasks: [{ key: 'choose-organization' }] });
    const { clerk } = clerkOn(signedIn(clientJson({ sessions: [pending] })));

    await clerk.load();

    assert.deepEqual([clerk.isSignedIn, clerk.session?.currentTask?.key], [false, 'choose-organization']);
  });

  it('survives a token that cannot be read', async () => {
    const odd = sessionJson({ last_active_token: { jwt: 'nonsense' } });
    const { clerk } = clerkOn(signedIn(clientJson({ sessions: [odd] })));

    await clerk.load();

    assert.deepEqual([clerk.status, clerk.session?.lastActiveToken], ['ready', null]);
  });

  const outages: [string, Reply][] = [
    ['status 500', refusal(500, 'internal_clerk_error')],
    ['status 503 as HTML', new Response('<h1>Down</h1>', { status: 503 })],
    ['a captive portal', new Response('<html>Log in</html>')],
    ['truncated JSON', new Response('{"response":')],
    ['status 429', refusal(429, 'too_many_requests')],
  ];
  for (const [name, reply] of outages) {
    it(`is degraded, not failed, when the client answers ${name}`, async () => {
      const { clerk } = clerkOn({ ...stranger(), 'GET /client': reply });

      await clerk.load();

      assert.deepEqual([clerk.status, clerk.loaded], ['degraded', true]);
      assert.equal(clerk.client?.signIn.id, undefined);
    });
  }

  for (const [status, code] of [
    [401, 'signed_out'],
    [403, 'origin_invalid'],
    [404, 'resource_not_found'],
    [400, 'host_invalid'],
  ] as const) {
    it(`rejects with status "error" when the client answers ${status}`, async () => {
      const { clerk } = clerkOn({ ...stranger(), 'GET /client': refusal(status, code) });

      const error = await clerk.load().catch((refused: unknown) => refused);

      assert.ok(isClerkAPIResponseError(error) && error.code === code, 'not as the test says');
      assert.deepEqual([clerk.status, clerk.loaded], ['error', false]);
    });
  }

  it('can be tried again after a refusal', async () => {
    const { clerk } = clerkOn({
      ...stranger(),
      'GET /client': [refusal(404, 'resource_not_found'), json({ response: null })],
    });
    await clerk.load().catch(() => undefined);

    await clerk.load();

    assert.equal(clerk.status, 'ready');
  });

  it('makes one new development browser when the server does not know this one, then gives up', async () => {
    const replies = {
      ...stranger(),
      'POST /dev_browser': json({ id: 'dvb' }),
      'GET /client': refusal(401, 'dev_browser_unauthenticated'),
    };
    const { clerk, calls } = clerkOn(replies, DEV_BROWSER_KEY);

    const error = await clerk.load().catch((refused: unknown) => refused);

    assert.ok(isClerkAPIResponseError(error), 'not as the test says');
    assert.equal(calls.filter((call) => call === 'GET /client').length, 2);
  });

  it('rejects when development browsers are refused, and survives an answer without one', async () => {
    const refused = clerkOn({ ...stranger(), 'POST /dev_browser': refusal(404, 'x') }, DEV_BROWSER_KEY);
    const empty = clerkOn({ ...stranger(), 'POST /dev_browser': json({}) }, DEV_BROWSER_KEY);

    const outcome = await refused.clerk.load().then(
      () => 'loaded',
      () => 'rejected',
    );
    await empty.clerk.load();

    assert.deepEqual([outcome, refused.clerk.status, empty.clerk.status], ['rejected', 'error', 'ready']);
  });

  it('tells the status to those who ask, at once or from the next change on', async () => {
    const { clerk } = clerkOn(stranger());
    const seen: string[] = [];
    clerk.on('status', (status) => seen.push(`early ${status}`), { notify: true });

    await clerk.load();
    clerk.on('status', (status) => seen.push(`late ${status}`), { notify: true });

    assert.deepEqual(seen, ['early loading', 'early ready', 'late ready']);
  });

  it('starts with the session that the application chooses', async () => {
    const two = clientJson({ sessions: [sessionJson(), sessionJson({ id: 'sess_2' })] });
    const { clerk } = clerkOn(signedIn(two));

    await clerk.load({ selectInitialSession: (client) => client.sessions[1] ?? null });

    assert.equal(clerk.session?.id, 'sess_2');
  });

  it('repeats reads that did not arrive before it calls it an outage', async () => {
    const { clerk, calls } = clerkOn({ ...stranger(), 'GET /client': [networkFailure(), json({ response: null })] });

    await clerk.load();

    assert.equal(clerk.status, 'ready');
    assert.equal(calls.filter((call) => call === 'GET /client').length, 2);
  });
});
