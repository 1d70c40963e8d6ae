/** The routers, as tables and under fuzz: every status the server may send reaches one step, and only a session ends. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  deriveSignInStep,
  deriveSignUpStep,
  NO_CHOICE,
  SIGN_IN_STEPS,
  SIGN_UP_STEPS,
  type SignInAttempt,
  type SignUpAttempt,
} from '../../src/machines/index.js';
import type { SIGN_UP_STATUSES } from '../../src/protocol/index.js';
import { SIGN_IN_STATUSES, VERIFICATION_STATUSES } from '../../src/protocol/index.js';
import { blankSignIn, sampleFactors, sampleVerification, signInAttempts } from '../../src/testing/sign-in-scenario.js';
import { blankSignUp, signUpAttempts } from '../../src/testing/sign-up-scenario.js';
import { sampleWorlds, signedOutWorld } from '../../src/testing/worlds.js';

/** A repeatable stream of numbers from 0 to 1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const signIn = (attempt: Partial<SignInAttempt> | null): string =>
  deriveSignInStep(attempt && { ...blankSignIn, ...attempt }, signedOutWorld).name;
const signUp = (attempt: Partial<SignUpAttempt> | null): string =>
  deriveSignUpStep(attempt && { ...blankSignUp, ...attempt }, signedOutWorld).name;

describe('deriveSignInStep', () => {
  const expected: Record<(typeof SIGN_IN_STATUSES)[number], string> = {
    needs_identifier: 'identify',
    needs_first_factor: 'first-factor',
    needs_second_factor: 'second-factor',
    needs_client_trust: 'client-trust',
    needs_new_password: 'new-password',
    needs_protect_check: 'protect-check',
    complete: 'unsupported',
    abandoned: 'identify',
  };

  for (const [status, step] of Object.entries(expected)) {
    it(`answers ${status} without a session with ${step}`, () => {
      assert.equal(signIn({ status }), step);
    });
  }

  it('answers null with identify, and statuses of a later day with unsupported', () => {
    assert.equal(signIn(null), 'identify');
    assert.equal(signIn({ status: null }), 'identify');
    for (const status of ['needs_something_new', 'COMPLETE', 'constructor', '__proto__', '']) {
      assert.equal(signIn({ status }), 'unsupported', status);
    }
  });

  it('activates a completed attempt once, and never one whose session is done with', () => {
    const complete = { status: 'complete', createdSessionId: 'sess_created' };
    const attempt = { ...blankSignIn, ...complete };

    assert.equal(signIn(complete), 'activating');
    assert.equal(deriveSignInStep(attempt, sampleWorlds.created ?? signedOutWorld).name, 'done');
    assert.equal(
      deriveSignInStep(attempt, signedOutWorld, { ...NO_CHOICE, consumed: 'sess_created' }).name,
      'identify',
    );
  });

  it('tells an old server apart that asks for trust in a device by the second factor', () => {
    const secondFactors = [sampleFactors.email];

    assert.equal(signIn({ status: 'needs_second_factor', clientTrust: 'new', secondFactors }), 'client-trust');
    assert.equal(
      signIn({ status: 'needs_second_factor', clientTrust: 'new', secondFactors: [sampleFactors.totp] }),
      'second-factor',
    );
  });

  it('never reports a pending session as done', () => {
    const pending = { ...signedOutWorld, session: { id: 'sess_created', task: 'setup-mfa' } };
    const complete = { ...blankSignIn, status: 'complete', createdSessionId: 'sess_created' };

    assert.equal(deriveSignInStep(complete, pending).name, 'task');
    assert.equal(deriveSignInStep(null, pending).name, 'task');
  });

  it('transfers an unknown outside account, unless the application forbids it', () => {
    const attempt = signInAttempts.transferable ?? null;

    assert.equal(deriveSignInStep(attempt, signedOutWorld).name, 'transfer');
    assert.equal(deriveSignInStep(attempt, signedOutWorld, NO_CHOICE, { transferable: false }).name, 'identify');
  });

  it('is total: any status with any verification in any world is one step, and done only with a session', () => {
    const next = random(7);
    const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(next() * values.length)] as Value;
    const statuses = [...SIGN_IN_STATUSES, null, 'x', 'needs_', String(next())];
    const factors = Object.values(sampleFactors);

    for (let round = 0; round < 20_000; round += 1) {
      const attempt: SignInAttempt = {
        ...blankSignIn,
        status: pick(statuses),
        firstFactors: factors.filter(() => next() < 0.3),
        secondFactors: factors.filter(() => next() < 0.3),
        first: pick([null, sampleVerification({ status: pick([...VERIFICATION_STATUSES, null, 'x']) })]),
        createdSessionId: pick([null, null, 'sess_created']),
        clientTrust: pick([null, 'new', 'known', 'x']),
      };
      const world = pick(Object.values(sampleWorlds));
      const route = deriveSignInStep(pick([attempt, null]), world);

      assert.ok(SIGN_IN_STEPS.includes(route.name), route.name);
      if (route.name === 'done') assert.ok(world.session && world.session.task === null);
    }
  });
});

describe('deriveSignUpStep', () => {
  const expected: Record<(typeof SIGN_UP_STATUSES)[number], string> = {
    missing_requirements: 'collect',
    complete: 'unsupported',
    abandoned: 'collect',
  };

  for (const [status, step] of Object.entries(expected)) {
    it(`answers ${status} without a session with ${step}`, () => {
      assert.equal(signUp({ status }), step);
    });
  }

  it('answers null with the form, and statuses of a later day with unsupported', () => {
    assert.equal(signUp(null), 'collect');
    for (const status of ['needs_something_new', 'toString', '']) assert.equal(signUp({ status }), 'unsupported');
  });

  it('asks for what is missing before it verifies', () => {
    const unverified = ['email_address'];

    assert.equal(signUp({ missing: ['password'], unverified }), 'collect');
    assert.equal(signUp({ missing: [], unverified }), 'verify');
  });

  it('verifies the e-mail address before the phone number', () => {
    const attempt = { ...blankSignUp, missing: [], unverified: ['phone_number', 'email_address'] };

    assert.equal(deriveSignUpStep(attempt, signedOutWorld).attribute, 'email_address');
  });

  it('shows a closed instance as closed, unless a ticket opens it', () => {
    const closed = (signUpMode: string) => ({
      ...signedOutWorld,
      settings: { ...signedOutWorld.settings, signUpMode },
    });

    assert.equal(deriveSignUpStep(null, closed('restricted')).name, 'restricted');
    assert.equal(deriveSignUpStep(null, closed('waitlist')).name, 'waitlist');
    assert.equal(deriveSignUpStep(null, closed('restricted'), NO_CHOICE, { hasTicket: true }).name, 'collect');
  });

  it('is total over every sample in every world', () => {
    for (const attempt of Object.values(signUpAttempts)) {
      for (const world of Object.values(sampleWorlds)) {
        const { name } = deriveSignUpStep(attempt, world);

        assert.ok(SIGN_UP_STEPS.includes(name), name);
        if (name === 'done') assert.ok(world.session && world.session.task === null);
      }
    }
  });
});
