/** Whom a request counts for: IPv6 by /64, forwarded headers only as far as proxies are trusted. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressKey, clientAddress } from '../../src/http/client-address.js';

describe('addressKey', () => {
  it('counts the whole /64 of an IPv6 address as one', () => {
    assert.equal(addressKey('2001:db8:0:1::1'), addressKey('2001:0db8:0000:0001:ffff:ffff:ffff:ffff'));
    assert.notEqual(addressKey('2001:db8:0:1::1'), addressKey('2001:db8:0:2::1'));
  });

  it('counts an IPv4-mapped address as the IPv4 address', () => {
    assert.equal(addressKey('::ffff:203.0.113.9'), '203.0.113.9');
  });

  it('handles short forms, zones and text that is no address', () => {
    assert.equal(addressKey('::1'), '0:0:0:0::/64');
    assert.equal(addressKey('fe80::1%eth0'), 'fe80:0:0:0::/64');
    assert.equal(addressKey(''), '');
  });
});

describe('clientAddress', () => {
  it('ignores forwarded headers when no proxy is trusted', () => {
    assert.equal(clientAddress('203.0.113.9', '1.2.3.4', 0), '203.0.113.9');
  });

  it('believes as many entries from the right as there are proxies', () => {
    assert.equal(clientAddress('10.0.0.1', '6.6.6.6, 203.0.113.9', 1), '203.0.113.9');
    assert.equal(clientAddress('10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2), '203.0.113.9');
  });

  it('falls back to the connection when the entry is no address', () => {
    assert.equal(clientAddress('10.0.0.1', 'unknown', 1), '10.0.0.1');
    assert.equal(clientAddress('10.0.0.1', '', 3), '10.0.0.1');
  });
});
