/** The one door to the API: how requests look, which are repeated, and what becomes of answers. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClientJSON } from '../../src/protocol/index.js';
import { createDevBrowser, NO_DEV_BROWSER, type DevBrowser } from '../../src/transport/dev-browser.js';
import { createFapiClient } from '../../src/transport/fapi-client.js';
import { isClerkAPIResponseError, isClerkRuntimeError, isNetworkError } from '../../src/transport/guards.js';
import { fakeNetwork, json, networkFailure, refusal, type FakeNetwork } from '../support/fake-network.js';

describe('the fapi client', () => {
  it('sends changes as a form, in snake_case, without anything that needs a preflight', async () => {
    const { api, network } = setUp(json({ response: {} }));

    await api.request({
      path: '/client/sign_ups',
      body: {
        emailAddress: 'a@b.c',
        legalAccepted: true,
        firstName: null,
        lastName: undefined,
        unsafeMetadata: { a: 1 },
      },
    });

    const [request] = network.requests;
    assert.equal(request?.method, 'POST');
    assert.equal(request?.credentials, 'include');
    assert.match(request?.headers.get('content-type') ?? '', /^application\/x-www-form-urlencoded/);
    assert.deepEqual(
      [...(request?.headers.keys() ?? [])].filter((name) => name !== 'content-type'),
      [],
    );
    assert.equal(
      network.forms[0]?.toString(),
      'email_address=a%40b.c&legal_accepted=true&first_name=&unsafe_metadata=%7B%22a%22%3A1%7D',
    );
  });

  it('sends other methods as POST and names them in the query', async () => {
    const { api, network } = setUp(json({ response: {} }));

    await api.request({ method: 'DELETE', path: '/client/sessions' });

    assert.equal(network.requests[0]?.method, 'POST');
    assert.equal(query(network).get('_method'), 'DELETE');
  });

  it('names the api version, and the session only where it matters', async () => {
    const { api, network } = setUp(json({ response: {} }));

    await api.request({ method: 'GET', path: '/me/sessions/active' });
    await api.request({ method: 'GET', path: '/client' });

    assert.equal(query(network, 0).get('__clerk_api_version'), '2026-05-12');
    assert.equal(query(network, 0).get('_clerk_session_id'), 'sess_1');
    assert.equal(query(network, 1).get('_clerk_session_id'), null);
  });

  it('takes the resource out of its envelope, and a bare answer as it is', async () => {
    const { api } = setUp(json({ response: { id: 'a' }, client: null }), json({ id: 'b' }), json([1]));

    const answers = [
      await api.request({ path: '/a' }),
      await api.request({ path: '/b' }),
      await api.request({ path: '/c' }),
    ];

    assert.deepEqual(answers, [{ id: 'a' }, { id: 'b' }, [1]]);
  });

  it('hands over the client that rides on changes, and on reads only when asked', async () => {
    const { api, clients } = setUp(json({ response: {}, client: client(1) }));

    await api.request({ path: '/a' });
    await api.request({ method: 'GET', path: '/b' });
    await api.request({ method: 'GET', path: '/c', updateClient: true });

    assert.equal(clients.length, 2);
  });

  it('shows the resource to its owner before the client is handed over', async () => {
    const order: string[] = [];
    const { api } = setUp(json({ response: {}, client: client(1) }), { onClient: () => order.push('client') });

    await api.request({ path: '/a', onResponse: () => order.push('resource') });

    assert.deepEqual(order, ['resource', 'client']);
  });

  it('lets the newest client win when answers overtake each other', async () => {
    let releaseOld = (): void => undefined;
    const old = new Promise<void>((resolve) => (releaseOld = resolve));
    const replies = [
      async () => {
        await old;
        return json({ response: {}, client: client(1) });
      },
      json({ response: {}, client: client(2) }),
    ];
    const { api, clients } = setUp(...replies);
    const slow = api.request({ path: '/slow' });

    await api.request({ path: '/fast' });
    releaseOld();
    await slow;

    assert.deepEqual(
      clients.map((adopted) => adopted.updated_at),
      [2],
    );
  });

  it('repeats a read that did not arrive, and says which try it is', async () => {
    const { api, network } = setUp(networkFailure(), json({ response: { id: 'a' } }));

    const answer = await api.request({ method: 'GET', path: '/client' });

    assert.deepEqual(answer, { id: 'a' });
    assert.equal(query(network, 1).get('_clerk_retry_attempt'), '1');
  });

  it('never repeats a change by itself', async () => {
    const { api, network } = setUp(networkFailure());

    const error = await failure(api.request({ path: '/client/sign_ups' }));

    assert.ok(isNetworkError(error), 'not as the test says');
    assert.equal(network.requests.length, 1);
  });

  it('does not repeat a refused read', async () => {
    const { api, network } = setUp(refusal(500, 'internal_clerk_error'));

    const error = await failure(api.request({ method: 'GET', path: '/client' }));

    assert.ok(isClerkAPIResponseError(error) && error.status === 500, 'not as the test says');
    assert.equal(network.requests.length, 1);
  });

  it('gives up when the signal says so, with the reason of the signal', async () => {
    const { api } = setUp(json({ response: {} }));
    const gone = AbortSignal.abort(new Error('left the page'));

    const error = await failure(api.request({ path: '/a', signal: gone }));

    assert.equal(error instanceof Error && error.message, 'left the page');
  });

  it('makes a refusal an error with entries, fields and the seconds to wait', async () => {
    const body = {
      errors: [{ code: 'form_code_incorrect', message: 'm', long_message: 'Long.', meta: { param_name: 'code' } }],
      clerk_trace_id: 't1',
    };
    const { api } = setUp(json(body, 429, { 'retry-after': '7' }));

    const error = await failure(api.request({ path: '/a' }));

    assert.ok(isClerkAPIResponseError(error), 'not as the test says');
    assert.deepEqual([error.status, error.message, error.retryAfter, error.clerkTraceId], [429, 'Long.', 7, 't1']);
    assert.deepEqual(
      [error.errors[0]?.code, error.errors[0]?.longMessage, error.errors[0]?.meta.paramName],
      ['form_code_incorrect', 'Long.', 'code'],
    );
  });

  it('calls a captive portal what it is', async () => {
    const { api } = setUp(new Response('<html>Please log in</html>', { headers: { 'content-type': 'text/html' } }));

    const error = await failure(api.request({ method: 'GET', path: '/client' }));

    assert.ok(isClerkRuntimeError(error), 'not as the test says');
    assert.equal(error.code, 'invalid_response');
  });

  for (const [name, reply] of hostileAnswers()) {
    it(`turns ${name} into a typed error or a harmless answer`, async () => {
      const { api } = setUp(reply);

      const outcome = await api.request({ path: '/a' }).catch((error: unknown) => error);

      if (outcome instanceof Error)
        assert.ok(isClerkRuntimeError(outcome) || isClerkAPIResponseError(outcome), String(outcome));
      assert.equal(Object.getOwnPropertyNames(Object.prototype).includes('polluted'), false);
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    });
  }

  it('renews a development browser that the server does not know, once, and repeats the request', async () => {
    const { api, network } = setUp(refusal(401, 'dev_browser_unauthenticated'), json({ response: { id: 'a' } }), {
      devTokens: ['old', 'new'],
    });

    const answer = await api.request({ path: '/a' });

    assert.deepEqual(answer, { id: 'a' });
    assert.deepEqual(
      network.requests.map((_, index) => query(network, index).get('__clerk_db_jwt')),
      ['old', 'new'],
    );
  });

  it('stops after one renewal', async () => {
    const { api, network } = setUp(refusal(401, 'dev_browser_unauthenticated'), { devTokens: ['a', 'b', 'c', 'd'] });

    const error = await failure(api.request({ path: '/a' }));

    assert.ok(isClerkAPIResponseError(error), 'not as the test says');
    assert.ok(network.requests.length < 5, 'not as the test says');
  });

  it('takes the development browser that an answer brings', async () => {
    const { api, network } = setUp(json({ response: {} }, 200, { 'clerk-db-jwt': 'replaced' }), {
      devTokens: ['first'],
    });

    await api.request({ path: '/a' });
    await api.request({ path: '/b' });

    assert.equal(query(network, 1).get('__clerk_db_jwt'), 'replaced');
  });

  it('lets hooks see and stop requests', async () => {
    const { api, network } = setUp(json({ response: {} }));
    const seen: string[] = [];
    api.beforeRequest.push(
      (request) => void seen.push(request.path),
      (request) => request.path !== '/stopped',
    );

    await api.request({ path: '/a' });
    const stopped = await api.request({ path: '/stopped' });

    assert.deepEqual(seen, ['/a', '/stopped']);
    assert.deepEqual([stopped, network.requests.length], [null, 1]);
  });
});

interface Options {
  readonly onClient?: (client: ClientJSON) => void;
  readonly devTokens?: string[];
}

function setUp(...parameters: (Parameters<typeof fakeNetwork>[number] | Options)[]) {
  const last = parameters.at(-1);
  const hasOptions = typeof last === 'object' && !(last instanceof Response) && !(last instanceof Error);
  const options = hasOptions ? (last as Options) : {};
  const network = fakeNetwork(
    ...((hasOptions ? parameters.slice(0, -1) : parameters) as Parameters<typeof fakeNetwork>),
  );
  const clients: ClientJSON[] = [];
  const api = createFapiClient({
    baseUrl: 'https://api.example.com',
    clientVersion: '6.0.0',
    openDevBrowser: () => Promise.resolve(devBrowser(options.devTokens)),
    sessionId: () => 'sess_1',
    prepareClient: () => Promise.resolve(),
    onClient: options.onClient ?? ((adopted) => clients.push(adopted)),
    fetch: network.fetch,
  });
  return { api, network, clients };
}

function devBrowser(tokens: string[] | undefined): DevBrowser {
  if (!tokens) return NO_DEV_BROWSER;
  const store = { read: () => undefined, write: () => undefined };
  return createDevBrowser(store, () => Promise.resolve(json({ id: tokens.shift() })));
}

function query(network: FakeNetwork, index = 0): URLSearchParams {
  return new URL(network.requests[index]?.url ?? 'https://none.example').searchParams;
}

function client(updatedAt: number): ClientJSON {
  return { id: 'client_1', updated_at: updatedAt, sessions: [] } as Partial<ClientJSON> as ClientJSON;
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => assert.fail('should have been refused'),
    (error: unknown) => error,
  );
}

function hostileAnswers(): [string, Response][] {
  const text = (body: string, status = 200): Response => new Response(body, { status });
  return [
    ['truncated JSON', text('{"response":{"id":"a"')],
    ['an empty body', text('')],
    ['HTML with status 500', text('<h1>Bad gateway</h1>', 502)],
    ['an error list that is none', json({ errors: 'x' }, 422)],
    ['error entries of wrong types', json({ errors: [null, 7, { code: 1, message: {}, meta: 'x' }] }, 422)],
    ['a client that is a list', json({ response: {}, client: [] })],
    ['a client without id', json({ response: {}, client: { id: 7 } })],
    ['a number', json(7)],
    ['null', json(null)],
    ['a polluting answer', text('{"__proto__":{"polluted":1},"response":{"__proto__":{"polluted":1}}}')],
    [
      'a polluting error',
      text(
        '{"errors":[{"code":"x","meta":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}]}',
        422,
      ),
    ],
    ['ten megabytes of text', text(`{"response":"${'x'.repeat(10_000_000)}"}`)],
  ];
}
