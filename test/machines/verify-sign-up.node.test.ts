/** The sign-up machine, explored exhaustively: every state, every event, every invariant. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SIGN_UP_STEPS, signUpMachine } from '../../src/machines/index.js';
import { signUpAttempts, signUpScenarios } from '../../src/testing/sign-up-scenario.js';
import { verifyFlow } from '../../src/testing/verify-flow.js';

describe('the sign-up machine', () => {
  const reached = new Set<string>();

  for (const [name, scenario] of Object.entries(signUpScenarios)) {
    it(`keeps every invariant in every state it can reach (${name})`, () => {
      const report = verifyFlow({ machine: signUpMachine, scenario });

      assert.deepEqual(report.violations.slice(0, 5), []);
      assert.ok(report.states > 500, `only ${report.states} states`);
      for (const step of report.steps) reached.add(step);
    });
  }

  it('reaches every step of its list, and no other', () => {
    assert.deepEqual([...reached].sort(), [...SIGN_UP_STEPS].sort());
  });

  it('is explored with every attempt there is', () => {
    const names = new Set(Object.values(signUpScenarios).flatMap(({ attempts }) => Object.keys(attempts)));

    assert.deepEqual([...names].sort(), Object.keys(signUpAttempts).sort());
  });
});
