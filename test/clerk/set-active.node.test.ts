/** Activation: its order, who is told what on the way, and what happens when several are asked for at once. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { Resources } from '../../src/clerk/emitter.js';
import { isClerkRuntimeError } from '../../src/transport/guards.js';
import {
  clerkOn,
  clientJson,
  fakeToken,
  sessionJson,
  signedIn,
  stranger,
  type NetworkedClerk,
} from '../support/clerk-network.js';
import { json, refusal } from '../support/fake-network.js';

const page = globalThis as Record<string, unknown>;

describe('setActive', () => {
  afterEach(() => {
    delete page.__internal_onBeforeSetActive;
    delete page.__internal_onAfterSetActive;
  });

  it('touches the session, has its token at hand, and only then tells', async () => {
    const { clerk, calls } = await loadedAsStranger();
    const told: string[] = [];
    clerk.addListener(({ session }) => told.push(`${session?.id} after ${calls.length} calls`), {
      skipInitialEmit: true,
    });

    await clerk.setActive({ session: 'sess_1' });

    assert.deepEqual(told, ['sess_1 after 3 calls']);
    assert.equal(calls.at(-1), 'POST /client/sessions/sess_1/touch');
    assert.ok(await clerk.session?.getToken(), 'not as the test says');
    assert.equal(calls.length, 3, 'the token came with the session');
  });

  it('shows neither old nor new while it navigates', async () => {
    const { clerk } = await loadedAsStranger();
    const told: (string | null | undefined)[] = [];
    clerk.addListener(({ session }) => told.push(session === undefined ? undefined : (session?.id ?? null)));

    await clerk.setActive({ session: 'sess_1', navigate: ({ session }) => void told.push(`navigate ${session.id}`) });

    assert.deepEqual(told, [null, undefined, 'navigate sess_1', 'sess_1']);
  });

  it('hands user and organization of one session in one payload, under a stable identity', async () => {
    const { clerk } = clerkOn(signedIn(clientWithOrganization()));
    await clerk.load();
    let payload: Resources | undefined;

    clerk.addListener((resources) => (payload = resources));

    assert.deepEqual(Object.keys(payload ?? {}), ['client', 'session', 'user', 'organization']);
    assert.equal(payload?.user?.id, 'user_1');
    assert.equal(payload?.organization?.slug, 'acme');
    assert.equal(clerk.__internal_lastEmittedResources, payload);
  });

  it('reads the client again when the session is not in it, and never signs out because of it', async () => {
    const { clerk, replies } = clerkOn(signedIn());
    await clerk.load();
    replies['GET /client'] = json({
      response: clientJson({ sessions: [sessionJson(), sessionJson({ id: 'sess_2' })] }),
    });
    replies['POST /client/sessions/sess_2/touch'] = json({ response: sessionJson({ id: 'sess_2' }) });

    await clerk.setActive({ session: 'sess_2' });
    const error = await clerk.setActive({ session: 'sess_unknown' }).catch((refused: unknown) => refused);

    assert.ok(isClerkRuntimeError(error) && error.code === 'session_not_found', 'not as the test says');
    assert.equal(clerk.session?.id, 'sess_2');
  });

  it('leaves everything as it was when the server refuses', async () => {
    const { clerk, replies } = clerkOn(signedIn(clientWithOrganization()));
    await clerk.load();
    replies['POST /client/sessions/sess_1/touch'] = refusal(403, 'not_a_member_in_organization');

    const error = await clerk.setActive({ organization: 'org_other' }).catch((refused: unknown) => refused);

    assert.ok(error instanceof Error, 'not as the test says');
    assert.deepEqual([clerk.session?.id, clerk.organization?.id], ['sess_1', 'org_1']);
    assert.equal(clerk.__internal_setActiveInProgress, false);
  });

  it('takes an organization by id, by slug or as an object, and null for the personal account', async () => {
    const { clerk, requests } = clerkOn(signedIn(clientWithOrganization()));
    await clerk.load();
    const organization = clerk.organization ?? assert.fail('no organization');

    for (const wanted of ['org_1', 'acme', organization, null]) await clerk.setActive({ organization: wanted });

    const bodies = await Promise.all(
      requests.slice(-4).map(async (request) => new URLSearchParams(await request.text())),
    );
    assert.deepEqual(
      bodies.map((body) => body.get('active_organization_id')),
      ['org_1', 'org_1', 'org_1', ''],
    );
    assert.ok(
      bodies.every((body) => body.get('intent') === 'select_org'),
      'not as the test says',
    );
  });

  it('refuses the personal account where an organization must be chosen', async () => {
    const replies = {
      ...signedIn(clientWithOrganization()),
      'GET /environment': json({ organization_settings: { force_organization_selection: true } }),
    };
    const { clerk, requests } = clerkOn(replies);
    await clerk.load();

    await clerk.setActive({ organization: null });

    assert.equal(new URLSearchParams(await requests.at(-1)?.text()).get('active_organization_id'), 'org_1');
  });

  it('runs one at a time; what comes meanwhile becomes one that runs next', async () => {
    const { clerk, calls } = clerkOn(signedIn(clientWithOrganization()));
    await clerk.load();

    await Promise.all([
      clerk.setActive({ session: 'sess_1' }),
      clerk.setActive({ organization: null }),
      clerk.setActive({ organization: 'org_1' }),
    ]);

    assert.equal(calls.filter((call) => call.endsWith('/touch')).length, 2);
  });

  it('runs after one that failed', async () => {
    const { clerk } = clerkOn(signedIn());
    await clerk.load();
    const failing = clerk.setActive({ session: 'sess_unknown' });

    const next = clerk.setActive({ session: 'sess_1' });

    assert.deepEqual(
      (await Promise.allSettled([failing, next])).map(({ status }) => status),
      ['rejected', 'fulfilled'],
    );
  });

  it('shows nobody with null, and signs nobody out', async () => {
    const { clerk, calls } = clerkOn(signedIn());
    await clerk.load();

    await clerk.setActive({ session: null });

    assert.equal(clerk.session, null);
    assert.deepEqual(
      calls.filter((call) => call.startsWith('DELETE')),
      [],
    );
  });

  it('calls what frameworks put on the window, before and after', async () => {
    const { clerk, calls } = clerkOn(signedIn());
    await clerk.load();
    const order: string[] = [];
    page.__internal_onBeforeSetActive = () => order.push(`before ${calls.length}`);
    page.__internal_onAfterSetActive = () => order.push(`after ${calls.length}`);

    await clerk.setActive({ session: 'sess_1' });

    assert.deepEqual(order, ['before 2', 'after 3']);
  });

  it('ends the attempt that created the session, and keeps it until then', async () => {
    const complete = { object: 'sign_in_attempt', id: 'sia_1', status: 'complete', created_session_id: 'sess_1' };
    const { clerk } = await loadedAsStranger();
    const { signIn } = clerk.client ?? assert.fail('no client');
    signIn.apply(complete);
    clerk.client?.apply(clientJson());

    const before = clerk.client?.signIn;
    await clerk.setActive({ session: 'sess_1' });

    assert.equal(before, signIn);
    assert.notEqual(clerk.client?.signIn, signIn);
    assert.equal(signIn.status, 'complete');
  });

  it('needs a loaded object', async () => {
    const { clerk } = clerkOn(stranger());

    const error = await clerk.setActive({ session: 'sess_1' }).catch((refused: unknown) => refused);

    assert.ok(isClerkRuntimeError(error) && error.code === 'not_loaded', 'not as the test says');
  });

  it('routes through the api when the cookie of the client would run out soon', async () => {
    const soon = clientJson({ cookie_expires_at: Date.now() + 60_000 });
    const { clerk } = clerkOn(signedIn(soon));
    await clerk.load();
    let decorated = '';

    await clerk.setActive({
      session: 'sess_1',
      navigate: ({ decorateUrl }) => void (decorated = decorateUrl('https://app.example.com/x')),
    });

    assert.match(
      decorated,
      /^https:\/\/clerk\.example\.com\/v1\/client\/touch\?redirect_url=https%3A%2F%2Fapp\.example\.com%2Fx&/,
    );
  });
});

/** Signed out on the page, while the server has a session of this client: as right after a sign-in. */
async function loadedAsStranger(): Promise<NetworkedClerk> {
  const networked = clerkOn(signedIn());
  await networked.clerk.load({ selectInitialSession: () => null });
  return networked;
}

function clientWithOrganization(): Record<string, unknown> {
  const organization = { object: 'organization', id: 'org_1', name: 'Acme', slug: 'acme' };
  const membership = {
    object: 'organization_membership',
    id: 'orgmem_1',
    role: 'org:admin',
    permissions: [],
    organization,
  };
  const session = sessionJson({
    last_active_organization_id: 'org_1',
    last_active_token: { jwt: fakeToken({ o: { id: 'org_1' } }) },
    user: { object: 'user', id: 'user_1', organization_memberships: [membership] },
  });
  return clientJson({ sessions: [session] });
}
