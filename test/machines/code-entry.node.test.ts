/** The code entry machine: explored like the big flows, and when a full field may submit by itself. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CODE_ENTRY_STEPS,
  codeEntryDefinition,
  codeEntryMachine,
  createAutoSubmit,
  type CodeEntryAttempt,
} from '../../src/machines/index.js';
import { sampleVerification } from '../../src/testing/sign-in-scenario.js';
import { verifyFlow } from '../../src/testing/verify-flow.js';
import { sampleRefusals, sampleWorlds } from '../../src/testing/worlds.js';

const blank: CodeEntryAttempt = {
  ...{ id: 'idn_1', status: null, identifier: 'a@example.com', createdSessionId: null },
  ...{ strategy: 'email_code', verification: null },
};

describe('the code entry machine', () => {
  it('keeps every invariant in every state it can reach', () => {
    const attempts = {
      unsent: blank,
      sent: { ...blank, verification: sampleVerification({ strategy: 'email_code', expireAt: 1_600_000 }) },
      verified: { ...blank, verification: sampleVerification({ strategy: 'email_code', status: 'verified' }) },
      totp: { ...blank, id: 'idn_2', strategy: 'totp' },
      later: { ...blank, id: 'idn_3', strategy: 'strategy_of_a_later_day' },
      none: null,
    };
    const scenario = { definition: codeEntryDefinition, attempts, worlds: sampleWorlds, refusals: sampleRefusals };

    const report = verifyFlow({ machine: codeEntryMachine, scenario });

    assert.deepEqual(report.violations.slice(0, 5), []);
    assert.deepEqual(report.steps, [...CODE_ENTRY_STEPS].sort());
  });
});

describe('a full code field', () => {
  it('submits once, and not again with the code that was rejected', () => {
    const { shouldSubmit, reject } = createAutoSubmit(6);

    assert.equal(shouldSubmit('12345'), false);
    assert.equal(shouldSubmit('123456'), true);
    assert.equal(shouldSubmit('123456'), false);
    reject('123456');
    assert.equal(shouldSubmit('12345'), false);
    assert.equal(shouldSubmit('123456'), false);
    assert.equal(shouldSubmit('123457'), true);
  });
});
