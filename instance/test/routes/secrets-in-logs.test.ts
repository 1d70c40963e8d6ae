/** A whole life in one log at the chattiest level: nothing secret is in it, whatever went right or wrong. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { text } from '../support/browser.js';
import { signUp } from '../support/people.js';
import { startServer } from '../support/server.js';

describe('the log', () => {
  it('holds no password, code, token or key after sign-up, sign-in, errors and a handshake', async () => {
    const server = await startServer();
    const browser = await server.browser().open();
    const person = await signUp(server, browser);
    const code = await server.readCode(person.email);
    const minted = await browser.post(`/v1/client/sessions/${person.sessionId}/tokens`);
    await browser.delete('/v1/client/sessions');
    await browser.post('/v1/client/sign_ins', {
      identifier: person.email,
      strategy: 'password',
      password: 'canary-wrong',
    });
    await browser.send('POST', '/v1/client/sign_ins', { body: 'password=canary-broken&%zz' });
    const { secretKey } = server.instance.addresses();
    await server.instance.fetch(
      new Request('http://localhost:4400/backend/v1/users', { headers: { Authorization: `Bearer ${secretKey}x` } }),
    );
    const page = encodeURIComponent('http://localhost:3000/');
    await browser.raw(
      'GET',
      new URL(`http://localhost:4400/v1/client/handshake?redirect_url=${page}&__clerk_db_jwt=${browser.token ?? ''}`),
    );

    const log = server.log.join('');
    await server.close();

    assert.ok(server.log.length >= 8);
    for (const secret of [person.password, code, browser.token ?? '', text(minted.body['jwt']), secretKey]) {
      assert.ok(secret.length > 3 && !log.includes(secret), secret);
    }
    assert.ok(!log.includes('canary'));
  });
});
