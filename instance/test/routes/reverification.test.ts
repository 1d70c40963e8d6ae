/** Proving a factor again, and the action that asked for it going through afterwards. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newActor, type Actor } from '../support/organizations.js';
import { freshEmail, refusal } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

describe('a re-verification', () => {
  let server: TestServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.close());

  const pathOf = ({ sessionId }: Actor, step = ''): string => `/v1/client/sessions/${sessionId}/verify${step}`;
  const start = (actor: Actor, level = 'first_factor') => actor.browser.post(pathOf(actor), { level });
  const add = ({ browser }: Actor) => browser.post('/v1/me/email_addresses', { email_address: freshEmail() });

  async function staleActor(): Promise<Actor> {
    const actor = await newActor(server);
    server.clock.advance(11 * 60_000);
    return actor;
  }

  it('by password lets the same action through', async () => {
    const actor = await staleActor();
    const before = await add(actor);

    const started = await start(actor);
    const proof = { strategy: 'password', password: actor.password };
    const proved = await actor.browser.post(pathOf(actor, '/attempt_first_factor'), proof);
    const after = await add(actor);

    assert.equal(refusal(before.body).code, 'session_reverification_required');
    assert.equal(started.body['response']?.['status'], 'needs_first_factor');
    assert.equal(proved.body['response']?.['status'], 'complete');
    assert.deepEqual(proved.body['response']?.['session']?.['factor_verification_age'], [0, -1]);
    assert.equal(after.status, 200);
  });

  it('by code sends one to the address and takes it once', async () => {
    const actor = await staleActor();
    await start(actor);

    const prepared = await actor.browser.post(pathOf(actor, '/prepare_first_factor'), { strategy: 'email_code' });
    const code = await server.readCode(actor.email);
    const proof = { strategy: 'email_code', code };
    const proved = await actor.browser.post(pathOf(actor, '/attempt_first_factor'), proof);
    const again = await actor.browser.post(pathOf(actor, '/attempt_first_factor'), proof);

    assert.equal(prepared.body['response']?.['first_factor_verification']?.['status'], 'unverified');
    assert.equal(proved.body['response']?.['status'], 'complete');
    assert.equal(refusal(again.body).code, 'invalid_action_for_session_reverification');
  });

  it('falls back to the first factor for people who have no second', async () => {
    const actor = await staleActor();

    const { body } = await start(actor, 'multi_factor');

    assert.equal(body['response']?.['level'], 'first_factor');
    assert.equal(body['response']?.['supported_second_factors'], null);
  });

  it('offers what proves presence, not what resets passwords', async () => {
    const actor = await newActor(server);

    const { body } = await start(actor);

    const factors = body['response']?.['supported_first_factors'] as unknown as { strategy: string }[];
    assert.deepEqual(factors.map(({ strategy }) => strategy).sort(), ['email_code', 'password']);
  });

  it('refuses wrong proofs, counts them, and locks', async () => {
    const actor = await staleActor();
    await start(actor);

    const codes = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      const proof = { strategy: 'password', password: 'not the one' };
      codes.push(refusal((await actor.browser.post(pathOf(actor, '/attempt_first_factor'), proof)).body).code);
    }

    assert.equal(codes[0], 'form_password_incorrect');
    assert.equal(codes.at(-1), 'user_locked');
    assert.equal(refusal((await add(actor)).body).code, 'session_reverification_required');
  });

  it('takes no code that was sent for signing in', async () => {
    const actor = await staleActor();
    const elsewhere = await server.browser().open();
    const params = { identifier: actor.email, strategy: 'email_code' };
    await elsewhere.post('/v1/client/sign_ins', params);
    const code = await server.readCode(actor.email);
    await start(actor);

    const unprepared = await actor.browser.post(pathOf(actor, '/attempt_first_factor'), {
      strategy: 'email_code',
      code,
    });
    await actor.browser.post(pathOf(actor, '/prepare_first_factor'), { strategy: 'email_code' });
    const foreign = await actor.browser.post(pathOf(actor, '/attempt_first_factor'), { strategy: 'email_code', code });

    assert.equal(refusal(unprepared.body).code, 'verification_missing');
    assert.equal(refusal(foreign.body).code, 'form_code_incorrect');
  });

  it('has to be started, and at the right step', async () => {
    const actor = await newActor(server);
    const proof = { strategy: 'password', password: actor.password };

    const missing = await actor.browser.post(pathOf(actor, '/attempt_first_factor'), proof);
    await start(actor);
    const second = await actor.browser.post(pathOf(actor, '/attempt_second_factor'), { strategy: 'totp', code: '1' });
    const unknown = await start(actor, 'tenth_factor');

    assert.equal(refusal(missing.body).code, 'session_reverification_missing');
    assert.equal(second.status, 422);
    assert.deepEqual(refusal(unknown.body), { code: 'form_param_value_invalid', field: 'level' });
  });

  it('is not found on another client', async () => {
    const [actor, other] = [await newActor(server), await newActor(server)];

    const { status } = await other.browser.post(pathOf(actor), { level: 'first_factor' });

    assert.equal(status, 404);
  });
});
