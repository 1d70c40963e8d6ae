/** Several tabs: two Clerk objects in one page share its cookies, channels and locks as two tabs do. */
import { expect, waitUntil } from '@open-wc/testing';
import type { Clerk } from '../../src/clerk/clerk.js';
import type { TokenRefresherHandle, TokenRefresherInput } from '../../src/clerk/token-refresher.js';
import {
  clientJson,
  clerkOn,
  fakeToken,
  sessionJson,
  signedIn,
  type NetworkedClerk,
  type Replies,
} from '../support/clerk-network.js';
import { cookieSuffix, formatPublishableKey } from '../../src/protocol/index.js';
import { json, networkFailure, refusal } from '../support/fake-network.js';

const TOKENS = 'POST /client/sessions/sess_1/tokens';

let key = '';
let suffix = '';

describe('tabs', () => {
  beforeEach(freshInstance);

  it('mint one token for all: ten ask in each of two tabs, the server is asked once', async () => {
    const tabs = await openTabs(signedIn(clientWithToken(old())), 2);

    const tokens = await Promise.all(
      tabs.flatMap(({ clerk }) => Array.from({ length: 10 }, () => clerk.session?.getToken())),
    );

    expect(new Set(tokens).size).to.equal(1);
    expect(mints(tabs)).to.equal(1);
  });

  it('share a token that one of them fetched', async () => {
    const tabs = await openTabs(signedIn(clientWithToken(old())), 2);
    const [first, second] = tabs;
    const fresh = await first?.clerk.session?.getToken();

    const seen = await second?.clerk.session?.getToken();

    expect(seen).to.equal(fresh);
    expect(mints(tabs)).to.equal(1);
  });

  it('never replace a token by an older one, or by nonsense, that somebody posts', async () => {
    const [tab] = await openTabs(signedIn(), 1);
    const token = await tab?.clerk.session?.getToken();
    const channel = new BroadcastChannel('clerk:session_token');

    for (const message of hostileMessages()) channel.postMessage(message);
    await settled(channel);

    expect(await tab?.clerk.session?.getToken()).to.equal(token);
    expect(tab?.calls.filter((call) => call === TOKENS)).to.deep.equal([]);
    channel.close();
  });

  it('take over a newer token of their session', async () => {
    const [tab] = await openTabs(signedIn(), 1);
    await tab?.clerk.session?.getToken();
    const newer = fakeToken({}, Math.floor(Date.now() / 1000) + 5);
    const channel = new BroadcastChannel('clerk:session_token');

    channel.postMessage({ sessionId: 'sess_1', tokenRaw: newer });
    await settled(channel);

    expect(await tab?.clerk.session?.getToken()).to.equal(newer);
    channel.close();
  });

  it('keep their own session when two people are signed in', async () => {
    const both = clientJson({
      sessions: [
        sessionJson(),
        sessionJson({
          id: 'sess_2',
          user: { id: 'user_2' },
          last_active_token: { jwt: fakeToken({ sid: 'sess_2', sub: 'user_2' }) },
        }),
      ],
    });
    const one = clerkOn(signedIn(both), key);
    const two = clerkOn(signedIn(both), key);
    await one.clerk.load();
    await two.clerk.load({ selectInitialSession: (client) => client.sessions[1] ?? null });

    const tokens = await Promise.all([one.clerk.session?.getToken(), two.clerk.session?.getToken()]);

    expect(tokens.map((token) => claims(token).sub)).to.deep.equal(['user_1', 'user_2']);
  });

  it('sign out everywhere, because the server says so and not because somebody posted it', async () => {
    const [first, second] = await openTabs(signedIn(), 2);
    if (!first || !second) throw new Error('no tabs');
    await Promise.all([first.clerk.session?.getToken(), second.clerk.session?.getToken()]);
    const channel = new BroadcastChannel('clerk');
    channel.postMessage({ type: 'signout' });
    await waitUntil(() => second.calls.filter((call) => call === 'GET /client').length > 1);
    const afterHoax = second.clerk.session?.id;

    second.replies['GET /client'] = json({ response: clientJson({ sessions: [] }) });
    await first.clerk.signOut(() => undefined);

    await waitUntil(() => second.clerk.session === null);
    expect(afterHoax).to.equal('sess_1');
    expect(second.clerk.user).to.equal(null);
    channel.close();
  });

  it('stay signed in when a sign-out is posted while the server is away', async () => {
    const [tab] = await openTabs(signedIn(), 1);
    if (!tab) throw new Error('no tab');
    await tab.clerk.session?.getToken();
    tab.replies['GET /client'] = refusal(503, 'x');
    const channel = new BroadcastChannel('clerk');

    channel.postMessage({ type: 'signout' });
    await waitUntil(() => tab.calls.filter((call) => call === 'GET /client').length > 1);

    expect(tab.clerk.session?.id).to.equal('sess_1');
    channel.close();
  });

  it('learn of a sign-in elsewhere when somebody comes back to them', async () => {
    const tab = clerkOn(
      { ...signedIn(), 'GET /client': [json({ response: null }), json({ response: clientJson() })] },
      key,
    );
    await tab.clerk.load();
    await waitUntil(() => readCookie('__client_uat') === '0');

    document.cookie = `__client_uat_${suffix}=${Math.floor(Date.now() / 1000)}; Path=/`;
    window.dispatchEvent(new Event('focus'));

    await waitUntil(() => tab.clerk.session?.id === 'sess_1');
  });
});

describe('a page with a session', () => {
  beforeEach(freshInstance);

  it('writes the cookies that servers read, plain and with the suffix of the instance', async () => {
    const [tab] = await openTabs(signedIn(), 1);
    const token = await tab?.clerk.session?.getToken();
    await waitUntil(() => readCookie('__session') !== undefined);

    const names = document.cookie.split('; ').map((entry) => entry.split('=')[0]);

    expect(readCookie('__session')).to.equal(token);
    expect(readCookie('clerk_active_context')).to.equal('sess_1:');
    expect(names).to.include.members(['__session', '__client_uat', 'clerk_active_context']);
  });

  it('removes them at sign-out', async () => {
    const [tab] = await openTabs(signedIn(), 1);
    await waitUntil(() => readCookie('__session') !== undefined);

    await tab?.clerk.signOut(() => undefined);

    expect(readCookie('__session')).to.equal(undefined);
    expect(readCookie('__client_uat')).to.equal('0');
  });

  it('keeps its cookies while the server is away, and shows who is signed in', async () => {
    await openTabs(signedIn(), 1);
    await waitUntil(() => readCookie('__session') !== undefined);
    const down = clerkOn({ 'GET /environment': networkFailure(), 'GET /client': refusal(503, 'x') }, key);

    await down.clerk.load();

    expect([down.clerk.status, down.clerk.user?.id, down.clerk.isSignedIn]).to.deep.equal(['degraded', 'user_1', true]);
    expect(readCookie('__session')).not.to.equal(undefined);
  });

  it('tells the server when somebody comes back, at most every five seconds', async () => {
    const [tab] = await openTabs(signedIn(), 1);
    await tab?.clerk.session?.getToken();

    for (let times = 0; times < 10; times += 1) window.dispatchEvent(new Event('focus'));
    await waitUntil(() => tab?.calls.some((call) => call.endsWith('/touch')));
    await tab?.clerk.session?.getToken();

    expect(tab?.calls.filter((call) => call.endsWith('/touch')).length).to.equal(1);
  });

  it('gives one refresher to the session, and stops it at sign-out', async () => {
    const log: string[] = [];
    const [tab] = await openTabs(signedIn(), 1, recordingRefresher(log));
    await waitUntil(() => log.includes('start sess_1'));

    for (let times = 0; times < 100; times += 1) window.dispatchEvent(new Event('focus'));
    await tab?.clerk.signOut(() => undefined);

    expect(log.filter((entry) => entry.startsWith('start')).length).to.equal(1);
    expect(log.at(-1)).to.equal('stop');
  });

  it('is degraded while its refresher reports an outage', async () => {
    let input: TokenRefresherInput | undefined;
    const [tab] = await openTabs(signedIn(), 1, async () => ({ start: (given) => ((input = given), handle([])) }));
    await waitUntil(() => input !== undefined);

    input?.onReachable?.(false);
    const during = tab?.clerk.status;
    input?.onReachable?.(true);

    expect([during, tab?.clerk.status]).to.deep.equal(['degraded', 'ready']);
  });
});

type Loader = NonNullable<(typeof Clerk)['tokenRefresher']>;

async function openTabs(replies: Replies, count: number, loader?: Loader): Promise<NetworkedClerk[]> {
  const tabs = Array.from({ length: count }, () => clerkOn({ ...replies }, key, undefined, loader));
  for (const { clerk } of tabs) await clerk.load();
  return tabs;
}

function recordingRefresher(log: string[]): Loader {
  return async () => ({
    start: ({ sessionId }) => {
      log.push(`start ${sessionId}`);
      return handle(log);
    },
  });
}

function handle(log: string[]): TokenRefresherHandle {
  return { send: ({ type }) => void log.push(type), demand: () => undefined, stop: () => void log.push('stop') };
}

function hostileMessages(): unknown[] {
  const later = Math.floor(Date.now() / 1000) + 30;
  return [
    null,
    7,
    'x',
    [],
    {},
    { sessionId: 'sess_1' },
    { sessionId: 'sess_1', tokenRaw: 'nonsense' },
    { sessionId: 'sess_1', tokenRaw: fakeToken({}, later).split('.').slice(0, 2).join('.') },
    { sessionId: 'sess_1', tokenRaw: fakeToken({}, later - 100) },
    { sessionId: 'sess_1', tokenRaw: fakeToken({ sid: 'sess_foreign' }, later) },
    { sessionId: 'sess_foreign', tokenRaw: fakeToken({ sid: 'sess_foreign' }, later) },
    { sessionId: 'sess_1', template: 'hasura', tokenRaw: fakeToken({}, later) },
    { sessionId: 'sess_1', tokenRaw: fakeToken({ exp: 'x' }, later) },
    { __proto__: { polluted: 1 }, sessionId: { toString: 'x' }, tokenRaw: {} },
  ];
}

/** Messages arrive in order: once this one is back, all before it have been seen. */
async function settled(channel: BroadcastChannel): Promise<void> {
  const listener = new BroadcastChannel(channel.name);
  const arrived = new Promise((resolve) => (listener.onmessage = ({ data }) => data === 'last' && resolve(data)));
  channel.postMessage('last');
  await arrived;
  listener.close();
}

function old(): string {
  return fakeToken({}, Math.floor(Date.now() / 1000) - 100);
}

function clientWithToken(jwt: string): Record<string, unknown> {
  return clientJson({ sessions: [sessionJson({ last_active_token: { jwt } })] });
}

function mints(tabs: NetworkedClerk[]): number {
  return tabs.flatMap(({ calls }) => calls).filter((call) => call === TOKENS).length;
}

function claims(token: string | null | undefined): { sub?: string } {
  return JSON.parse(atob(token?.split('.')[1] ?? '')) as { sub?: string };
}

/** Test files run side by side on one host, as applications in development do: each test has cookies of its own. */
async function freshInstance(): Promise<void> {
  key = formatPublishableKey('development', `clerk-${crypto.randomUUID()}.example.com`);
  suffix = await cookieSuffix(key);
}

function readCookie(name: string): string | undefined {
  return document.cookie
    .split('; ')
    .find((entry) => entry.startsWith(`${name}_${suffix}=`))
    ?.split('=')[1];
}
