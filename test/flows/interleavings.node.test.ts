/**
 * Random interleavings: ten thousand random events per flow, with requests answered, refused, lost or late, clocks running
 * and foreign code meddling. Seeds are fixed, so a failure repeats; more with FLOW_EVENTS.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SimulatedClock } from 'xstate';
import { createSignInFlow, createSignUpFlow, type AnyFlowAction, type StepBase } from '../../src/flows/index.js';
import type { FlowClerk } from '../../src/machines/index.js';
import { FACTORS, FakeClerk, flush, refusal, type Attempt, type Call } from '../machines/fake-clerk.js';

const EVENTS = Number(process.env.FLOW_EVENTS ?? 10_000);
const SECRET = 'canary-55aa';

/** A repeatable source of choices. */
class Dice {
  private state: number;
  constructor(seed: number) {
    this.state = seed;
  }
  next(): number {
    this.state = (this.state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return this.state / 4_294_967_296;
  }
  pick<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.next() * values.length)] as Value; // never called with none
  }
}

const SENT = { status: 'unverified', strategy: 'email_code', expireAt: 600_000 };
const SIGN_INS: Partial<Attempt>[] = [
  { status: 'needs_identifier' },
  { status: 'needs_first_factor', supportedFirstFactors: Object.values(FACTORS) },
  { status: 'needs_first_factor', supportedFirstFactors: [FACTORS.emailCode], firstFactorVerification: SENT },
  { status: 'needs_second_factor', supportedSecondFactors: [FACTORS.totp, FACTORS.phoneCode] },
  { status: 'needs_client_trust', supportedSecondFactors: [FACTORS.emailCode] },
  { status: 'needs_new_password' },
  { status: 'abandoned' },
  { status: 'complete', createdSessionId: 'sess_1' },
  { status: 'needs_something_new' },
  { status: null },
];
const SIGN_UPS: Partial<Attempt>[] = [
  { status: 'missing_requirements', missingFields: ['password'], unverifiedFields: [] },
  { status: 'missing_requirements', missingFields: [], unverifiedFields: ['email_address'], emailAddress: 'a@b.c' },
  { status: 'missing_requirements', missingFields: [], unverifiedFields: ['phone_number'] },
  { status: 'complete', createdSessionId: 'sess_1' },
  { status: 'abandoned' },
  { status: 'later' },
];

interface Subject {
  readonly step: StepBase;
  subscribe(listener: (step: StepBase) => void): () => void;
  stop(): void;
}

type Create = (clerk: FlowClerk, options: object) => Subject;

/** One random life of a flow. */
async function live(seed: number, events: number, kind: 'signIn' | 'signUp', create: Create): Promise<void> {
  const dice = new Dice(seed);
  const clerk = new FakeClerk({ sessions: [{ id: 'sess_1', status: 'active' }] });
  const clock = new SimulatedClock();
  const flow = create(clerk.port, { memory: null, clock });
  const attempts = kind === 'signIn' ? SIGN_INS : SIGN_UPS;
  const steps: StepBase[] = [];
  let attempt = 0;
  flow.subscribe((step) => {
    assert.notEqual(step, steps.at(-1), 'told of a step that is the same');
    steps.push(step);
    assert.ok(!JSON.stringify(step).includes(SECRET), 'a secret in a step');
  });
  const described = (): Partial<Attempt> => ({
    id: `a_${attempt}`,
    identifier: 'a@example.com',
    ...dice.pick(attempts),
  });
  const act = (step: StepBase): void => {
    const actions: AnyFlowAction[] = [...step.actions, step.reset as AnyFlowAction, step.cancel as AnyFlowAction];
    const action = dice.pick(actions);
    const { enabled } = action;
    const before = clerk.calls.length;
    const option = action.options && action.options.length > 0 ? dice.pick(action.options).value : undefined;
    void action(option ?? { identifier: 'a@example.com', password: SECRET, code: SECRET });
    if (!enabled && step === flow.step) assert.equal(clerk.calls.length, before, `${action.id} was disabled and sent`);
  };
  const settle = (call: Call): Promise<void> =>
    dice.pick([
      () => call.answer(described()),
      () => call.answer(described()),
      () => call.refuse({ code: 'form_code_incorrect', paramName: 'code' }),
      () => call.fail(new TypeError('Failed to fetch')),
      () => call.fail(refusal(['client_state_invalid'], 400)),
      () => call.fail(refusal(['too_many_requests'], 429, 5)),
    ])();

  for (let index = 0; index < events; index += 1) {
    await dice.pick<() => void | Promise<void>>([
      () => act(flow.step),
      () => act(flow.step),
      () => act(dice.pick(steps)),
      () => (clerk.calls.length > 0 ? settle(clerk.next()) : undefined),
      () => (clerk.calls.length > 1 ? settle(clerk.calls.splice(1, 1)[0] as Call) : undefined),
      () => void clock.increment(dice.pick([1, 1000, 31_000, 700_000])),
      () => clerk.change(kind, described()),
      () => void ((attempt += 1), kind === 'signIn' ? clerk.client.resetSignIn() : clerk.client.resetSignUp()),
      () => (dice.next() < 0.2 ? clerk.signOut({}) : clerk.emit()),
    ])();
    if (index % 16 === 0) await flush();
    const open = clerk.calls.filter(({ signal }) => !signal?.aborted);
    assert.ok(open.length <= 1, `${open.length} requests at once`);
    assert.equal(flow.step.pending, flow.step.command !== null);
    if (steps.length > 50) steps.splice(0, 25);
  }
  flow.stop();
  for (const call of clerk.calls.splice(0)) await call.answer(described());
}

describe('a flow in a random world', () => {
  for (const [name, kind, create] of [
    ['sign-in', 'signIn', createSignInFlow as Create],
    ['sign-up', 'signUp', createSignUpFlow as Create],
  ] as const) {
    it(`keeps its promises (${name})`, async () => {
      for (let seed = 1; seed <= 20; seed += 1) await live(seed * 7919, EVENTS / 20, kind, create);
    });
  }

  it('lives the same life twice', async () => {
    const record = async (): Promise<string[]> => {
      const keys: string[] = [];
      await live(4711, 300, 'signIn', (clerk, options) => {
        const flow = createSignInFlow(clerk, options);
        flow.subscribe((step) => keys.push(step.key));
        return flow as Subject;
      });
      return keys;
    };

    assert.deepEqual(await record(), await record());
  });
});
