/** Cookies: several values of one name, attributes, and domains in common. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatCookie, readCookies, sharedDomain } from '../../src/http/cookies.js';

const options = { path: '/', maxAgeSeconds: 60, secure: true, httpOnly: true, sameSite: 'Lax' } as const;

describe('readCookies', () => {
  it('yields every value of a name that was sent several times', () => {
    assert.deepEqual(readCookies('__client=a; other=x; __client=b', '__client'), ['a', 'b']);
  });

  it('does not confuse a name with one that begins or ends like it', () => {
    assert.deepEqual(readCookies('__client_uat=1; x__client=2; __client=3', '__client'), ['3']);
  });

  it('stops after sixteen values', () => {
    const header = Array.from({ length: 500 }, (_, index) => `__client=${index}`).join('; ');

    assert.equal(readCookies(header, '__client').length, 16);
  });

  it('survives headers that are not cookies', () => {
    for (const header of [null, '', ';;;', '=', 'a', '=a;=b', '\u0000=\u0000']) {
      assert.deepEqual(readCookies(header, '__client'), []);
    }
  });
});

describe('formatCookie', () => {
  it('writes every attribute', () => {
    assert.equal(
      formatCookie('__client', 'a.b-c', { ...options, domain: 'example.com', partitioned: true }),
      '__client=a.b-c; Path=/; Domain=example.com; Max-Age=60; HttpOnly; Secure; SameSite=Lax; Partitioned',
    );
  });

  it('never lives longer than browsers allow', () => {
    assert.match(formatCookie('a', 'b', { ...options, maxAgeSeconds: 1e9 }), /Max-Age=34560000;/);
  });

  it('refuses a value that could end the header', () => {
    assert.throws(() => formatCookie('a', 'b\r\nSet-Cookie: c=d', options), TypeError);
    assert.throws(() => formatCookie('a', 'b; Path=/evil', options), TypeError);
  });
});

describe('sharedDomain', () => {
  it('finds the longest domain that two hosts lie in', () => {
    assert.equal(sharedDomain('clerk.example.com', 'app.example.com'), 'example.com');
    assert.equal(sharedDomain('clerk.eu.example.com', 'app.eu.example.com'), 'eu.example.com');
    assert.equal(sharedDomain('example.com', 'app.example.com'), 'example.com');
  });

  it('finds none for equal hosts, strangers, addresses and single labels', () => {
    for (const [host, other] of [
      ['localhost', 'localhost'],
      ['clerk.example.com', 'app.example.org'],
      ['127.0.0.1', '10.0.0.1'],
      ['a.com', 'b.com'],
    ] as const) {
      assert.equal(sharedDomain(host, other), null);
    }
  });
});
