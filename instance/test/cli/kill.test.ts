/**
 * `kill -9` while people sign up: whoever was told that the sign-up is complete can sign in after the restart.
 * `KILL_ROUNDS` widens the run (5 by default).
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Browser, text } from '../support/browser.js';
import { startCli, type RunningCli } from '../support/cli.js';
import { freshEmail, freshPassword } from '../support/people.js';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 5);
const WRITERS = 6;

interface Account {
  readonly email: string;
  readonly password: string;
}

describe('a server that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clerk-kit-kill-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const start = (port: string): Promise<RunningCli> =>
    startCli(['start', '--port', port, '--data', folder, '--rate-limits', 'off', '--json']);

  it(`has lost no sign-up that it acknowledged (${ROUNDS} rounds)`, async () => {
    const acknowledged: Account[] = [];
    let server = await start('0');
    let checked = 0;
    const { port } = new URL(server.addresses.url);

    for (let round = 0; round < ROUNDS; round += 1) {
      const goal = acknowledged.length + 4 + round;
      const writers = Array.from({ length: WRITERS }, () => signUpUntilKilled(server, acknowledged));
      await until(() => acknowledged.length >= goal);
      await server.stop('SIGKILL');
      await Promise.all(writers);
      server = await start(port);
      for (const account of acknowledged.slice(checked)) {
        assert.equal(await signIn(server, account), 'complete', account.email);
      }
      checked = acknowledged.length;
    }
    const kept = await keptAddresses(server, acknowledged);

    await server.stop('SIGTERM');
    assert.ok(acknowledged.length >= ROUNDS * 4);
    assert.deepEqual(
      acknowledged.filter(({ email }) => !kept.has(email)),
      [],
    );
  });
});

/** Signs people up with test-mode codes, one after another, until the server is gone. */
async function signUpUntilKilled(server: RunningCli, acknowledged: Account[]): Promise<void> {
  try {
    const browser = await new Browser(fetch, { url: server.addresses.url }).open();
    for (;;) {
      const account = { email: freshEmail().replace('@', '+clerk_test@'), password: freshPassword() };
      const params = { email_address: account.email, password: account.password };
      const path = `/v1/client/sign_ups/${text((await browser.post('/v1/client/sign_ups', params)).body['response']?.['id'])}`;
      await browser.post(`${path}/prepare_verification`, { strategy: 'email_code' });
      const done = await browser.post(`${path}/attempt_verification`, { strategy: 'email_code', code: '424242' });
      if (text(done.body['response']?.['status']) === 'complete') acknowledged.push(account);
      await browser.delete('/v1/client/sessions');
    }
  } catch (error) {
    // The connection broke because the server was killed; an answer of the wrong shape is a failure.
    if (error instanceof TypeError && error.message !== 'fetch failed' && !/terminated/.test(error.message))
      throw error;
  }
}

async function signIn(server: RunningCli, { email, password }: Account): Promise<string> {
  const browser = await new Browser(fetch, { url: server.addresses.url }).open();
  const { body } = await browser.post('/v1/client/sign_ins', { identifier: email, strategy: 'password', password });
  return text(body['response']?.['status'] ?? JSON.stringify(body));
}

/** Which of the accounts the Backend API still knows, after all the kills. */
async function keptAddresses({ addresses }: RunningCli, accounts: readonly Account[]): Promise<Set<string>> {
  const kept = new Set<string>();
  for (let start = 0; start < accounts.length; start += 50) {
    const query = new URLSearchParams({ limit: '500' });
    for (const { email } of accounts.slice(start, start + 50)) query.append('email_address', email);
    const headers = { Authorization: `Bearer ${addresses.secretKey}` };
    const response = await fetch(`${addresses.backendUrl}/v1/users?${query.toString()}`, { headers });
    // The published shape of a user list, as far as this test reads it.
    const users = (await response.json()) as { email_addresses: { email_address: string }[] }[];
    for (const user of users) for (const { email_address } of user.email_addresses) kept.add(email_address);
  }
  return kept;
}

/** Resolves as soon as the condition holds; checked between events, not by a timer of the server under test. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
