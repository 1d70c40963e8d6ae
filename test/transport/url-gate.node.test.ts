/** The URL gate against the shared table. Prevents redirects to where nobody meant to send anybody (RD-04). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHttpUrl, passUrlGate } from '../../src/transport/url-gate.js';
import {
  ALLOWED_ORIGINS,
  AMBIGUOUS_URLS,
  BROKEN_URLS,
  CODE_URLS,
  FOREIGN_URLS,
  FRIENDLY_URLS,
  PAGE,
} from '../support/hostile-urls.js';

const gate = { base: PAGE, allowedRedirectOrigins: ALLOWED_ORIGINS };

describe('the url gate', () => {
  for (const url of [...CODE_URLS, ...FOREIGN_URLS, ...BROKEN_URLS]) {
    it(`refuses ${JSON.stringify(url)}`, () => {
      const passed = passUrlGate(url, gate);

      assert.equal(passed, null);
    });
  }

  for (const url of FRIENDLY_URLS) {
    it(`lets ${JSON.stringify(url)} through, absolute`, () => {
      const passed = passUrlGate(url, gate);

      assert.equal(passed, new URL(url, PAGE).href);
    });
  }

  it('resolves what is ambiguous before it decides, so that nobody else reads it differently', () => {
    const passed = AMBIGUOUS_URLS.map((url) => passUrlGate(url, gate));

    assert.deepEqual(new Set(passed), new Set(['https://app.example.com/evil.example']));
  });

  it('never allows protocols that run code, even when they are configured', () => {
    const configured = { ...gate, allowedRedirectProtocols: ['javascript:', 'data:'], anyOrigin: true };

    const passed = CODE_URLS.filter((url) => passUrlGate(url, configured) !== null);

    assert.deepEqual(passed, []);
  });

  it('allows a configured protocol of a native app', () => {
    const passed = passUrlGate('myapp://callback', { ...gate, allowedRedirectProtocols: ['myapp:'] });

    assert.equal(passed, 'myapp://callback');
  });

  it('reads an expression as the whole origin and not as a part of it', () => {
    const expression = { base: PAGE, allowedRedirectOrigins: [/https:\/\/shop\.example/g] };

    const passed = [
      'https://shop.example/a',
      'https://shop.example.evil.example/',
      'https://evil.example/?https://shop.example',
    ].map((url) => passUrlGate(url, expression) !== null);

    assert.deepEqual(passed, [true, false, false]);
  });

  it('gives the same answer every time, whatever flags an expression has', () => {
    const expression = { base: PAGE, allowedRedirectOrigins: [/https:\/\/shop\.example/gy] };

    const answers = [1, 2, 3].map(() => passUrlGate('https://shop.example/a', expression));

    assert.deepEqual(new Set(answers).size, 1);
  });

  it('allows this origin alone when nothing is configured', () => {
    const passed = ['/here', 'https://shop.example'].map((url) => passUrlGate(url, { base: PAGE }) !== null);

    assert.deepEqual(passed, [true, false]);
  });

  it('refuses what is no text', () => {
    const passed = [null, undefined, 1, {}, [], ['https://app.example.com']].map((value) => passUrlGate(value, gate));

    assert.deepEqual(new Set(passed), new Set([null]));
  });

  it('takes only absolute web addresses from the server', () => {
    const taken = ['https://idp.example/authorize', '/relative', 'javascript:alert(1)', 7].map(
      (value) => parseHttpUrl(value)?.href,
    );

    assert.deepEqual(taken, ['https://idp.example/authorize', undefined, undefined, undefined]);
  });
});
