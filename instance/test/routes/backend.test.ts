/** The Backend API for reading: users, sessions, keys, testing tokens. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { refusal, signUp, type Person } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

type Item = Record<string, unknown>;

describe('the Backend API', () => {
  let server: TestServer;
  const people: Person[] = [];

  before(async () => {
    server = await startServer();
    for (const first_name of ['Ada', 'Grace', 'Katherine']) {
      server.clock.advance(1000);
      people.push(await signUp(server, await server.browser().open(), { first_name }));
    }
  });
  after(() => server.close());

  async function ask<Body>(
    path: string,
    init: RequestInit = {},
    secretKey?: string,
  ): Promise<{ status: number; body: Body }> {
    const key = secretKey ?? server.instance.addresses().secretKey;
    const headers = { Authorization: `Bearer ${key}` };
    const response = await server.instance.fetch(
      new Request(`http://localhost:4400/backend/v1${path}`, { ...init, headers }),
    );
    return { status: response.status, body: (await response.json()) as Body }; // Each test names the shape it reads.
  }

  const idsOf = (items: readonly Item[]): unknown[] => items.map(({ id }) => id);

  it('lists users, newest first, and counts them', async () => {
    const list = await ask<Item[]>('/users');
    const count = await ask<Item>('/users/count');

    assert.deepEqual(idsOf(list.body), people.map(({ userId }) => userId).reverse());
    assert.deepEqual(count.body, { object: 'total_count', total_count: 3 });
  });

  it('filters, sorts and pages', async () => {
    const [ada, grace, katherine] = people;

    const byAddress = await ask<Item[]>(`/users?email_address=${grace?.email ?? ''}`);
    const byIds = await ask<Item[]>(`/users?user_id=${ada?.userId ?? ''}&user_id=${grace?.userId ?? ''}`);
    const oldest = await ask<Item[]>('/users?order_by=%2Bcreated_at&limit=1');
    const second = await ask<Item[]>('/users?order_by=-created_at&limit=1&offset=1');
    const search = await ask<Item[]>('/users?query=kather');

    assert.deepEqual(idsOf(byAddress.body), [grace?.userId]);
    assert.equal(byIds.body.length, 2);
    assert.deepEqual(idsOf(oldest.body), [ada?.userId]);
    assert.deepEqual(idsOf(second.body), [grace?.userId]);
    assert.deepEqual(idsOf(search.body), [katherine?.userId]);
  });

  it('refuses absurd pages and orders by name', async () => {
    for (const [query, field] of [
      ['limit=-1', 'limit'],
      ['limit=0', 'limit'],
      ['limit=1e9', 'limit'],
      ['limit=NaN', 'limit'],
      ['offset=-1', 'offset'],
      ['order_by=password', 'order_by'],
      ['limit=1&limit=2', 'limit'],
    ] as const) {
      const { status, body } = await ask<Item>(`/users?${query}`);

      assert.equal(status, 400, query);
      assert.deepEqual(refusal(body), { code: 'invalid_query_parameter_value', field });
    }
  });

  it('reads one user with what only servers see, and never a password', async () => {
    const { body } = await ask<Item>(`/users/${people[0]?.userId ?? ''}`);

    assert.equal(body['first_name'], 'Ada');
    assert.deepEqual(body['private_metadata'], {});
    assert.ok(!JSON.stringify(body).includes('argon2'));
    assert.equal((await ask('/users/user_unknown')).status, 404);
  });

  it('lists sessions of a user and reads one', async () => {
    const { sessionId, userId } = people[0] ?? { sessionId: '', userId: '' };

    const list = await ask<Item[]>(`/sessions?user_id=${userId}`);
    const one = await ask<Item>(`/sessions/${sessionId}`);
    const none = await ask<Item[]>(`/sessions?user_id=${userId}&status=revoked`);
    const unbound = await ask<Item>('/sessions');

    assert.deepEqual(idsOf(list.body), [sessionId]);
    assert.equal(one.body['user_id'], userId);
    assert.equal(one.body['status'], 'active');
    assert.deepEqual(none.body, []);
    assert.equal(unbound.status, 400);
  });

  it('gives out signing keys and testing tokens', async () => {
    const jwks = await ask<{ keys: Item[] }>('/jwks');
    const testing = await ask<Item>('/testing_tokens', { method: 'POST' });

    assert.equal(jwks.body.keys[0]?.['alg'], 'RS256');
    assert.ok(!('d' in (jwks.body.keys[0] ?? {})));
    assert.equal(testing.body['object'], 'testing_token');
    assert.ok(Number(testing.body['expires_at']) * 1000 > server.clock.now());
  });

  it('does not know another application’s users', async () => {
    const other = await server.instance.createApplication({ name: 'Other' });

    const list = await ask<Item[]>('/users', {}, other.secretKey);
    const one = await ask(`/users/${people[0]?.userId ?? ''}`, {}, other.secretKey);

    assert.deepEqual(list.body, []);
    assert.equal(one.status, 404);
  });

  it('answers unknown paths in the envelope', async () => {
    const { status, body } = await ask<Item>('/nothing');

    assert.equal(status, 404);
    assert.equal(refusal(body).code, 'resource_not_found');
  });
});
