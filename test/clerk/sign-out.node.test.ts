/** Signing out of everything, or of one of several sessions. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clerkOn, clientJson, sessionJson, signedIn, stranger } from '../support/clerk-network.js';
import { json, networkFailure } from '../support/fake-network.js';

describe('signOut', () => {
  it('ends all sessions, and shows neither signed in nor signed out on the way', async () => {
    const { clerk, calls } = clerkOn(signedIn());
    await clerk.load();
    const told: unknown[] = [];
    clerk.addListener(({ user }) => told.push(user === undefined ? 'transition' : user && user.id), {
      skipInitialEmit: true,
    });

    await clerk.signOut(() => void told.push('callback'));

    assert.equal(calls.at(-1), 'DELETE /client/sessions');
    assert.deepEqual(
      told.filter((entry, index) => entry !== told[index - 1]),
      ['transition', 'callback', null],
    );
    assert.deepEqual([clerk.session, clerk.user, clerk.isSignedIn], [null, null, false]);
  });

  it('does nothing when nobody is signed in', async () => {
    const { clerk, calls } = clerkOn(stranger());
    await clerk.load();

    await clerk.signOut();

    assert.equal(calls.length, 2);
  });

  it('leaves everybody signed in when the server cannot be asked', async () => {
    const { clerk, replies } = clerkOn(signedIn());
    await clerk.load();
    replies['DELETE /client/sessions'] = networkFailure();

    const error = await clerk.signOut().catch((refused: unknown) => refused);

    assert.ok(error instanceof Error, 'not as the test says');
    assert.deepEqual([clerk.session?.id, clerk.user?.id], ['sess_1', 'user_1']);
  });

  it('ends one of several and keeps the current one', async () => {
    const { clerk, calls } = clerkOn(twoSessions());
    await clerk.load();

    await clerk.signOut({ sessionId: 'sess_2' });

    assert.equal(calls.at(-1), 'POST /client/sessions/sess_2/remove');
    assert.equal(clerk.session?.id, 'sess_1');
  });

  it('shows nobody after the current one of several has ended', async () => {
    const { clerk } = clerkOn(twoSessions());
    await clerk.load();

    await clerk.signOut({ sessionId: 'sess_1' });

    assert.equal(clerk.session, null);
    assert.equal(clerk.client?.signedInSessions.length, 1);
  });

  it('forgets the tokens of sessions that have ended', async () => {
    const { clerk } = clerkOn(signedIn());
    await clerk.load();
    const session = clerk.session ?? assert.fail('not signed in');
    await session.getToken();

    await clerk.signOut();

    assert.equal(await session.getToken().catch(() => 'refused'), null);
  });
});

function twoSessions() {
  const both = clientJson({ sessions: [sessionJson(), sessionJson({ id: 'sess_2' })] });
  const without = (id: string) => {
    const client = clientJson({ sessions: [sessionJson({ id })], last_active_session_id: null });
    return json({ response: sessionJson({ status: 'removed' }), client });
  };
  return {
    ...signedIn(both),
    'POST /client/sessions/sess_1/remove': without('sess_2'),
    'POST /client/sessions/sess_2/remove': without('sess_1'),
  };
}
