/** A Clerk object on a fake network, addressed by path: for faults and odd answers that no working server gives. */
import { Clerk } from '../../src/clerk/clerk.js';
import type { ClerkConstructorOptions } from '../../src/clerk/options.js';
import type { TokenRefresherLoader } from '../../src/clerk/token-refresher.js';
import { formatPublishableKey } from '../../src/protocol/index.js';
import { json, type Reply } from './fake-network.js';

/** A key whose host uses no development browser: the simplest regime. */
export const COOKIE_KEY = formatPublishableKey('development', 'clerk.example.com');

/** A key whose host uses the development browser. */
export const DEV_BROWSER_KEY = formatPublishableKey('development', 'clerk.example.lcl.dev');

/** Replies by `METHOD /path`; a list is used up in order, its last entry stays. */
export type Replies = Record<string, Reply | Reply[]>;

/** A Clerk object and what it asked. */
export interface NetworkedClerk {
  readonly clerk: Clerk;
  /** `METHOD /path` of every request. */
  readonly calls: string[];
  readonly requests: Request[];
  readonly replies: Replies;
}

/** Makes a Clerk object; replies may be changed while the test runs. */
export function clerkOn(
  replies: Replies,
  key = COOKIE_KEY,
  options?: ClerkConstructorOptions,
  tokenRefresher?: TokenRefresherLoader,
): NetworkedClerk {
  const calls: string[] = [];
  const requests: Request[] = [];
  const fetcher = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const method = url.searchParams.get('_method') ?? request.method;
    const call = `${method} ${url.pathname.replace(/^.*?\/v1/, '')}`;
    calls.push(call);
    requests.push(request);
    const reply = take(replies, call) ?? json({ errors: [{ code: 'resource_not_found', message: 'x' }] }, 404);
    const result = typeof reply === 'function' ? await reply(request) : reply;
    if (result instanceof Error) throw result;
    return result.clone();
  };
  class WithRefresher extends Clerk {
    static override tokenRefresher = tokenRefresher;
  }
  return { clerk: new WithRefresher(key, options, { fetch: fetcher }), calls, requests, replies };
}

function take(replies: Replies, call: string): Reply | undefined {
  const reply = replies[call];
  if (!Array.isArray(reply)) return reply;
  return reply.length > 1 ? reply.shift() : reply[0];
}

/** Replies of a server that works, to a stranger. */
export function stranger(): Replies {
  return { 'GET /environment': json({}), 'GET /client': json({ response: null, client: null }) };
}

/** A session token with the given claims; its signature is nonsense, which only servers check. */
export function fakeToken(claims: Record<string, unknown> = {}, issuedAt = Math.floor(Date.now() / 1000)): string {
  const part = (value: object): string =>
    btoa(JSON.stringify(value)).replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_');
  const body = { sid: 'sess_1', sub: 'user_1', iat: issuedAt, exp: issuedAt + 60, ...claims };
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(body)}.signature`;
}

/** A client on the wire, with one signed-in session unless told otherwise. */
export function clientJson(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    object: 'client',
    id: 'client_1',
    sessions: [sessionJson()],
    sign_in: null,
    sign_up: null,
    last_active_session_id: 'sess_1',
    updated_at: Date.now(),
    ...overrides,
  };
}

/** A session on the wire. */
export function sessionJson(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    object: 'session',
    id: 'sess_1',
    status: 'active',
    last_active_token: { object: 'token', jwt: fakeToken() },
    last_active_organization_id: null,
    user: { object: 'user', id: 'user_1' },
    ...overrides,
  };
}

/** Replies of a server that works, to somebody signed in. */
export function signedIn(client: Record<string, unknown> = clientJson()): Replies {
  return {
    'GET /environment': json({}),
    'GET /client': json({ response: client, client: null }),
    'POST /client/sessions/sess_1/touch': json({ response: sessionJson(), client }),
    'POST /client/sessions/sess_1/tokens': () => json({ object: 'token', jwt: fakeToken() }),
    'DELETE /client/sessions': json({ response: clientJson({ sessions: [] }), client: clientJson({ sessions: [] }) }),
  };
}
