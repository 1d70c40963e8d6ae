/** Gates: the application's own steps. They hold and decorate; they never satisfy what the server requires. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSignInFlow, createSignUpFlow, type FlowOptions, type Gate } from '../../src/flows/index.js';
import { signInMachine } from '../../src/machines/index.js';
import { signInScenario } from '../../src/testing/sign-in-scenario.js';
import { verifyFlow } from '../../src/testing/verify-flow.js';
import { FACTORS, FakeClerk, flush, type FakeOptions } from '../machines/fake-clerk.js';

const FIRST = { id: 'sia_1', status: 'needs_first_factor', supportedFirstFactors: [FACTORS.password] };
const COMPLETE = { id: 'sia_1', status: 'complete', createdSessionId: 'sess_1' };
const SESSIONS = [{ id: 'sess_1', status: 'active' }];

function start(gates: readonly Gate[], fake: FakeOptions = {}, options: FlowOptions = {}) {
  const clerk = new FakeClerk(fake);
  const flow = createSignInFlow(clerk.port, { memory: null, gates, ...options });
  const gate = () => {
    assert.equal(flow.step.name, 'gate');
    assert.ok(flow.step.name === 'gate');
    return flow.step;
  };
  return { clerk, flow, gate };
}

describe('a gate', () => {
  it('before identify asks first', async () => {
    const { flow, gate } = start([
      {
        id: 'terms',
        at: 'identify',
        position: 'before',
        title: 'Terms',
        fields: [{ name: 'agree', type: 'checkbox' }],
      },
    ]);

    assert.deepEqual([gate().key, gate().title, gate().fields[0]?.type], ['gate.terms', 'Terms', 'checkbox']);
    await gate().submit({ agree: 'on' });

    assert.equal(flow.step.name, 'identify');
  });

  it('after identify sees who is signing in', async () => {
    const seen: unknown[] = [];
    const { clerk, flow, gate } = start([
      { id: 'tenant', at: 'identify', position: 'after', when: (context) => (seen.push(context), true) },
    ]);
    assert.equal(flow.step.name, 'identify');

    clerk.change('signIn', { ...FIRST, identifier: 'a@example.com' });
    assert.equal(gate().key, 'gate.tenant');
    assert.deepEqual(seen.at(-1), {
      ...{ at: 'first-factor', identifier: 'a@example.com', attemptId: 'sia_1', answers: {} },
    });
    await gate().submit({});
    assert.equal(flow.step.key, 'first-factor.password');
  });

  it('before activation holds the session back, in twelve lines', async () => {
    const consents: unknown[] = [];
    const consent: Gate = {
      id: 'consent',
      at: 'activating',
      position: 'before',
      fields: [{ name: 'newsletter', type: 'checkbox', required: false }],
      run: async (values) => void consents.push(values),
    };
    const { clerk, flow, gate } = start([consent], { sessions: SESSIONS });

    clerk.change('signIn', COMPLETE);
    await flush();
    assert.deepEqual([gate().gateId, clerk.activations.length], ['consent', 0]);
    await gate().submit({ newsletter: 'on' });
    await flush();

    assert.deepEqual([consents, clerk.activations.length, flow.step.name], [[{ newsletter: 'on' }], 1, 'done']);
  });

  it('can replace the view of a step and leave its actions', () => {
    const { flow } = start([{ id: 'my-identify', at: 'identify', position: 'replace-view' }]);

    assert.deepEqual([flow.step.name, flow.step.replacedBy], ['identify', 'my-identify']);
    assert.ok(flow.step.name === 'identify' && flow.step.submit.enabled);
  });

  it('stays when its work fails, says why, and can be tried again', async () => {
    let fails = true;
    const { flow, gate } = start([
      {
        ...{ id: 'age', at: 'identify', position: 'before' },
        run: () => {
          if (fails) throw new Error('You are too young.');
        },
      },
    ]);

    await gate().submit({});
    assert.deepEqual(
      gate().errors.global.map(({ code, message }) => [code, message]),
      [['gate_failed', 'You are too young.']],
    );
    fails = false;
    await gate().submit({});
    assert.equal(flow.step.name, 'identify');
  });

  it('that never answers can be given up', async () => {
    let aborted = false;
    const { flow, gate } = start([
      {
        ...{ id: 'slow', at: 'identify', position: 'before' },
        run: (_values, _context, signal) => new Promise(() => signal.addEventListener('abort', () => (aborted = true))),
      },
    ]);

    const result = gate().submit({});
    assert.equal(gate().pending, true);
    await flow.step.cancel();

    assert.deepEqual([(await result).status, aborted, gate().submit.enabled], ['cancelled', true, true]);
  });

  it('whose condition throws holds, and says so', () => {
    const { gate } = start([
      {
        ...{ id: 'broken', at: 'identify', position: 'before' },
        when: () => {
          throw new Error('x');
        },
      },
    ]);

    assert.equal(gate().errors.global[0]?.code, 'gate_failed');
  });

  it('keeps its answer, without passwords, over a reload', async () => {
    let text: string | null = null;
    const memory = { read: () => text, write: (_flow: string, next: string | null) => void (text = next) };
    const fields: Gate['fields'] = [{ name: 'team' }, { name: 'pin', type: 'password' }];
    const gates: Gate[] = [{ id: 'team', at: 'identify', position: 'before', fields }];
    const { flow, gate } = start(gates, {}, { memory });
    await gate().submit({ team: 'red', pin: 'pin-canary' });
    flow.stop();

    const again = start(gates, {}, { memory });

    assert.equal(again.flow.step.name, 'identify');
    assert.ok(String(text).includes('red') && !String(text).includes('pin-canary'));
  });

  it('works in a sign-up as well', async () => {
    const clerk = new FakeClerk();
    const gates: Gate[] = [{ id: 'age', at: 'collect', position: 'before' }];
    const flow = createSignUpFlow(clerk.port, { memory: null, gates });

    assert.ok(flow.step.name === 'gate');
    await flow.step.submit({});
    assert.equal(flow.step.name, 'collect');
  });
});

describe('gates of any kind', () => {
  it('leave every invariant standing', () => {
    const gates: Gate[] = [
      { id: 'first', at: 'identify', position: 'before' },
      { id: 'second', at: 'identify', position: 'after', when: ({ answers }) => 'first' in answers },
      { id: 'third', at: 'activating', position: 'before' },
    ];
    const scenario = signInScenario('none', 'needsIdentifier', 'newPassword', 'complete');

    const report = verifyFlow({ machine: signInMachine, scenario, gates });

    assert.deepEqual(report.violations.slice(0, 5), []);
    assert.ok(report.steps.includes('gate'));
  });
});
