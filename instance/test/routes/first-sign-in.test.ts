/** The thin path through everything, over HTTP: sign up, sign out, mistype, sign in by password, sign in by code. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { text, type Browser } from '../support/browser.js';
import { comparisons, contractIsPresent } from '../support/contract.js';
import { freshEmail, freshPassword, refusal } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

describe('a person who signs up and signs in', () => {
  let server: TestServer;
  let browser: Browser;
  const email = freshEmail();
  const password = freshPassword();

  before(async () => {
    server = await startServer();
    browser = await server.browser().open();
  });
  after(() => server.close());

  it('starts as a stranger', async () => {
    const { status, body } = await browser.get('/v1/client');

    assert.equal(status, 200);
    assert.deepEqual(body, { response: null, client: null });
  });

  it('reads the environment by both methods', async () => {
    const read = await browser.get('/v1/environment');
    const announced = await browser.patch('/v1/environment');

    assert.equal(read.status, 200);
    assert.deepEqual(announced.body, read.body);
    assert.equal(read.body['display_config']?.['application_name'], 'My application');
  });

  it('signs up with the code from the outbox', async () => {
    const created = await browser.post('/v1/client/sign_ups', {
      email_address: email,
      password,
      first_name: 'Ada',
      last_name: 'Lovelace',
    });
    const attempt = created.body['response'];
    assert.deepEqual(attempt?.['unverified_fields'], ['email_address']);

    const path = `/v1/client/sign_ups/${text(attempt?.['id'])}`;
    const prepared = await browser.post(`${path}/prepare_verification`, { strategy: 'email_code' });
    const code = await server.readCode(email);
    const done = await browser.post(`${path}/attempt_verification`, { strategy: 'email_code', code });

    assert.equal(prepared.status, 200);
    assert.equal(done.body['response']?.['status'], 'complete');
    const client = done.body['client'];
    assert.equal((client?.['sessions'] as unknown as unknown[]).length, 1);
    assert.equal(client?.['last_active_session_id'], done.body['response']?.['created_session_id']);
  });

  it('is signed in: touches, mints and reads the user', async () => {
    const { body } = await browser.get('/v1/client');
    const sessionId = text(body['response']?.['last_active_session_id']);

    const touched = await browser.post(`/v1/client/sessions/${sessionId}/touch`, { intent: 'select_session' });
    const minted = await browser.post(`/v1/client/sessions/${sessionId}/tokens`, { organization_id: '' });
    const me = await browser.get('/v1/me', { _clerk_session_id: sessionId });
    const devices = await browser.get('/v1/me/sessions/active');

    assert.equal(touched.status, 200);
    assert.match(text(minted.body['jwt']), /^ey[\w-]+\.[\w-]+\.[\w-]+$/);
    assert.equal(me.body['response']?.['first_name'], 'Ada');
    assert.equal((devices.body as unknown as unknown[]).length, 1);
  });

  it('signs out', async () => {
    const signedOut = await browser.delete('/v1/client/sessions');
    const { body } = await browser.get('/v1/client');

    assert.equal(signedOut.status, 200);
    assert.deepEqual(body['response']?.['sessions'] ?? [], []);
    assert.equal((await browser.get('/v1/me')).status, 401);
  });

  it('mistypes the password, then signs in with it', async () => {
    const wrong = await browser.post('/v1/client/sign_ins', { identifier: email, strategy: 'password', password: 'x' });
    const right = await browser.post('/v1/client/sign_ins', { identifier: email, strategy: 'password', password });

    assert.equal(wrong.status, 422);
    assert.deepEqual(refusal(wrong.body), { code: 'form_password_incorrect', field: 'password' });
    assert.equal(right.body['response']?.['status'], 'complete');
    assert.equal((await browser.get('/v1/me')).status, 200);
    await browser.delete('/v1/client/sessions');
  });

  it('signs in by e-mail code', async () => {
    const started = await browser.post('/v1/client/sign_ins', { identifier: email });
    const attempt = started.body['response'];
    const factors = attempt?.['supported_first_factors'] as unknown as {
      strategy: string;
      email_address_id?: string;
    }[];
    const factor = factors.find(({ strategy }) => strategy === 'email_code');
    const path = `/v1/client/sign_ins/${text(attempt?.['id'])}`;
    await browser.post(`${path}/prepare_first_factor`, {
      strategy: 'email_code',
      email_address_id: text(factor?.email_address_id),
    });
    const code = await server.readCode(email);

    const done = await browser.post(`${path}/attempt_first_factor`, { strategy: 'email_code', code });

    assert.equal(attempt?.['status'], 'needs_first_factor');
    assert.equal(done.body['response']?.['status'], 'complete');
    assert.equal((await browser.get('/v1/me')).status, 200);
  });

  it('had every answer compared with the published contract', { skip: !contractIsPresent }, () => {
    assert.ok(comparisons.count >= 20, `only ${comparisons.count} answers were compared`);
  });
});
