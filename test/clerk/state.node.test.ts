/** Signals for hooks of official SDKs: identity, errors by field, methods that never throw. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { computed, effect, signal } from '../../src/clerk/signals.js';
import { clerkOn, clientJson, sessionJson, signedIn, stranger, type Replies } from '../support/clerk-network.js';
import { json, refusal } from '../support/fake-network.js';

describe('the signals', () => {
  it('are there for SDKs, which say who they are, and for nobody else', async () => {
    const own = clerkOn(stranger());

    await own.clerk.load();
    const { clerk } = await loaded(stranger());

    assert.equal(own.clerk.__internal_state, undefined);
    assert.ok(clerk.__internal_state, 'not as the test says');
  });

  it('keep their identity until something changes', async () => {
    const { state } = await loaded(stranger());

    const before = [state.signInSignal(), state.signUpSignal(), state.waitlistSignal()];

    assert.deepEqual(
      before.map(
        (value, index) => value === [state.signInSignal(), state.signUpSignal(), state.waitlistSignal()][index],
      ),
      [true, true, true],
    );
    assert.deepEqual([before[0]?.fetchStatus, before[0]?.errors.raw], ['idle', null]);
    assert.deepEqual(Object.keys(before[0]?.errors.fields ?? {}), ['identifier', 'password', 'code']);
  });

  it('tell effects about a call: under way, its error by field, and then done', async () => {
    const { state, replies } = await loaded(stranger());
    replies['POST /client/sign_ins'] = refusal(422, 'form_identifier_not_found', { param_name: 'identifier' });
    const seen: string[] = [];
    const stop = state.__internal_effect(() => {
      const { fetchStatus, errors } = state.signInSignal();
      seen.push(`${fetchStatus} ${errors.fields.identifier?.code ?? '-'}`);
    });

    const result = await call(state.signInSignal().signIn, 'create', { identifier: 'a' });
    stop();

    assert.equal(result.error?.code, 'form_identifier_not_found');
    assert.deepEqual([seen[0], seen[1], seen.at(-1)], ['idle -', 'fetching -', 'idle form_identifier_not_found']);
  });

  it('show an attempt as it is now, under a new identity', async () => {
    const { state, replies } = await loaded(stranger());
    const attempt = { object: 'sign_in_attempt', id: 'sia_1', status: 'needs_first_factor', identifier: 'a@b.c' };
    replies['POST /client/sign_ins'] = json({
      response: attempt,
      client: clientJson({ sessions: [], sign_in: attempt }),
    });
    const before = state.signInSignal();

    await call(before.signIn, 'create', { identifier: 'a@b.c' });

    const after = state.signInSignal();
    assert.notEqual(after, before);
    assert.notEqual(after.signIn, before.signIn);
    assert.deepEqual(
      [read(after.signIn, 'id'), read(after.signIn, 'status'), read(after.signIn, 'identifier')],
      ['sia_1', 'needs_first_factor', 'a@b.c'],
    );
  });

  it('sign in by a code and finish', async () => {
    const factor = { strategy: 'email_code', email_address_id: 'idn_1' };
    const needsFactor = {
      id: 'sia_1',
      status: 'needs_first_factor',
      identifier: 'a@b.c',
      supported_first_factors: [factor],
    };
    const complete = { ...needsFactor, status: 'complete', created_session_id: 'sess_1' };
    const { clerk, state, replies, requests } = await loaded({
      ...signedIn(),
      'GET /client': json({ response: null }),
    });
    replies['POST /client/sign_ins'] = json({
      response: needsFactor,
      client: clientJson({ sessions: [], sign_in: needsFactor }),
    });
    replies['POST /client/sign_ins/sia_1/prepare_first_factor'] = json({ response: needsFactor });
    replies['POST /client/sign_ins/sia_1/attempt_first_factor'] = json({
      response: complete,
      client: clientJson({ sessions: [sessionJson()] }),
    });
    const emailCode = (): object => read(state.signInSignal().signIn, 'emailCode') as object;

    const results = [
      await call(emailCode(), 'sendCode', { emailAddress: 'a@b.c' }),
      await call(emailCode(), 'verifyCode', { code: '424242' }),
      await call(state.signInSignal().signIn, 'finalize'),
    ];

    assert.deepEqual(
      results.map(({ error }) => error),
      [null, null, null],
    );
    assert.equal(new URLSearchParams(await requests[3]?.text()).get('email_address_id'), 'idn_1');
    assert.equal(clerk.session?.id, 'sess_1');
  });

  it('answer what is missing instead of throwing', async () => {
    const { state } = await loaded(stranger());
    const { signIn } = state.signInSignal();

    const results = await Promise.all([
      call(signIn, 'finalize'),
      call(signIn, 'passkey'),
      call(read(signIn, 'emailCode') as object, 'sendCode'),
      call(read(signIn, 'mfa') as object, 'sendPhoneCode'),
      call(state.signUpSignal().signUp, 'web3'),
    ]);

    assert.deepEqual(
      results.map(({ error }) => error?.code),
      ['no_created_session', 'feature_not_available', 'factor_not_found', 'factor_not_found', 'feature_not_available'],
    );
  });

  it('carry the methods on the resources too, each with its own Clerk object', async () => {
    const [one, two] = [await loaded(stranger()), await loaded(stranger())];
    one.replies['POST /client/sign_ups'] = json({ response: { id: 'sua_1', status: 'missing_requirements' } });
    const future = read(one.clerk.client?.signUp, '__internal_future') as object;

    await call(future, 'create', { emailAddress: 'a@b.c' });

    assert.equal(read(one.state.signUpSignal().signUp, 'id'), 'sua_1');
    assert.equal(read(two.state.signUpSignal().signUp, 'id'), undefined);
  });
});

describe('a signal', () => {
  it('runs an effect at once and at every change, until it is stopped', () => {
    const count = signal(1);
    const double = computed(() => count() * 2);
    const seen: number[] = [];

    const stop = effect(() => void seen.push(double()));
    count.set(2);
    count.set(2);
    stop();
    count.set(3);

    assert.deepEqual(seen, [2, 4]);
  });
});

async function loaded(replies: Replies) {
  const networked = clerkOn(replies);
  await networked.clerk.load({ sdkMetadata: { name: '@clerk/react', version: '6.18.0' } });
  return { ...networked, state: networked.clerk.__internal_state ?? assert.fail('no state') };
}

/** The methods are known to SDKs by name only. */
async function call(target: unknown, method: string, params?: object): Promise<{ error: { code: string } | null }> {
  const run = read(target, method) as (params?: object) => Promise<{ error: { code: string } | null }>;
  return run(params);
}

function read(target: unknown, member: string): unknown {
  return (target as Record<string, unknown>)[member];
}
