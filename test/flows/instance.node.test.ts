/**
 * The flows on the real thing: our Clerk object, the real server through its fetch handler, a database in memory, codes out
 * of the outbox. What the model says of the server is checked against the server here.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createLocalInstance, type LocalInstance } from '../../instance/src/index.js';
import { Clerk } from '../../src/clerk/clerk.js';
import { createSignInFlow, createSignUpFlow, type SignInStep, type SignUpStep } from '../../src/flows/index.js';

const PASSWORD = crypto.randomUUID();

describe('flows on the local instance', () => {
  let instance: LocalInstance;
  let publishableKey: string;

  before(async () => {
    instance = await createLocalInstance({ inMemory: true, hashCost: 'fast', rateLimits: false });
    ({ publishableKey } = instance.addresses());
  });

  after(() => instance.close());

  /** A browser without a past. */
  async function openBrowser(): Promise<{ clerk: Clerk; requests: string[] }> {
    const requests: string[] = [];
    const fetcher = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init);
      const { pathname, searchParams } = new URL(request.url);
      requests.push(`${searchParams.get('_method') ?? request.method} ${pathname}`);
      return instance.fetch(request);
    };
    const clerk = new Clerk(publishableKey, {}, { fetch: fetcher });
    await clerk.load({ standardBrowser: false });
    return { clerk, requests };
  }

  async function readCode(to: string): Promise<string> {
    const [newest] = await instance.outbox.list({ to });
    assert.ok(newest?.code, `no code was sent to ${to}`);
    return newest.code;
  }

  /** Waits until the flow shows what is asked for and nothing is in flight. */
  async function until<Step extends SignInStep | SignUpStep>(
    flow: { readonly step: Step; subscribe(listener: () => void): () => void },
    key: string,
  ): Promise<Step> {
    await new Promise<void>((resolve, reject) => {
      const check = (): void => {
        if (flow.step.key === key && !flow.step.pending) resolve();
      };
      const unsubscribe = flow.subscribe(check);
      setTimeout(
        () => reject(new Error(`at ${flow.step.key}, not at ${key}: ${JSON.stringify(flow.step.errors.all)}`)),
        5000,
      ).unref();
      void unsubscribe;
    });
    return flow.step;
  }

  async function signUp(email: string): Promise<Clerk> {
    const { clerk } = await openBrowser();
    const flow = createSignUpFlow(clerk, { memory: null });
    const form = await until(flow, 'collect.start');
    assert.ok(form.name === 'collect');
    await form.submit({ email_address: email, password: PASSWORD });
    const verify = await until(flow, 'verify.code');
    assert.ok(verify.name === 'verify' && verify.kind === 'code');
    assert.equal(verify.delivery, 'sent');
    await verify.submit({ code: await readCode(email) });
    await until(flow, 'done');
    assert.ok(clerk.session);
    flow.stop();
    return clerk;
  }

  it('signs up with an address, a password and the code of the mail', async () => {
    const clerk = await signUp('first@example.com');

    assert.equal(clerk.user?.primaryEmailAddress?.emailAddress, 'first@example.com');
    assert.equal(clerk.session?.status, 'active');
  });

  it('signs in by password after a wrong try, with the error under its field', async () => {
    await signUp('second@example.com');
    const { clerk } = await openBrowser();
    const flow = createSignInFlow(clerk, { memory: null });

    const identify = await until(flow, 'identify');
    assert.ok(identify.name === 'identify');
    await identify.submit({ identifier: 'second@example.com' });
    const first = await until(flow, 'first-factor.password');
    assert.ok(first.name === 'first-factor' && first.kind === 'password');
    const wrong = await first.submit({ password: crypto.randomUUID() });
    assert.equal(wrong.status, 'failed');
    const again = await until(flow, 'first-factor.password');
    assert.equal(again.errors.fields.password?.[0]?.code, 'form_password_incorrect');
    assert.ok(again.name === 'first-factor' && again.kind === 'password');
    await again.submit({ password: PASSWORD });
    await until(flow, 'done');

    assert.ok(clerk.session);
  });

  it('signs in by the code of the mail', async () => {
    await signUp('third@example.com');
    const { clerk } = await openBrowser();
    const flow = createSignInFlow(clerk, { memory: null });

    const identify = await until(flow, 'identify');
    assert.ok(identify.name === 'identify');
    await identify.submit({ identifier: 'third@example.com' });
    const first = await until(flow, 'first-factor.password');
    assert.ok(first.name === 'first-factor' && first.kind === 'password');
    const other = first.choose.options?.find(({ strategy }) => strategy === 'email_code');
    assert.ok(other);
    await first.choose(other.value);
    const code = await until(flow, 'first-factor.code');
    assert.ok(code.name === 'first-factor' && code.kind === 'code');
    await code.submit({ code: '000000' });
    const refused = await until(flow, 'first-factor.code');
    assert.equal(refused.errors.fields.code?.[0]?.code, 'form_code_incorrect');
    assert.ok(refused.name === 'first-factor' && refused.kind === 'code');
    await refused.submit({ code: await readCode('third@example.com') });
    await until(flow, 'done');

    assert.ok(clerk.session);
  });

  it('signs in in one step when the password is given along', async () => {
    await signUp('fourth@example.com');
    const { clerk, requests } = await openBrowser();
    const flow = createSignInFlow(clerk, { memory: null });
    const identify = await until(flow, 'identify');
    requests.length = 0;

    assert.ok(identify.name === 'identify');
    await identify.submit({ identifier: 'fourth@example.com', password: PASSWORD });
    await until(flow, 'done');

    assert.deepEqual(requests.slice(0, 1), ['POST /v1/client/sign_ins']);
    assert.equal(requests.filter((request) => request.endsWith('/sign_ins')).length, 1);
  });

  it('goes on at the password step when the password given along is wrong', async () => {
    await signUp('fifth@example.com');
    const { clerk } = await openBrowser();
    const flow = createSignInFlow(clerk, { memory: null });

    const identify = await until(flow, 'identify');
    assert.ok(identify.name === 'identify');
    await identify.submit({ identifier: 'fifth@example.com', password: crypto.randomUUID() });
    const step = await until(flow, 'first-factor.password');

    assert.equal(step.errors.fields.password?.[0]?.code, 'form_password_incorrect');
  });

  it('refuses an unknown identifier under its field', async () => {
    const { clerk } = await openBrowser();
    const flow = createSignInFlow(clerk, { memory: null });

    const identify = await until(flow, 'identify');
    assert.ok(identify.name === 'identify');
    await identify.submit({ identifier: 'nobody@example.com' });

    assert.equal(flow.step.errors.fields.identifier?.[0]?.code, 'form_identifier_not_found');
  });

  it('refuses a taken address and a short password under their fields', async () => {
    await signUp('sixth@example.com');
    const { clerk } = await openBrowser();
    const flow = createSignUpFlow(clerk, { memory: null });
    const form = await until(flow, 'collect.start');

    assert.ok(form.name === 'collect');
    await form.submit({ email_address: 'sixth@example.com', password: PASSWORD });
    assert.equal(flow.step.errors.fields.email_address?.[0]?.code, 'form_identifier_exists');
    const again = await until(flow, 'collect.start');
    assert.ok(again.name === 'collect');
    await again.submit({ email_address: 'seventh@example.com', password: 'short' });
    assert.equal(flow.step.errors.fields.password?.[0]?.code, 'form_password_length_too_short');
  });

  it('takes up a sign-up where a reload left it', async () => {
    const { clerk } = await openBrowser();
    const flow = createSignUpFlow(clerk, { memory: null });
    const form = await until(flow, 'collect.start');
    assert.ok(form.name === 'collect');
    await form.submit({ email_address: 'eighth@example.com', password: PASSWORD });
    await until(flow, 'verify.code');
    flow.stop();

    const resumed = createSignUpFlow(clerk, { memory: null });

    const step = await until(resumed, 'verify.code');
    assert.ok(step.name === 'verify' && step.kind === 'code');
    assert.equal((await instance.outbox.list({ to: 'eighth@example.com' })).length, 1);
    await step.submit({ code: await readCode('eighth@example.com') });
    await until(resumed, 'done');
  });

  it('corrects the address and verifies the new one', async () => {
    const { clerk } = await openBrowser();
    const flow = createSignUpFlow(clerk, { memory: null });
    const form = await until(flow, 'collect.start');
    assert.ok(form.name === 'collect');
    await form.submit({ email_address: 'typo@example.com', password: PASSWORD });
    const verify = await until(flow, 'verify.code');
    assert.ok(verify.name === 'verify' && verify.kind === 'code');
    await verify.edit();
    const edit = await until(flow, 'collect.edit');
    assert.ok(edit.name === 'collect');
    await edit.submit({ email_address: 'ninth@example.com' });
    const again = await until(flow, 'verify.code');

    assert.equal(again.hint, 'ninth@example.com');
    assert.ok(again.name === 'verify' && again.kind === 'code');
    await again.submit({ code: await readCode('ninth@example.com') });
    await until(flow, 'done');
  });
});
