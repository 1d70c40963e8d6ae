/**
 * Thousands of requests that no client would send, over every route, from a seed. Nothing may answer 5xx and every refusal
 * must be the envelope. `FUZZ_REQUESTS` and `FUZZ_SEED` widen or repeat a run.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { routes } from '../../src/routes/index.js';
import type { Browser } from '../support/browser.js';
import { signUp, type Person } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 4000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_124);

/** Mulberry32: small, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const VALUES = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  'true',
  '[]',
  '{}',
  '{"__proto__":{"x":1}}',
  '\u0000',
  '\ud800',
  '😀'.repeat(50),
  'ａｄａ@ｅｘａｍｐｌｅ.ｃｏｍ',
  "' OR 1=1 --",
  '$(id)',
  '../../etc/passwd',
  '%00%zz',
  '<script>alert(1)</script>',
  'a'.repeat(3000),
  '424242',
  '000000',
  'password',
  'email_code',
  'oauth_google',
  'ticket',
  'user@example.com',
  '+15555550100',
  'admin',
];

const NAMES = [
  'identifier',
  'strategy',
  'password',
  'code',
  'email_address',
  'email_address_id',
  'phone_number',
  'username',
  'first_name',
  'unsafe_metadata',
  'transfer',
  'legal_accepted',
  'intent',
  'active_organization_id',
  'organization_id',
  'ticket',
  'locale',
  'redirect_url',
  'limit',
  'offset',
  'order_by',
  'query',
  'user_id',
  'status',
  'nonce',
  'to',
  '_method',
  '__clerk_db_jwt',
  '_clerk_session_id',
  '_is_native',
  '__proto__',
  'constructor',
  'a[b]',
  '',
];

const TYPES = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-16',
  'application/json',
  'multipart/form-data; boundary=b',
  'text/plain',
  '',
];

describe('hostile requests', () => {
  let server: TestServer;
  let browser: Browser;
  let person: Person;

  before(async () => {
    server = await startServer();
    browser = await server.browser().open();
    person = await signUp(server, browser);
  });
  after(() => server.close());

  it(`never end in a server error and always in the envelope (${REQUESTS} from seed ${SEED})`, async () => {
    const random = generator(SEED);
    const statuses = new Map<number, number>();

    for (let index = 0; index < REQUESTS; index += 1) {
      const { request, label } = hostileRequest(random);
      const response = await server.instance.fetch(request);
      const content = await response.text();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      assert.ok(response.status < 500, `${label} answered ${response.status}: ${content}\n${server.log.at(-1) ?? ''}`);
      if (response.status >= 400) assertEnvelope(content, label);
    }

    assert.ok(statuses.size >= 5, `too uniform: ${[...statuses].join(' ')}`);
    assert.ok((statuses.get(200) ?? 0) > 10, 'some requests must get through');
  });

  function hostileRequest(random: () => number): { request: Request; label: string } {
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item; // Never empty.
    const params = (most: number): string => {
      const search = new URLSearchParams();
      for (let count = Math.floor(random() * most); count > 0; count -= 1) search.append(pick(NAMES), pick(VALUES));
      return random() < 0.1 ? `${search.toString()}&%zz=%` : search.toString();
    };
    const route = pick(routes);
    const ids = [
      person.sessionId,
      person.userId,
      'sia_1',
      'sua_1',
      encodeURIComponent(Buffer.from(pick(VALUES)).toString()),
    ];
    let path = route.path.replace(/:\w+/g, () => pick(ids));
    if (random() < 0.1) path += pick(['/', '//', '/x', '/..', ';a=b', '%2f', '.json']);
    if (random() < 0.1) path = pick(['/~hostile', '/~', '/~..', '/~A', '']) + path;
    const query = new URLSearchParams(params(3));
    if (random() < 0.8 && browser.token !== null) query.set('__clerk_db_jwt', browser.token);
    const method = random() < 0.8 ? route.method : pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']);
    const headers: Record<string, string> = {
      'Content-Type': pick(TYPES),
      Origin: pick(['https://a.b', 'null', '', 'x']),
    };
    if (path.startsWith('/backend') && random() < 0.9) {
      headers['Authorization'] = `Bearer ${server.instance.addresses().secretKey}`;
      delete headers['Origin'];
    }
    if (random() < 0.1) headers['Cookie'] = `__client=${encodeURIComponent(Buffer.from(pick(VALUES)).toString())}; ;;=`;
    if (random() < 0.1) headers['Accept-Language'] = 'x'.repeat(500);
    const sendsBody = method !== 'GET' && method !== 'HEAD' && random() < 0.9;
    const body = random() < 0.1 ? pick(VALUES) : params(5);
    const init = sendsBody ? { method, headers, body: Buffer.from(body) } : { method, headers };
    return {
      request: new Request(`http://localhost:4400${path}?${query.toString()}`, init),
      label: `${method} ${path}?${query.toString()} ${sendsBody ? body : ''}`,
    };
  }

  function assertEnvelope(content: string, label: string): void {
    if (label.startsWith('HEAD')) return;
    // A parse failure is the failure this checks for.
    const parsed = JSON.parse(content) as { errors?: { code?: unknown; message?: unknown; long_message?: unknown }[] };
    assert.ok(parsed.errors && parsed.errors.length > 0, label);
    for (const { code, message, long_message } of parsed.errors) {
      for (const member of [code, message, long_message]) assert.equal(typeof member, 'string', label);
    }
  }
});
