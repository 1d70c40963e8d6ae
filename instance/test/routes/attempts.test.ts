/** Attempts that go wrong, over HTTP: the code, its status, and the field a form shows it at. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { text, type Answer, type Browser, type Params } from '../support/browser.js';
import { freshEmail, freshPassword, refusal, signOut, signUp, type Person } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

const TEN_MINUTES = 10 * 60_000;

describe('attempts', () => {
  let server: TestServer;
  let browser: Browser;
  let person: Person;

  before(async () => {
    server = await startServer();
    browser = await server.browser().open();
    person = await signUp(server, browser);
    await signOut(browser);
  });
  after(() => server.close());

  function expectRefusal(answer: Answer, status: number, code: string, field?: string): void {
    assert.deepEqual({ status: answer.status, ...refusal(answer.body) }, { status, code, field });
  }

  async function startSignUp(params: Params = {}): Promise<{ path: string; email: string }> {
    const email = freshEmail();
    const created = await browser.post('/v1/client/sign_ups', {
      email_address: email,
      password: freshPassword(),
      ...params,
    });
    return { path: `/v1/client/sign_ups/${text(created.body['response']?.['id'])}`, email };
  }

  async function startSignIn(): Promise<{ path: string; prepare: Params }> {
    const { body } = await browser.post('/v1/client/sign_ins', { identifier: person.email });
    const factors = body['response']?.['supported_first_factors'] as unknown as Record<string, string>[];
    const { email_address_id = '' } = factors.find(({ strategy }) => strategy === 'email_code') ?? {};
    const prepare = { strategy: 'email_code', email_address_id };
    return { path: `/v1/client/sign_ins/${text(body['response']?.['id'])}`, prepare };
  }

  it('to sign in name unknown identifiers and wrong passwords', async () => {
    const unknown = await browser.post('/v1/client/sign_ins', { identifier: freshEmail() });
    const wrong = await browser.post('/v1/client/sign_ins', {
      identifier: person.email,
      strategy: 'password',
      password: freshPassword(),
    });

    expectRefusal(unknown, 422, 'form_identifier_not_found', 'identifier');
    expectRefusal(wrong, 422, 'form_password_incorrect', 'password');
  });

  it('to sign up name taken addresses, bad addresses and weak passwords', async () => {
    const send = (params: Params): Promise<Answer> => browser.post('/v1/client/sign_ups', params);

    const taken = await send({ email_address: person.email, password: freshPassword() });
    const bad = await send({ email_address: 'not an address', password: freshPassword() });
    const short = await send({ email_address: freshEmail(), password: 'short' });

    expectRefusal(taken, 422, 'form_identifier_exists', 'email_address');
    expectRefusal(bad, 422, 'form_param_format_invalid', 'email_address');
    expectRefusal(short, 422, 'form_password_length_too_short', 'password');
  });

  it('keep a sign-up open after a wrong code, and end with the right one', async () => {
    const { path, email } = await startSignUp();
    await browser.post(`${path}/prepare_verification`, { strategy: 'email_code' });
    const code = await server.readCode(email);
    const wrong = code === '000000' ? '000001' : '000000';

    const refused = await browser.post(`${path}/attempt_verification`, { strategy: 'email_code', code: wrong });
    const done = await browser.post(`${path}/attempt_verification`, { strategy: 'email_code', code });
    await signOut(browser);

    expectRefusal(refused, 422, 'form_code_incorrect', 'code');
    assert.equal(done.body['response']?.['status'], 'complete');
  });

  it('refuse a code after ten minutes', async () => {
    const { path, email } = await startSignUp();
    await browser.post(`${path}/prepare_verification`, { strategy: 'email_code' });
    const code = await server.readCode(email);
    server.clock.advance(TEN_MINUTES + 1000);

    const late = await browser.post(`${path}/attempt_verification`, { strategy: 'email_code', code });

    expectRefusal(late, 400, 'verification_expired');
  });

  it('refuse a code that was sent for another attempt', async () => {
    const first = await startSignIn();
    await browser.post(`${first.path}/prepare_first_factor`, first.prepare);
    const code = await server.readCode(person.email);
    const second = await startSignIn();
    await browser.post(`${second.path}/prepare_first_factor`, second.prepare);
    const newer = await server.readCode(person.email);

    const refused = await browser.post(`${second.path}/attempt_first_factor`, { strategy: 'email_code', code });

    assert.notEqual(code, newer);
    expectRefusal(refused, 422, 'form_code_incorrect', 'code');
  });

  it('want to be prepared first, and know only strategies that are offered', async () => {
    const { path } = await startSignIn();

    const unprepared = await browser.post(`${path}/attempt_first_factor`, { strategy: 'email_code', code: '123456' });
    const unoffered = await browser.post(`${path}/prepare_first_factor`, { strategy: 'passkey' });
    const invented = await browser.post(`${path}/attempt_first_factor`, { strategy: 'magic', code: '1' });

    expectRefusal(unprepared, 400, 'verification_missing');
    assert.ok([400, 422].includes(unoffered.status));
    assert.ok([400, 422].includes(invented.status));
  });

  it('of another browser are not found', async () => {
    const { path } = await startSignIn();
    const stranger = await server.browser().open();
    await stranger.send('POST', '/v1/client', { query: { _method: 'PUT' } });

    expectRefusal(await stranger.get(path), 404, 'resource_not_found');
  });

  it('can be changed before they are complete', async () => {
    const { path } = await startSignUp({ first_name: 'Ada' });

    const changed = await browser.patch(path, { first_name: 'Grace', unsafe_metadata: '{"plan":"pro"}' });

    assert.equal(changed.body['response']?.['first_name'], 'Grace');
    assert.deepEqual(changed.body['response']?.['unsafe_metadata'], { plan: 'pro' });
  });

  it('are told who is signed in already', async () => {
    const { email, password } = person;
    await browser.post('/v1/client/sign_ins', { identifier: email, strategy: 'password', password });

    const again = await browser.post('/v1/client/sign_ins', { identifier: email, strategy: 'password', password });

    assert.equal(again.status, 400);
    assert.ok(['session_exists', 'identifier_already_signed_in'].includes(String(refusal(again.body).code)));
    await signOut(browser);
  });

  it('accept long, foreign and padded passwords as they are', async () => {
    const password = `  Пароль-密码-🔐-${'x'.repeat(80)}  `.slice(0, 70);
    const email = freshEmail();
    const created = await browser.post('/v1/client/sign_ups', { email_address: email, password });
    const path = `/v1/client/sign_ups/${text(created.body['response']?.['id'])}`;
    await browser.post(`${path}/prepare_verification`, { strategy: 'email_code' });
    await browser.post(`${path}/attempt_verification`, { strategy: 'email_code', code: await server.readCode(email) });
    await signOut(browser);

    const trimmed = await browser.post('/v1/client/sign_ins', {
      identifier: email,
      strategy: 'password',
      password: password.trim(),
    });
    const exact = await browser.post('/v1/client/sign_ins', { identifier: email, strategy: 'password', password });

    assert.equal(trimmed.status, 422);
    assert.equal(exact.body['response']?.['status'], 'complete');
  });
});
