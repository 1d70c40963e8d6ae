/** The token machine: asks in time, waits when it must, never ends a session because of an outage. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import { tokenMachine, tokenRefresher, type MintOutcome, type TokenInput } from '../../src/machines/index.js';
import { flush, refusal } from './fake-clerk.js';

/** Drives the machine with a clock and a mint in hand. */
function start(change: Partial<TokenInput> = {}) {
  const clock = new SimulatedClock();
  const mints: {
    answer: (token: MintOutcome['token']) => Promise<void>;
    refuse: (thrown: unknown) => Promise<void>;
  }[] = [];
  const told: unknown[] = [];
  const machine = tokenMachine.provide({
    actors: {
      mint: fromPromise<MintOutcome>(
        () =>
          new Promise((resolve, reject) => {
            mints.push({
              answer: async (token) => {
                resolve({ token, at: clock.now() });
                await flush();
              },
              refuse: async (thrown) => {
                reject(thrown);
                await flush();
              },
            });
          }),
      ),
    },
    actions: { tellEnded: () => told.push('ended'), tellReachable: (_moment, params) => told.push(params.reachable) },
  });
  const input = { token: { issuedAt: 0, expiresAt: 60_000 }, now: 0, visible: true, online: true, jitter: () => 0.5 };
  const actor = createActor(machine, { clock, input: { ...input, ...change } }).start();
  return { clock, mints, told, actor, state: () => actor.getSnapshot().value };
}

const token = (issuedAt: number) => ({ issuedAt, expiresAt: issuedAt + 60_000 });

describe('the token machine', () => {
  it('asks for the next token 17 seconds before the end of this one', async () => {
    const { clock, mints, state } = start();

    clock.increment(42_999);
    assert.deepEqual([state(), mints.length], ['fresh', 0]);
    clock.increment(1);
    assert.deepEqual([state(), mints.length], ['refreshing', 1]);
    await mints[0]?.answer(token(43_000));
    assert.equal(state(), 'fresh');
    clock.increment(43_000);
    assert.equal(mints.length, 2);
  });

  it('asks at once where there is no token, or an old one', () => {
    assert.equal(start({ token: null }).mints.length, 1);
    assert.equal(start({ now: 50_000 }).mints.length, 1);
  });

  it('asks for nothing while nobody looks, and at once when somebody does', () => {
    const { clock, mints, actor, state } = start({ visible: false });

    clock.increment(120_000);
    assert.deepEqual([state(), mints.length], ['dormant', 0]);
    actor.send({ type: 'sys.visible', at: 120_000 });
    assert.deepEqual([state(), mints.length], ['refreshing', 1]);
  });

  it('takes the token of another tab, and gives up its own request for it', async () => {
    const { clock, mints, actor, state } = start();

    clock.increment(43_000);
    actor.send({ type: 'sys.tab.token', token: token(43_500), at: 43_500 });
    await mints[0]?.answer(token(1));
    assert.equal(state(), 'fresh');
    assert.equal(actor.getSnapshot().context.token?.issuedAt, 43_500);
  });

  it('ignores an older token of another tab', () => {
    const { actor } = start({ token: token(10) });

    actor.send({ type: 'sys.tab.token', token: token(5), at: 20 });
    assert.equal(actor.getSnapshot().context.token?.issuedAt, 10);
  });

  it('waits longer after every failure, up to a minute, and says once that the server is away', async () => {
    const { clock, mints, told, state } = start({ token: null });
    const waits: number[] = [];

    for (let round = 0; round < 12; round += 1) {
      await mints[round]?.refuse(new TypeError('Failed to fetch'));
      assert.equal(state(), 'backoff');
      const from = clock.now();
      while (mints.length === round + 1) clock.increment(100);
      waits.push(clock.now() - from);
    }
    assert.deepEqual(waits.slice(0, 3), [3000, 4700, 7300]);
    assert.ok(waits.every((wait, index) => wait >= (waits[index - 1] ?? 0)));
    assert.equal(waits.at(-1), 50_000);
    await mints[12]?.answer(token(clock.now()));
    assert.deepEqual([told.at(-1), state()], [true, 'fresh']);
  });

  it('does not end because of an outage, whatever its status', async () => {
    for (const status of [500, 502, 429, 403, 422]) {
      const { mints, told, state } = start({ token: null });

      await mints[0]?.refuse(refusal(['x'], status));
      assert.deepEqual([status, state(), told.includes('ended')], [status, 'backoff', false]);
    }
  });

  it('ends when the session is gone', async () => {
    const gone = start({ token: null });
    await gone.mints[0]?.answer(null);
    assert.deepEqual([gone.state(), gone.told], ['ended', ['ended']]);

    for (const status of [401, 404]) {
      const { mints, told, state } = start({ token: null });
      await mints[0]?.refuse(refusal(['x'], status));
      assert.deepEqual([state(), told], ['ended', ['ended']]);
    }
  });

  it('waits for the network, and asks when it is back', () => {
    const { clock, mints, actor, state } = start();

    actor.send({ type: 'sys.offline', at: 10 });
    clock.increment(100_000);
    assert.deepEqual([state(), mints.length], ['offline', 0]);
    actor.send({ type: 'sys.online', at: 100_000 });
    assert.deepEqual([state(), mints.length], ['refreshing', 1]);
  });

  it('asks once for ten demands', () => {
    const { mints, actor } = start();

    for (let index = 0; index < 10; index += 1) actor.send({ type: 'demand', at: index });
    assert.equal(mints.length, 1);
  });
});

describe('tokenRefresher', () => {
  it('tells of an outage once, and of its end once', async () => {
    const told: boolean[] = [];
    let answer: (value: unknown) => void = () => {};
    const mint = () => new Promise<never>((_resolve, reject) => (answer = reject));
    const handle = tokenRefresher.start({
      ...{ sessionId: 'sess_1', token: null, mint, now: () => 0, isVisible: () => true, isOnline: () => true },
      onEnded: () => told.push(false),
      onReachable: (reachable) => told.push(reachable),
    });

    answer(new TypeError('Failed to fetch'));
    await flush();
    handle.demand();
    answer(new TypeError('Failed to fetch'));
    await flush();
    handle.stop();

    assert.deepEqual(told, [false]);
  });
});
