/**
 * What must hold whatever happens and whenever: one request at a time, late replies dropped, secrets nowhere, foreign
 * changes followed, sessions activated once.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSignInFlow, createSignUpFlow, type FlowMemory, type SignInStep } from '../../src/flows/index.js';
import { createActor } from 'xstate';
import { createSignInPort, provideSignIn, seal } from '../../src/machines/index.js';
import { FACTORS, FakeClerk, flush, type FakeOptions } from '../machines/fake-clerk.js';

const FIRST = {
  id: 'sia_1',
  status: 'needs_first_factor',
  identifier: 'a@example.com',
  supportedFirstFactors: [FACTORS.password, FACTORS.emailCode],
};

function start(fake: FakeOptions = { signIn: FIRST }) {
  const clerk = new FakeClerk(fake);
  const flow = createSignInFlow(clerk.port, { memory: null });
  return { clerk, flow };
}

function password(step: SignInStep) {
  assert.ok(step.name === 'first-factor' && step.kind === 'password');
  return step;
}

/** Everything reachable from a value, private things of ours excepted; symbols and hidden properties included. */
function contains(value: unknown, needle: string, seen = new Set<unknown>()): boolean {
  if (typeof value === 'string') return value.includes(needle);
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return false;
  seen.add(value);
  if (value instanceof Map || value instanceof Set) {
    if (contains([...value], needle, seen)) return true;
  }
  return Reflect.ownKeys(value).some((key) => {
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    return String(key).includes(needle) || contains(descriptor?.value, needle, seen);
  });
}

describe('requests', () => {
  it('are one for ten clicks', async () => {
    const { clerk, flow } = start();

    const { submit } = password(flow.step);
    const results = Array.from({ length: 10 }, () => submit({ password: 'x' }));

    assert.equal(clerk.calls.length, 1);
    await clerk.next().refuse('form_password_incorrect');
    const statuses = (await Promise.all(results)).map((result) =>
      result.status === 'ignored' ? result.reason : result.status,
    );
    assert.deepEqual(statuses, ['failed', ...Array.from({ length: 9 }, () => 'pending')]);
  });

  it('are not sent by a step of yesterday', async () => {
    const { clerk, flow } = start();
    const old = password(flow.step);
    void old.submit({ password: 'x' });
    await clerk.next().answer({ status: 'needs_second_factor', supportedSecondFactors: [FACTORS.totp] });

    assert.deepEqual(await old.submit({ password: 'x' }), { status: 'ignored', reason: 'stale' });
    assert.deepEqual(await old.back(), { status: 'ignored', reason: 'stale' });
    assert.equal(flow.step.key, 'second-factor.totp');
  });

  it('are given up by cancel; their late answer changes nothing', async () => {
    const { clerk, flow } = start();
    const result = password(flow.step).submit({ password: 'x' });
    const call = clerk.next();

    await flow.step.cancel();

    assert.equal(call.signal?.aborted, true);
    assert.deepEqual(await result, { status: 'cancelled' });
    const before = flow.step;
    await call.refuse('form_password_incorrect');
    assert.equal(flow.step, before);
  });

  it('are given up by reset; an attempt that was reset does not come back', async () => {
    const { clerk, flow } = start();
    void password(flow.step).submit({ password: 'x' });
    const call = clerk.next();

    await flow.step.reset();
    assert.equal(flow.step.name, 'identify');
    clerk.client.signIn = Object.assign(clerk.client.signIn, FIRST);
    await call.answer({ status: 'needs_second_factor' });

    assert.equal(flow.step.name, 'identify');
  });

  it('end with the flow', async () => {
    const { clerk, flow } = start();
    const result = password(flow.step).submit({ password: 'x' });
    const call = clerk.next();

    flow.stop();

    assert.deepEqual([(await result).status, call.signal?.aborted], ['cancelled', true]);
    assert.equal((await password(flow.step).submit({ password: 'x' })).status, 'ignored');
  });
});

describe('secrets', () => {
  const SECRET = 'canary-7f3a';

  /** Runs a sign-in with the canary in every secret place and collects everything the machine lets others see. */
  async function everythingTold(refuse: boolean): Promise<unknown[]> {
    const clerk = new FakeClerk({ signIn: FIRST });
    const told: unknown[] = [];
    const machine = provideSignIn(createSignInPort(clerk.port, () => ({})));
    const { attempt, world, at: now } = createSignInPort(clerk.port, () => ({})).read();
    const actor = createActor(machine, { input: { attempt, world, now }, inspect: (event) => told.push(event) });
    actor.subscribe((snapshot) => told.push(snapshot, actor.getPersistedSnapshot()));
    actor.start();
    const commands = [
      ['password.submit', { password: SECRET }],
      ['code.submit', { code: SECRET }],
      ['ticket.submit', { ticket: SECRET }],
    ] as const;
    for (const [type, values] of commands) {
      if (type === 'code.submit') actor.send({ type: 'factor.choose', factor: 'email_code:idn_1' });
      if (type === 'ticket.submit') actor.send({ type: 'reset' });
      for (const call of clerk.calls.splice(0)) await call.answer({});
      actor.send({ type, values: seal(values) });
      told.push(JSON.stringify(actor.getPersistedSnapshot()));
      assert.equal(Object.values(clerk.calls[0]?.params ?? {}).includes(SECRET), true, type);
      await (refuse ? clerk.next().fail(new Error(`refused ${SECRET}`)) : clerk.next().answer({}));
    }
    actor.stop();
    return told;
  }

  it('are in no event, snapshot, persisted snapshot or error that an inspector sees', async () => {
    for (const refuse of [true, false]) {
      const told = await everythingTold(refuse);

      assert.ok(told.length > 50);
      assert.equal(contains(told, SECRET), false);
      assert.ok(!JSON.stringify(told.filter((entry) => typeof entry === 'string')).includes(SECRET));
    }
  });

  it('would be found by this search', () => {
    assert.equal(contains([{ deep: new Map([['x', { [Symbol('s')]: `a${SECRET}b` }]]) }], SECRET), true);
  });

  it('are in no step, result or memory of a flow, even when sent as raw events', async () => {
    const written: unknown[] = [];
    const memory: FlowMemory = { read: () => null, write: (...entry) => void written.push(entry) };
    const clerk = new FakeClerk({ signIn: FIRST });
    const flow = createSignInFlow(clerk.port, { memory });
    const steps: unknown[] = [];
    flow.subscribe((step) => steps.push(step));

    flow.send({ type: 'password.submit', password: SECRET });
    assert.equal(clerk.calls[0]?.params.password, SECRET);
    steps.push(flow.actor.getSnapshot());
    await clerk.next().fail({ message: SECRET, errors: [] });
    const result = await (flow.step.name === 'first-factor' && flow.step.kind === 'password'
      ? Promise.all([flow.step.submit({ password: SECRET }), clerk.next().refuse('form_password_incorrect')])
      : assert.fail());

    assert.equal(contains([steps, written, result], SECRET), false);
    assert.ok(written.length > 0);
    flow.stop();
  });
});

describe('the truth', () => {
  it('is the client: raw calls of foreign code re-route the flow', () => {
    const { clerk, flow } = start({});
    assert.equal(flow.step.key, 'identify');

    clerk.change('signIn', FIRST);
    assert.equal(flow.step.key, 'first-factor.password');
    clerk.change('signIn', { status: 'needs_new_password' });
    assert.equal(flow.step.key, 'new-password');
    clerk.change('signIn', { id: 'sia_2', status: 'needs_identifier' });
    assert.equal(flow.step.key, 'identify');
  });

  it('is not overwritten by a reply about an attempt that foreign code has replaced', async () => {
    const { clerk, flow } = start();
    void password(flow.step).submit({ password: 'x' });
    const call = clerk.next();
    clerk.client.resetSignIn();
    clerk.change('signIn', { id: 'sia_2', status: 'needs_new_password' });

    await call.answer({ status: 'needs_second_factor' });

    assert.equal(flow.step.name, 'new-password');
  });

  it('brings two flows on one clerk object together after every answer', async () => {
    const clerk = new FakeClerk();
    const flows = [createSignInFlow(clerk.port, { memory: null }), createSignInFlow(clerk.port, { memory: null })];
    const keys = (): string[] => flows.map(({ step }) => step.key);
    const first = flows[0];
    assert.ok(first?.step.name === 'identify');

    void first.step.submit({ identifier: 'a@example.com' });
    await clerk.next().answer(FIRST);
    assert.deepEqual(keys(), ['first-factor.password', 'first-factor.password']);
    void password((flows[1] ?? first).step).submit({ password: 'x' });
    await clerk.next().answer({ status: 'needs_second_factor', supportedSecondFactors: [FACTORS.totp] });
    assert.deepEqual(keys(), ['second-factor.totp', 'second-factor.totp']);
    await first.step.reset();
    assert.deepEqual(keys(), ['identify', 'identify']);
  });
});

describe('activation', () => {
  const COMPLETE = { id: 'sia_1', status: 'complete', createdSessionId: 'sess_1' };

  it('happens once, also with two flows and with an outcome that shows late', async () => {
    const clerk = new FakeClerk({ sessions: [{ id: 'sess_1', status: 'active' }] });
    clerk.onActivate = () => {};
    const flows = [createSignInFlow(clerk.port, { memory: null }), createSignUpFlow(clerk.port, { memory: null })];
    const third = createSignInFlow(clerk.port, { memory: null });

    clerk.change('signIn', COMPLETE);
    await flush();
    assert.equal(flows[0]?.step.name, 'done');
    clerk.become('sess_1');
    clerk.emit();
    await flush();

    assert.equal(clerk.activations.length, 1);
    assert.deepEqual([flows[0]?.step.name, third.step.name], ['done', 'done']);
  });

  it('keeps the completed attempt that the client has dropped already, until the session is active', async () => {
    const { clerk, flow } = start({ signIn: FIRST, sessions: [{ id: 'sess_1', status: 'active' }] });
    let finish = (): void => {};
    clerk.onActivate = (id) => new Promise((resolve) => (finish = () => resolve(clerk.become(id))));
    void password(flow.step).submit({ password: 'x' });
    await clerk.next().answer(COMPLETE);

    clerk.client.resetSignIn();
    clerk.emit();
    finish();
    await flush();
    assert.equal(flow.step.key, 'done');

    const late = start({ signIn: FIRST });
    void password(late.flow.step).submit({ password: 'x' });
    await late.clerk.next().answer(COMPLETE);
    late.clerk.client.resetSignIn();
    late.clerk.emit();
    assert.deepEqual([late.flow.step.key, late.clerk.activations.length], ['activating', 0]);
  });

  it('reports a pending session as a task, and as done when the task is', async () => {
    const { clerk, flow } = start({ sessions: [{ id: 'sess_1', status: 'active' }] });
    clerk.onActivate = (id) => clerk.become(id, 'choose-organization');
    const done: unknown[] = [];
    flow.addEventListener('done', (event) => done.push(event));

    clerk.change('signIn', COMPLETE);
    await flush();
    assert.deepEqual([flow.step.key, done], ['task.choose-organization', []]);
    clerk.become('sess_1');
    assert.deepEqual([flow.step.name, done.length], ['done', 1]);
  });

  it('does not navigate to the end while a task is left', async () => {
    const clerk = new FakeClerk({ sessions: [{ id: 'sess_1', status: 'active' }] });
    const flow = createSignInFlow(clerk.port, { memory: null, redirectUrl: 'https://app.test/' });
    clerk.onActivate = (id) => clerk.become(id, 'setup-mfa');

    clerk.change('signIn', COMPLETE);
    await flush();
    assert.deepEqual([clerk.visits, flow.step.name], [[], 'task']);
  });

  it('asks the server for a session that the client lacks, and never signs out for the lack of one', async () => {
    const { clerk, flow } = start();
    clerk.change('signIn', COMPLETE);
    await flush();

    assert.deepEqual([clerk.reloads, clerk.activations.length, clerk.signOuts.length], [1, 0, 0]);
    assert.equal(flow.step.name, 'activating');
    assert.equal(flow.step.errors.global[0]?.code, 'session_missing');
    clerk.onReload = () => void (clerk.client.sessions = [{ id: 'sess_1', status: 'active' }]);
    assert.ok(flow.step.name === 'activating' && flow.step.retry.enabled);
    await flow.step.retry();
    assert.deepEqual([clerk.activations.length, flow.step.name], [1, 'done']);
  });

  it('can be tried again when it failed, and does not try by itself', async () => {
    const { clerk, flow } = start({ sessions: [{ id: 'sess_1', status: 'active' }] });
    clerk.onActivate = () => Promise.reject(new TypeError('Failed to fetch'));
    clerk.change('signIn', COMPLETE);
    await flush();
    clerk.emit();
    await flush();

    assert.deepEqual([clerk.activations.length, flow.step.errors.global[0]?.kind], [1, 'network']);
    clerk.onActivate = (id) => clerk.become(id);
    assert.ok(flow.step.name === 'activating');
    await flow.step.retry();
    assert.equal(flow.step.name, 'done');
  });

  it('begins again after the person has signed out', async () => {
    const { clerk, flow } = start({ sessions: [{ id: 'sess_1', status: 'active' }] });
    clerk.change('signIn', COMPLETE);
    await flush();
    assert.equal(flow.step.name, 'done');

    await clerk.signOut({});
    await flush();

    assert.deepEqual([flow.step.name, clerk.activations.length], ['identify', 1]);
  });

  it('survives the moment between two sessions', async () => {
    const { clerk, flow } = start({ sessions: [{ id: 'sess_1', status: 'active' }] });
    clerk.change('signIn', COMPLETE);
    await flush();

    clerk.session = undefined;
    clerk.emit();

    assert.equal(flow.step.name, 'done');
  });
});
