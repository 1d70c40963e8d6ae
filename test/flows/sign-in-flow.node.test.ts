/** A sign-in through the flow API, step by step, against a clerk object whose answers the test gives. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SimulatedClock } from 'xstate';
import { createSignInFlow, type FlowOptions, type SignInStep } from '../../src/flows/index.js';
import { FACTORS, FakeClerk, flush, refusal, type FakeOptions } from '../machines/fake-clerk.js';

const FIRST = { id: 'sia_1', status: 'needs_first_factor', identifier: 'a@example.com' };
const ALL = [FACTORS.password, FACTORS.emailCode, FACTORS.otherEmail, FACTORS.reset];
const SENT = { status: 'unverified', strategy: 'email_code', expireAt: 600_000 };

function start(fake: FakeOptions = {}, options: FlowOptions = {}) {
  const clerk = new FakeClerk(fake);
  const clock = new SimulatedClock();
  const flow = createSignInFlow(clerk.port, { memory: null, clock: clock as never, ...options });
  /** The step, which has to be this one. */
  const at = <Key extends string>(key: Key): SignInStep => {
    assert.equal(flow.step.key, key);
    return flow.step;
  };
  return { clerk, clock, flow, at };
}

/** Narrows a step by its name and kind. */
function as<Name extends SignInStep['name']>(step: SignInStep, name: Name): Extract<SignInStep, { name: Name }> {
  assert.equal(step.name, name);
  return step as Extract<SignInStep, { name: Name }>; // just asserted
}

function password(step: SignInStep) {
  assert.ok(step.name === 'first-factor' && step.kind === 'password');
  return step;
}

function code(step: SignInStep) {
  assert.ok(step.name === 'first-factor' && (step.kind === 'code' || step.kind === 'reset-code'));
  return step;
}

function second(step: SignInStep) {
  assert.ok(step.name === 'second-factor' && (step.kind === 'totp' || step.kind === 'backup'));
  return step;
}

describe('a sign-in flow', () => {
  it('goes from identifier to password to a session, and activates it once', async () => {
    const { clerk, flow, at } = start();
    const done: unknown[] = [];
    flow.addEventListener('done', ({ output }) => done.push(output));

    const identified = as(at('identify'), 'identify').submit({ identifier: 'a@example.com' });
    const create = clerk.next('create');
    assert.deepEqual(create.params, { identifier: 'a@example.com' });
    await create.answer({ ...FIRST, supportedFirstFactors: ALL });
    assert.deepEqual(await identified, { status: 'ok' });
    void password(at('first-factor.password')).submit({ password: 'correct' });
    const attempt = clerk.next('attemptFirstFactor');
    assert.deepEqual(attempt.params, { strategy: 'password', password: 'correct' });
    clerk.client.sessions = [{ id: 'sess_1', status: 'active' }];
    await attempt.answer({ status: 'complete', createdSessionId: 'sess_1' });

    assert.equal(at('done').name, 'done');
    assert.deepEqual(
      clerk.activations.map(({ session }) => session),
      ['sess_1'],
    );
    assert.deepEqual(done, [{ kind: 'session', sessionId: 'sess_1' }]);
  });

  it('puts a wrong password under its field and lets it be corrected', async () => {
    const { clerk, flow, at } = start({ signIn: { ...FIRST, supportedFirstFactors: ALL } });

    const result = password(flow.step).submit({ password: 'wrong' });
    await clerk.next().refuse({ code: 'form_password_incorrect', paramName: 'password' });

    assert.equal((await result).status, 'failed');
    const { errors, submit } = password(at('first-factor.password'));
    assert.equal(errors.fields.password?.[0]?.code, 'form_password_incorrect');
    assert.deepEqual([errors.global.length, submit.enabled], [0, true]);
  });

  it('keeps the error while the same screen stays, and drops it with the next command', async () => {
    const { clerk, flow } = start({ signIn: { ...FIRST, supportedFirstFactors: ALL } });

    void password(flow.step).submit({ password: 'wrong' });
    await clerk.next().refuse('form_password_incorrect');
    clerk.change('signIn', { identifier: 'A@example.com' });
    assert.equal(flow.step.errors.all.length, 1);
    void password(flow.step).submit({ password: 'right' });
    assert.equal(flow.step.errors.all.length, 0);
  });

  it('sends a code on arrival, once, and another only after the wait', async () => {
    const { clerk, clock, flow, at } = start({ signIn: { ...FIRST, supportedFirstFactors: [FACTORS.emailCode] } });

    const prepare = clerk.next('prepareFirstFactor');
    assert.equal(prepare.params.emailAddressId, 'idn_1');
    assert.equal(code(flow.step).delivery, 'preparing');
    await prepare.answer({ firstFactorVerification: SENT });
    const step = code(at('first-factor.code'));
    assert.deepEqual(
      [step.delivery, step.expiresAt, step.resend.enabled, step.resend.retryInMs],
      ['sent', 600_000, false, 30_000],
    );
    assert.equal((await step.resend()).status, 'ignored');
    clock.increment(30_000);
    void code(flow.step).resend();
    assert.equal(clerk.next('prepareFirstFactor').params.strategy, 'email_code');
    assert.equal(clerk.calls.length, 0);
  });

  it('counts the wait down without a new step', async () => {
    const { clerk, clock, flow } = start({ signIn: { ...FIRST, supportedFirstFactors: [FACTORS.emailCode] } });
    await clerk.next().answer({ firstFactorVerification: SENT });
    const step = code(flow.step);

    clock.increment(10_000);

    assert.equal(flow.step, step);
    assert.equal(step.resend.retryInMs, 20_000);
  });

  it('leaves typing, submitting, choosing and going back alone while a code is waited for', async () => {
    const { clerk, flow } = start({
      signIn: { ...FIRST, supportedFirstFactors: [FACTORS.emailCode, FACTORS.phoneCode] },
    });
    await clerk.next().answer({ firstFactorVerification: SENT });
    const { submit, choose, back, resend } = code(flow.step);

    assert.deepEqual([submit.enabled, choose.enabled, back.enabled, resend.enabled], [true, true, true, false]);
  });

  it('shows the input and a usable resend when the code could not be sent', async () => {
    const { clerk, flow } = start({ signIn: { ...FIRST, supportedFirstFactors: [FACTORS.emailCode] } });

    await clerk.next().fail(new TypeError('Failed to fetch'));

    const { delivery, submit, resend, errors } = code(flow.step);
    assert.deepEqual([delivery, submit.enabled, resend.enabled], ['failed', true, true]);
    assert.equal(errors.global[0]?.kind, 'network');
    assert.equal(clerk.calls.length, 0);
  });

  it('waits as long as a rate limit says', async () => {
    const { clerk, clock, flow } = start({ signIn: { ...FIRST, supportedFirstFactors: [FACTORS.emailCode] } });

    await clerk.next().fail(refusal(['verification_code_too_many_requests'], 429, 12));
    assert.equal(code(flow.step).resend.retryInMs, 12_000);
    clock.increment(12_000);
    assert.equal(code(flow.step).resend.enabled, true);
  });

  it('says when a code has expired, and still takes it', async () => {
    const { clerk, clock, flow } = start({ signIn: { ...FIRST, supportedFirstFactors: [FACTORS.emailCode] } });
    await clerk.next().answer({ firstFactorVerification: SENT });

    clock.increment(600_000);

    assert.deepEqual([code(flow.step).expired, code(flow.step).submit.enabled], [true, true]);
  });

  it('lets another method be chosen, also while a code is being sent', async () => {
    const { clerk, flow, at } = start({ signIn: { ...FIRST, supportedFirstFactors: ALL } });

    void password(flow.step).showAlternatives();
    assert.equal(flow.step.view, 'alternatives');
    void password(flow.step).choose('email_code:idn_1');
    const first = clerk.next('prepareFirstFactor');
    assert.deepEqual([at('first-factor.code').view, code(flow.step).choose.enabled], ['main', true]);
    void code(flow.step).choose('email_code:idn_2');
    assert.equal(first.signal?.aborted, true);
    assert.equal(clerk.next('prepareFirstFactor').params.emailAddressId, 'idn_2');
  });

  it('closes the list of methods when the step moves on by itself', () => {
    const { clerk, flow } = start({ signIn: { ...FIRST, supportedFirstFactors: ALL } });
    void password(flow.step).showAlternatives();
    assert.equal(flow.step.view, 'alternatives');

    clerk.change('signIn', { status: 'needs_second_factor', supportedSecondFactors: [FACTORS.totp, FACTORS.backup] });

    assert.equal(flow.step.view, 'main');
  });

  it('goes back to the identifier and remembers it', async () => {
    const { clerk, flow, at } = start({ signIn: { ...FIRST, supportedFirstFactors: ALL } });

    await password(flow.step).back();

    const step = as(at('identify'), 'identify');
    assert.equal(step.fields[0]?.initialValue, 'a@example.com');
    clerk.emit();
    assert.equal(flow.step.name, 'identify');
  });

  it('recovers a forgotten password by a code, and asks for the new one', async () => {
    const { clerk, flow, at } = start();

    void as(flow.step, 'identify').forgotPassword({ identifier: 'a@example.com' });
    await clerk.next('create').answer({ ...FIRST, supportedFirstFactors: ALL });
    assert.deepEqual([flow.step.view, password(flow.step).reason, clerk.calls.length], ['forgot', 'forgot', 0]);
    void password(flow.step).choose(password(flow.step).recoveryFactors[0]?.value ?? '');
    await clerk.next('prepareFirstFactor').answer({
      firstFactorVerification: { status: 'unverified', strategy: 'reset_password_email_code', expireAt: 600_000 },
    });
    void code(at('first-factor.reset-code')).submit({ code: '424242' });
    await clerk.next('attemptFirstFactor').answer({ status: 'needs_new_password' });
    void as(at('new-password'), 'new-password').submit({ password: 'new password', signOutOfOtherSessions: true });
    const reset = clerk.next('resetPassword');
    assert.deepEqual(reset.params, { password: 'new password', signOutOfOtherSessions: true });
  });

  it('retries without the password when one given at once is wrong, and says so at the next step', async () => {
    const { clerk, flow, at } = start();

    void as(flow.step, 'identify').submit({ identifier: 'a@example.com', password: 'wrong' });
    await clerk.next('create').refuse({ code: 'form_password_incorrect', paramName: 'password' });
    const retry = clerk.next('create');
    assert.deepEqual(retry.params, { identifier: 'a@example.com' });
    await retry.answer({ ...FIRST, supportedFirstFactors: ALL });

    assert.equal(password(at('first-factor.password')).errors.fields.password?.[0]?.code, 'form_password_incorrect');
  });

  it('offers a way round a password that is known to others', async () => {
    const { clerk, flow } = start({ signIn: { ...FIRST, supportedFirstFactors: ALL } });

    void password(flow.step).submit({ password: 'password1' });
    await clerk.next().refuse({ code: 'form_password_pwned', paramName: 'password' });

    const step = password(flow.step);
    assert.deepEqual([step.view, step.reason, step.errors.all.length], ['forgot', 'pwned', 1]);
    await step.back();
    assert.deepEqual([flow.step.view, password(flow.step).reason], ['main', null]);
  });

  it('proves the second factor by an authenticator or a backup code', async () => {
    const { clerk, at } = start({
      signIn: { ...FIRST, status: 'needs_second_factor', supportedSecondFactors: [FACTORS.backup, FACTORS.totp] },
    });

    const totp = second(at('second-factor.totp'));
    assert.equal(totp.choose.enabled, true);
    await totp.choose('backup_code');
    const backup = second(at('second-factor.backup'));
    void backup.submit({ code: 'abcd-efgh' });
    assert.deepEqual(clerk.next('attemptSecondFactor').params, { strategy: 'backup_code', code: 'abcd-efgh' });
    assert.equal(clerk.calls.length, 0);
  });

  it('starts over with a notice when the attempt is gone', async () => {
    const { clerk, flow, at } = start({ signIn: { ...FIRST, supportedFirstFactors: ALL } });

    void password(flow.step).submit({ password: 'x' });
    await clerk.next().fail(refusal(['client_state_invalid'], 400));

    assert.deepEqual([at('identify').notice, flow.step.errors.all.length], ['attempt-expired', 0]);
  });

  it('goes to the sign-up with an outside account that nobody has', async () => {
    const { clerk, flow, at } = start(
      { signIn: { id: 'sia_1', status: 'needs_identifier', firstFactorVerification: { status: 'transferable' } } },
      { unsafeMetadata: { plan: 'pro' } },
    );

    assert.equal(at('transfer').pending, true);
    const create = clerk.next('create');
    assert.deepEqual(create.params, { transfer: true, unsafeMetadata: { plan: 'pro' } });
    await create.answer({ id: 'sua_1', status: 'missing_requirements' });
    assert.deepEqual(as(at('done'), 'done').output, { kind: 'transfer', to: 'sign-up' });
    assert.equal(flow.step.name, 'done');
  });

  it('goes on as a sign-up with an identifier that nobody has, where the application wants that', async () => {
    const { clerk, flow, at } = start({}, { withSignUp: true });

    void as(flow.step, 'identify').submit({ identifier: 'new@example.com' });
    await clerk.next().refuse({ code: 'form_identifier_not_found', paramName: 'identifier' });

    assert.deepEqual(as(at('done'), 'done').output, {
      ...{ kind: 'transfer', to: 'sign-up', identifier: 'new@example.com' },
    });
  });

  it('activates the session of somebody who is signed in already', async () => {
    const { clerk, flow, at } = start({ sessions: [{ id: 'sess_old', status: 'active' }] });

    void as(flow.step, 'identify').submit({ identifier: 'a@example.com' });
    await clerk.next().refuse({ code: 'identifier_already_signed_in', meta: { sessionId: 'sess_old' } });

    assert.deepEqual(
      clerk.activations.map(({ session }) => session),
      ['sess_old'],
    );
    assert.equal(at('done').name, 'done');
  });

  it('uses a ticket at once, and only once', async () => {
    const { clerk, flow, at } = start({}, { ticket: 'ticket-1' });

    const create = clerk.next('create');
    assert.deepEqual(create.params, { strategy: 'ticket', ticket: 'ticket-1' });
    await create.refuse('ticket_expired_code');
    assert.equal(at('identify').errors.global[0]?.code, 'ticket_expired_code');
    void flow.step.reset();
    assert.equal(clerk.calls.length, 0);
  });

  it('shows what it does not know, with a way out', async () => {
    const { flow, at } = start({ signIn: { id: 'sia_1', status: 'needs_something_new' } });

    const step = as(at('unsupported'), 'unsupported');
    assert.deepEqual([step.status, step.portalUrl], ['needs_something_new', 'https://portal.test/sign-in']);
    assert.ok(step.actions.some(({ id, enabled }) => id === 'reset' && enabled));
    await step.reset();
    assert.equal(flow.step.name, 'identify');
  });

  it('waits for a clerk object that is still loading, and shows when that failed', () => {
    const { clerk, flow } = start({ loaded: false });
    assert.equal(flow.step.name, 'loading');

    clerk.status = 'error';
    clerk.emit();
    assert.deepEqual([as(flow.step, 'loading').failed, as(flow.step, 'loading').retry.enabled], [true, true]);
    clerk.loaded = true;
    clerk.emit();
    assert.equal(flow.step.name, 'identify');
  });

  it('takes a signed-in person on, in an instance of single sessions', async () => {
    const { clerk, flow } = start(
      { session: { id: 'sess_1', status: 'active' }, sessions: [{ id: 'sess_1', status: 'active' }] },
      { redirectUrl: 'https://app.test/home' },
    );

    await as(flow.step, 'already-signed-in').continue();
    await flush();

    assert.deepEqual(clerk.visits, ['https://app.test/home']);
    assert.equal(clerk.activations.length, 0);
  });
});
