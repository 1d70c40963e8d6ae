/** The flow as an object that others hold on to: stores, events, iteration, memory, generic rendering. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SimulatedClock } from 'xstate';
import {
  createSignInFlow,
  createSignUpFlow,
  signInFlowOf,
  type FlowMemory,
  type StepBase,
} from '../../src/flows/index.js';
import { FACTORS, FakeClerk, flush } from '../machines/fake-clerk.js';

const FIRST = {
  ...{ id: 'sia_1', status: 'needs_first_factor', identifier: 'a@example.com' },
  supportedFirstFactors: [FACTORS.password, FACTORS.emailCode, FACTORS.reset],
};

describe('a flow', () => {
  it('calls subscribers at once, at every visible change, and never otherwise', () => {
    const clerk = new FakeClerk({ signIn: FIRST });
    const flow = createSignInFlow(clerk.port, { memory: null });
    const steps: StepBase[] = [];
    const unsubscribe = flow.subscribe((step) => steps.push(step));
    assert.equal(steps.length, 1);

    clerk.emit();
    flow.send({ type: 'code.submit', code: '1' });
    flow.send({ type: 'nonsense' });
    flow.send({ type: 'factor.choose', factor: 'nonsense' });
    assert.equal(steps.length, 1);
    flow.send({ type: 'view.show', view: 'alternatives' });
    assert.equal(steps.length, 2);
    unsubscribe();
    flow.send({ type: 'back' });
    assert.equal(steps.length, 2);
  });

  it('keeps the step object until something visible changes, with all of its members detached', () => {
    const clerk = new FakeClerk({ signIn: FIRST });
    const { subscribe, can, send, ...rest } = createSignInFlow(clerk.port, { memory: null });
    assert.ok(rest);
    const flow = createSignInFlow(clerk.port, { memory: null });
    const step = flow.step;

    clerk.emit();
    assert.equal(flow.step, step);
    assert.equal(can({ type: 'password.submit' }), true);
    send({ type: 'view.show', view: 'help' });
    let seen: StepBase | undefined;
    subscribe((shown) => (seen = shown));
    assert.equal(seen?.view, 'help');
    assert.throws(() => Object.assign(step, { name: 'x' }), TypeError);
  });

  it('tells of steps, transitions, errors and the end', async () => {
    const clerk = new FakeClerk({ signIn: FIRST, sessions: [{ id: 'sess_1', status: 'active' }] });
    const flow = createSignInFlow(clerk.port, { memory: null });
    const told: string[] = [];
    for (const name of ['step', 'transition', 'error', 'done'] as const) {
      flow.addEventListener(name, () => told.push(name));
    }

    flow.send({ type: 'password.submit', password: 'x' });
    await clerk.next().refuse('form_password_incorrect');
    flow.send({ type: 'password.submit', password: 'y' });
    await clerk.next().answer({ status: 'complete', createdSessionId: 'sess_1' });
    await flush();

    assert.deepEqual(
      [told.filter((name) => name === 'error').length, told.filter((name) => name === 'done').length],
      [1, 1],
    );
    assert.ok(told.includes('transition'));
    const listener = (): void => void told.push('late');
    flow.addEventListener('step', listener);
    flow.removeEventListener('step', listener);
    flow.send({ type: 'reset' });
    assert.ok(!told.includes('late'));
  });

  it('can be iterated to its end', async () => {
    const clerk = new FakeClerk({ signIn: FIRST, sessions: [{ id: 'sess_1', status: 'active' }] });
    const flow = createSignInFlow(clerk.port, { memory: null });
    const keys: string[] = [];
    const iteration = (async () => {
      for await (const step of flow) keys.push(step.key);
    })();

    await flush();
    clerk.change('signIn', { status: 'needs_new_password' });
    await flush();
    clerk.change('signIn', { status: 'complete', createdSessionId: 'sess_1' });
    await iteration;

    assert.deepEqual([keys[0], keys[1], keys.at(-1)], ['first-factor.password', 'new-password', 'done']);
  });

  it('ends iteration when it is stopped, and leaves no listener behind', async () => {
    const clerk = new FakeClerk({ signIn: FIRST });
    const flow = createSignInFlow(clerk.port, { memory: null });
    const iteration = (async () => {
      for await (const step of flow) assert.ok(step);
    })();
    await flush();

    flow.stop();
    await iteration;

    assert.equal((clerk as unknown as { listeners: Set<unknown> }).listeners.size, 0);
  });

  it('goes on when a listener throws', () => {
    const clerk = new FakeClerk({ signIn: FIRST });
    const flow = createSignInFlow(clerk.port, { memory: null });
    const thrown: unknown[] = [];
    globalThis.reportError = (error: unknown): void => void thrown.push(error);
    let calls = 0;
    const failing = (): void => {
      calls += 1;
      if (calls > 1) throw new Error('mine');
    };
    flow.subscribe(failing);
    const seen: string[] = [];
    flow.subscribe((step) => seen.push(step.view));

    flow.send({ type: 'view.show', view: 'help' });
    Reflect.deleteProperty(globalThis, 'reportError');

    assert.deepEqual(seen, ['main', 'help']);
    assert.equal(thrown.length, 1);
  });

  it('is the same for the same clerk object, where that is asked for', () => {
    const clerk = new FakeClerk();

    assert.equal(signInFlowOf(clerk.port), signInFlowOf(clerk.port));
    assert.notEqual(signInFlowOf(clerk.port), signInFlowOf(new FakeClerk().port));
  });

  it('takes new options while it runs', () => {
    const clerk = new FakeClerk();
    const flow = createSignInFlow(clerk.port, { memory: null });

    flow.setOptions({ initialValues: { emailAddress: 'later@example.com' } });
    assert.equal(flow.step.fields[0]?.initialValue, 'later@example.com');
    flow.setOptions({ gates: [{ id: 'late', at: 'identify', position: 'before' }] });
    assert.equal(flow.step.key, 'gate.late');
  });
});

describe('a reload', () => {
  function memoryOf(): FlowMemory & { text: string | null } {
    const memory = {
      text: null as string | null,
      read: () => memory.text,
      write: (_flow: string, text: string | null) => void (memory.text = text),
    };
    return memory;
  }

  it('shows the same factor and sends nothing again', async () => {
    const memory = memoryOf();
    const clock = new SimulatedClock();
    const options = { memory, clock: clock as never };
    const signIn = {
      ...FIRST,
      firstFactorVerification: { status: 'unverified', strategy: 'email_code', expireAt: 9e5 },
    };
    const before = new FakeClerk({ signIn: FIRST });
    const flow = createSignInFlow(before.port, options);
    flow.send({ type: 'factor.choose', factor: 'email_code:idn_1' });
    await before.next().answer(signIn);
    flow.stop();

    clock.increment(10_000);
    const after = new FakeClerk({ signIn });
    const reloaded = createSignInFlow(after.port, options);

    assert.deepEqual([reloaded.step.key, after.calls.length], ['first-factor.code', 0]);
    assert.ok(reloaded.step.name === 'first-factor' && reloaded.step.kind === 'code');
    assert.equal(reloaded.step.resend.retryInMs, 20_000);
  });

  it('shows what the server says when nothing is remembered', () => {
    const clerk = new FakeClerk({ signIn: { ...FIRST, status: 'needs_new_password' } });

    assert.equal(createSignInFlow(clerk.port, { memory: null }).step.name, 'new-password');
  });

  it('does not bring back an attempt that was given up', async () => {
    const memory = memoryOf();
    const flow = createSignInFlow(new FakeClerk({ signIn: FIRST }).port, { memory });
    await flow.step.reset();
    flow.stop();

    assert.equal(createSignInFlow(new FakeClerk({ signIn: FIRST }).port, { memory }).step.name, 'identify');
  });

  it('survives a memory full of nonsense', () => {
    for (const text of ['', 'null', '[]', '{', '{"choice":7}', '{"visited":{},"attemptId":{}}', '"x"']) {
      const memory = { read: () => text, write: () => {} };

      assert.equal(
        createSignInFlow(new FakeClerk({ signIn: FIRST }).port, { memory }).step.key,
        'first-factor.password',
      );
    }
  });
});

describe('a generic renderer', () => {
  /** The whole renderer: fields and actions, whatever the step. */
  function render(step: StepBase): string[] {
    const lines = [`# ${step.key}`];
    for (const { name, type, required } of step.fields) lines.push(`[${name}:${type}${required ? '*' : ''}]`);
    for (const action of step.actions) {
      if (!action.enabled) continue;
      const labels = action.options?.map((option) => `${action.id}:${option.value}`) ?? [action.id];
      lines.push(...labels.map((label) => `<${label}>`));
    }
    return lines;
  }

  it('can draw and drive steps it has never heard of', async () => {
    const clerk = new FakeClerk();
    const flow = createSignUpFlow(clerk.port, { memory: null });
    clerk.change('signUp', { id: 'sua_1', status: 'missing_requirements', missingFields: ['shoe_size'] });
    assert.deepEqual(render(flow.step), ['# collect.continue', '[shoe_size:text*]', '<submit>']);

    const submit = flow.step.actions.find(({ id }) => id === 'submit');
    void submit?.({ shoe_size: '44' });
    assert.deepEqual(clerk.next('update').params, { shoeSize: '44' });
  });

  it('draws the steps of a sign-in', () => {
    const clerk = new FakeClerk();
    const flow = createSignInFlow(clerk.port, { memory: null });

    assert.deepEqual(render(flow.step), [
      ...['# identify', '[identifier:email*]', '[password:password]', '<submit>', '<forgotPassword>'],
    ]);
    clerk.change('signIn', FIRST);
    assert.deepEqual(render(flow.step).slice(0, 6), [
      ...['# first-factor.password', '[password:password*]', '<submit>'],
      ...['<choose:password>', '<choose:email_code:idn_1>', '<choose:reset_password_email_code:idn_1>'],
    ]);
  });
});
