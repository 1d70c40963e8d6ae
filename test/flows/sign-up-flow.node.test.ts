/** A sign-up through the flow API, step by step. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SimulatedClock } from 'xstate';
import { createSignUpFlow, type FlowOptions, type SignUpStep } from '../../src/flows/index.js';
import { ENVIRONMENT, FakeClerk, type FakeOptions } from '../machines/fake-clerk.js';

const SUPPORTED = { emailAddress: { status: null, supportedStrategies: ['email_code'] } };
const VERIFY = {
  ...{ id: 'sua_1', status: 'missing_requirements', emailAddress: 'a@example.com' },
  ...{ missingFields: [], unverifiedFields: ['email_address'], verifications: SUPPORTED },
};
const SENT = {
  emailAddress: { ...SUPPORTED.emailAddress, status: 'unverified', strategy: 'email_code', expireAt: 6e5 },
};

function start(fake: FakeOptions = {}, options: FlowOptions = {}) {
  const clerk = new FakeClerk(fake);
  const clock = new SimulatedClock();
  const flow = createSignUpFlow(clerk.port, { memory: null, clock: clock as never, ...options });
  return { clerk, clock, flow };
}

function collect(step: SignUpStep) {
  assert.ok(step.name === 'collect');
  return step;
}

function verify(step: SignUpStep) {
  assert.ok(step.name === 'verify' && step.kind === 'code');
  return step;
}

describe('a sign-up flow', () => {
  it('goes from the form over the code to a session', async () => {
    const { clerk, flow } = start({ sessions: [{ id: 'sess_1', status: 'active' }] });

    assert.deepEqual(
      collect(flow.step).fields.map(({ name, required }) => [name, required]),
      [
        ['email_address', true],
        ['password', true],
      ],
    );
    void collect(flow.step).submit({ email_address: 'a@example.com', password: 'long enough' });
    const create = clerk.next('create');
    assert.deepEqual(create.params, { emailAddress: 'a@example.com', password: 'long enough' });
    await create.answer(VERIFY);
    assert.deepEqual([verify(flow.step).hint, verify(flow.step).attribute], ['a@example.com', 'email_address']);
    await clerk.next('prepareVerification').answer({ verifications: SENT });
    void verify(flow.step).submit({ code: '424242' });
    const attempt = clerk.next('attemptVerification');
    assert.deepEqual(attempt.params, { strategy: 'email_code', code: '424242' });
    await attempt.answer({ status: 'complete', unverifiedFields: [], createdSessionId: 'sess_1' });

    assert.deepEqual([flow.step.name, clerk.activations.length], ['done', 1]);
  });

  it('puts the server’s refusals under their fields', async () => {
    const { clerk, flow } = start();

    void collect(flow.step).submit({ email_address: 'a@example.com', password: 'short' });
    await clerk
      .next()
      .refuse(
        { code: 'form_identifier_exists', paramName: 'email_address' },
        { code: 'form_password_length_too_short', paramName: 'password' },
        'captcha_invalid',
      );

    const { fields, global } = flow.step.errors;
    assert.deepEqual(
      [fields.email_address?.length, fields.password?.length, global.map(({ code }) => code)],
      [1, 1, ['captcha_invalid']],
    );
  });

  it('lets a mistyped address be corrected, and sends the new one a code of its own', async () => {
    const { clerk, flow } = start({ signUp: VERIFY });
    await clerk.next('prepareVerification').answer({ verifications: SENT });

    await verify(flow.step).edit();
    assert.deepEqual(
      [collect(flow.step).phase, flow.step.fields[0]?.initialValue, collect(flow.step).back.enabled],
      ['edit', 'a@example.com', true],
    );
    await collect(flow.step).back();
    await verify(flow.step).edit();
    void collect(flow.step).submit({ email_address: 'b@example.com' });
    await clerk.next('update').answer({ emailAddress: 'b@example.com', verifications: SUPPORTED });

    assert.equal(verify(flow.step).hint, 'b@example.com');
    assert.equal(clerk.next('prepareVerification').params.strategy, 'email_code');
  });

  it('asks for what is missing only', async () => {
    const { clerk, flow } = start({
      signUp: { id: 'sua_1', status: 'missing_requirements', missingFields: ['legal_accepted', 'username'] },
    });

    assert.deepEqual(
      collect(flow.step).fields.map(({ name, type }) => [name, type]),
      [
        ['username', 'text'],
        ['legal_accepted', 'checkbox'],
      ],
    );
    void collect(flow.step).submit({ username: 'ada', legal_accepted: 'on' });
    assert.deepEqual(clerk.next('update').params, { username: 'ada', legalAccepted: true });
  });

  it('asks for optional fields where the application wants that, and for an identifier in any case', () => {
    const attribute = { enabled: true, required: false, used_for_first_factor: true, verifications: [] };
    const environment = {
      ...ENVIRONMENT,
      user_settings: { attributes: { first_name: attribute, phone_number: attribute, username: attribute } },
    };
    const names = (options: FlowOptions): unknown =>
      start({ environment }, options).flow.step.fields.map(({ name, required }) => `${name}${required ? '*' : ''}`);

    assert.deepEqual(names({}), ['phone_number*']);
    assert.deepEqual(names({ showOptionalFields: true }), ['first_name', 'username', 'phone_number*']);
  });

  it('says that an instance is closed', () => {
    const closed = (mode: string) => ({
      ...ENVIRONMENT,
      user_settings: { ...ENVIRONMENT.user_settings, sign_up: { mode } },
    });

    assert.equal(start({ environment: closed('restricted') }).flow.step.name, 'restricted');
    assert.equal(start({ environment: closed('waitlist') }).flow.step.name, 'waitlist');
  });

  it('takes an invitation’s ticket at once, and then asks for the rest', async () => {
    const environment = {
      ...ENVIRONMENT,
      user_settings: { ...ENVIRONMENT.user_settings, sign_up: { mode: 'restricted' } },
    };
    const { clerk, flow } = start({ environment }, { ticket: 'ticket-1' });

    const create = clerk.next('create');
    assert.deepEqual(create.params, { strategy: 'ticket', ticket: 'ticket-1' });
    await create.answer({ id: 'sua_1', status: 'missing_requirements', missingFields: ['password'] });
    assert.deepEqual(
      collect(flow.step).fields.map(({ name }) => name),
      ['password'],
    );
  });

  it('falls back to the closed door when the ticket is of no use', async () => {
    const environment = { ...ENVIRONMENT, user_settings: { sign_up: { mode: 'restricted' } } };
    const { clerk, flow } = start({ environment }, { ticket: 'ticket-1' });

    await clerk.next('create').refuse('ticket_expired_code');

    assert.deepEqual([flow.step.name, flow.step.errors.global[0]?.code], ['restricted', 'ticket_expired_code']);
  });

  it('goes to the sign-in with an outside account that somebody has', async () => {
    const { clerk, flow } = start({
      signUp: {
        ...{ id: 'sua_1', status: 'missing_requirements', missingFields: ['password'] },
        verifications: { externalAccount: { status: 'transferable', error: { code: 'external_account_exists' } } },
      },
    });

    const create = clerk.next('create');
    assert.deepEqual(create.params, { transfer: true });
    await create.answer({ id: 'sia_1', status: 'needs_first_factor' });
    assert.ok(flow.step.name === 'done');
    assert.deepEqual(flow.step.output, { kind: 'transfer', to: 'sign-in' });
  });

  it('waits before another code, and sends it then', async () => {
    const { clerk, clock, flow } = start({ signUp: VERIFY });
    await clerk.next('prepareVerification').answer({ verifications: SENT });

    assert.equal(verify(flow.step).resend.enabled, false);
    clock.increment(30_000);
    void verify(flow.step).resend();
    assert.equal(clerk.next('prepareVerification').params.strategy, 'email_code');
  });
});
