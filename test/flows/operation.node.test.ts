/** Operations: one call, its refusals, and a reverification in between. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createOperation, type OperationParts } from '../../src/flows/index.js';

const refusal = (code: string, meta: object = {}): unknown => ({
  ...{ clerkError: true, status: 422 },
  errors: [{ code, message: code, meta }],
});
const DEMAND = refusal('session_reverification_required');

/** An operation whose calls answer in this order. */
function scripted(answers: readonly unknown[], parts: Partial<OperationParts<{ secret: string }, string>> = {}) {
  const calls: unknown[] = [];
  const operation = createOperation<{ secret: string }, string>({
    name: 'password.update',
    run: (input) => {
      const answer = answers[calls.length];
      calls.push(input);
      return typeof answer === 'string' ? Promise.resolve(answer) : Promise.reject(answer as Error); // wire shape
    },
    ...parts,
  });
  return { operation, calls };
}

describe('an operation', () => {
  it('runs, and has its output', async () => {
    const { operation } = scripted(['saved']);
    const seen: string[] = [];
    operation.subscribe((step) => seen.push(step.name));

    const result = await operation.run({ secret: 'a' });

    assert.deepEqual(result, { status: 'ok' });
    assert.deepEqual(seen, ['idle', 'running', 'done']);
    assert.equal(operation.step.output, 'saved');
  });

  it('sorts a refusal to its field and can be run again', async () => {
    const { operation } = scripted([refusal('form_password_incorrect', { param_name: 'password' }), 'saved']);

    const refused = await operation.run({ secret: 'a' });

    assert.equal(refused.status, 'failed');
    assert.equal(operation.step.errors.fields.password?.[0]?.code, 'form_password_incorrect');
    assert.deepEqual(await operation.run({ secret: 'b' }), { status: 'ok' });
    assert.deepEqual(operation.step.errors.all, []);
  });

  it('sends one request for two calls at once', async () => {
    const { operation, calls } = scripted(['saved']);

    const [first, second] = await Promise.all([operation.run({ secret: 'a' }), operation.run({ secret: 'a' })]);

    assert.deepEqual([first, second], [{ status: 'ok' }, { status: 'ignored', reason: 'pending' }]);
    assert.equal(calls.length, 1);
  });

  it('asks to prove again who is there and runs the same command once more', async () => {
    const levels: string[] = [];
    const reverify = (level: string): Promise<'verified'> => {
      levels.push(level);
      return Promise.resolve('verified');
    };
    const { operation, calls } = scripted([DEMAND, 'saved'], { reverify });

    const result = await operation.run({ secret: 'a' });

    assert.deepEqual(result, { status: 'ok' });
    assert.deepEqual(calls, [{ secret: 'a' }, { secret: 'a' }]);
    assert.deepEqual(levels, ['second_factor']);
  });

  it('fails when the server is not content with the proof, instead of asking for ever', async () => {
    const { operation, calls } = scripted([DEMAND, DEMAND], { reverify: () => Promise.resolve('verified') });

    const result = await operation.run({ secret: 'a' });

    assert.equal(result.status, 'failed');
    assert.equal(operation.step.errors.global[0]?.code, 'session_reverification_required');
    assert.equal(calls.length, 2);
  });

  it('is as before when the proof is declined', async () => {
    const { operation, calls } = scripted([DEMAND], { reverify: () => Promise.resolve('cancelled') });

    const result = await operation.run({ secret: 'a' });

    assert.deepEqual(result, { status: 'cancelled' });
    assert.equal(operation.step.name, 'idle');
    assert.equal(calls.length, 1);
  });

  it('waits for a custom reverification, and never shows what was typed', async () => {
    const { operation, calls } = scripted([DEMAND, 'saved']);
    const shown: string[] = [];
    operation.subscribe((step) => shown.push(JSON.stringify([step, operation.actor.getSnapshot()])));
    const done = operation.run({ secret: 'canary-secret' });
    await new Promise<void>((resolve) => {
      operation.subscribe((step) => step.name === 'needs-reverification' && resolve());
    });

    await operation.step.verified();

    assert.deepEqual(await done, { status: 'ok' });
    assert.equal(calls.length, 2);
    assert.ok(!shown.join().includes('canary-secret'));
  });

  it('gives the request up', async () => {
    let aborted = false;
    const run = (_input: unknown, signal: AbortSignal): Promise<string> =>
      new Promise(() => signal.addEventListener('abort', () => (aborted = true)));
    const { operation } = scripted([], { run });
    const result = operation.run({ secret: 'a' });

    await operation.step.cancel();

    assert.deepEqual(await result, { status: 'cancelled' });
    assert.equal(aborted, true);
  });

  it('does nothing after its end', async () => {
    const { operation, calls } = scripted(['saved']);

    operation.stop();

    assert.deepEqual(await operation.run({ secret: 'a' }), { status: 'ignored', reason: 'stale' });
    assert.equal(calls.length, 0);
  });
});
