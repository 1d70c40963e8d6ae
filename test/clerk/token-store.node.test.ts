/** Session tokens: what is cached, what is fetched, and that an outage signs nobody out. */
import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { isClerkAPIResponseError, isClerkOfflineError } from '../../src/transport/guards.js';
import { clerkOn, clientJson, fakeToken, sessionJson, signedIn, type Replies } from '../support/clerk-network.js';
import { json, networkFailure, refusal } from '../support/fake-network.js';

const TOKENS = 'POST /client/sessions/sess_1/tokens';

describe('getToken', () => {
  afterEach(() => mock.timers.reset());

  it('uses the token that came with the session', async () => {
    const { session, calls } = await loaded(signedIn());

    const token = await session.getToken();

    assert.ok(token, 'not as the test says');
    assert.deepEqual(
      calls.filter((call) => call === TOKENS),
      [],
    );
  });

  it('fetches one when less than five seconds are left, once for all who ask', async () => {
    const { session, calls } = await loaded(signedIn(clientWithToken(fakeToken({}, seconds() - 56))));

    const tokens = await Promise.all(Array.from({ length: 10 }, () => session.getToken()));

    assert.equal(new Set(tokens).size, 1);
    assert.equal(calls.filter((call) => call === TOKENS).length, 1);
  });

  it('keeps templates and organizations apart, and never labels one as the other', async () => {
    const { session, calls, replies } = await loaded(signedIn());
    replies[`${TOKENS}/hasura`] = json({ jwt: fakeToken({ template: true }) });
    replies[TOKENS] = json({ jwt: fakeToken({ o: { id: 'org_2' } }) });

    const template = await session.getToken({ template: 'hasura' });
    const organization = await session.getToken({ organizationId: 'org_2' });
    const plain = await session.getToken();
    const again = [await session.getToken({ template: 'hasura' }), await session.getToken({ organizationId: 'org_2' })];

    assert.equal(new Set([template, organization, plain]).size, 3);
    assert.deepEqual(again, [template, organization]);
    assert.deepEqual(calls.slice(2), [`${TOKENS}/hasura`, TOKENS]);
  });

  it('asks the server again with skipCache', async () => {
    const { session, calls } = await loaded(signedIn());

    await session.getToken({ skipCache: true });

    assert.equal(calls.at(-1), TOKENS);
  });

  it('shows the expired token to a server that wants to see it', async () => {
    const expired = fakeToken({}, seconds() - 100);
    const { session, requests, replies } = await loaded(signedIn(clientWithToken(expired)));
    replies[TOKENS] = [refusal(422, 'missing_expired_token'), json({ jwt: fakeToken() })];

    await session.getToken();

    assert.equal(new URL(requests.at(-1)?.url ?? '').searchParams.get('expired_token'), expired);
  });

  it('never takes an answer without a token for a sign-out', async () => {
    const { session, clerk, replies } = await loaded(signedIn(clientWithToken(fakeToken({}, seconds() - 56))));
    replies[TOKENS] = json({ object: 'token', jwt: '' });

    const token = await session.getToken();

    assert.ok(token, 'the old token lives four more seconds');
    assert.equal(clerk.session?.id, 'sess_1');
  });

  it('uses a token to its end while the server is away', async () => {
    const old = fakeToken({}, seconds() - 57);
    const { session, clerk, replies } = await loaded(signedIn(clientWithToken(old)));
    replies[TOKENS] = networkFailure();

    const token = await session.getToken();

    assert.equal(token, old);
    assert.equal(clerk.isSignedIn, true);
  });

  for (const [name, reply] of [
    ['the network', networkFailure()],
    ['the server', refusal(503, 'x')],
    ['room', refusal(429, 'too_many_requests')],
  ] as const) {
    it(`waits longer and longer for ${name}, at most five requests a minute, and keeps the session`, async () => {
      const { session, clerk, calls, replies } = await loaded(
        signedIn(clientWithToken(fakeToken({}, seconds() - 100))),
      );
      replies[TOKENS] = reply;
      mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() });

      const outcome = session.getToken().catch((error: unknown) => error);
      const inFirstMinute = await tickUntil(60_000, () => calls.filter((call) => call === TOKENS).length);
      await tickUntil(400_000, () => 0);
      const error = await outcome;

      assert.ok(inFirstMinute >= 3 && inFirstMinute <= 5, `${inFirstMinute} requests`);
      assert.equal(calls.filter((call) => call === TOKENS).length, 8);
      assert.ok(isClerkOfflineError(error) || isClerkAPIResponseError(error), 'not as the test says');
      assert.deepEqual([clerk.isSignedIn, clerk.user?.id], [true, 'user_1']);
    });
  }

  it('answers null when the server says that the session is gone', async () => {
    const { session, clerk, replies } = await loaded(signedIn(clientWithToken(fakeToken({}, seconds() - 100))));
    replies[TOKENS] = refusal(401, 'authentication_invalid');
    replies['GET /client'] = json({ response: clientJson({ sessions: [] }) });

    const token = await session.getToken();

    assert.deepEqual([token, clerk.session], [null, null]);
  });

  it('keeps the session when a refusal turns out to be a mistake', async () => {
    const { session, clerk, replies } = await loaded(signedIn(clientWithToken(fakeToken({}, seconds() - 100))));
    replies[TOKENS] = refusal(401, 'authentication_invalid');

    const error = await session.getToken().catch((refused: unknown) => refused);

    assert.ok(isClerkAPIResponseError(error), 'not as the test says');
    assert.equal(clerk.session?.id, 'sess_1');
  });
});

async function loaded(replies: Replies) {
  const networked = clerkOn(replies);
  await networked.clerk.load();
  const session = networked.clerk.session ?? assert.fail('not signed in');
  // The part that works with sessions arrives while the page does something else.
  await session.getToken({ template: 'warm-up' }).catch(() => undefined);
  networked.calls.splice(2);
  return { ...networked, session };
}

function clientWithToken(jwt: string): Record<string, unknown> {
  return clientJson({ sessions: [sessionJson({ last_active_token: { object: 'token', jwt } })] });
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

/** Moves the clock in steps, letting promises settle between them; returns what `read` says at the end. */
async function tickUntil(milliseconds: number, read: () => number): Promise<number> {
  for (let passed = 0; passed < milliseconds; passed += 500) {
    mock.timers.tick(500);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return read();
}
