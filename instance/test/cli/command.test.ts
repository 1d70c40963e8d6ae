/** The command line as a child process: one line of JSON, plain explanations, a clean end. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runCli, startCli } from '../support/cli.js';

const folder = mkdtempSync(join(tmpdir(), 'clerk-kit-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const data = (name: string): string => join(folder, name);

describe('clerk-kit-instance start', () => {
  it('prints one line of JSON with every address when it is ready, and nothing else', async () => {
    const server = await startCli(['start', '--port', '0', '--data', data('json'), '--json']);

    const health = await fetch(`${server.addresses.url}/v1/health`);
    const { code, stdout } = await server.stop('SIGTERM');

    assert.equal(health.status, 200);
    assert.deepEqual(Object.keys(server.addresses), [
      'url',
      'backendUrl',
      'publishableKey',
      'secretKey',
      'portalUrl',
      'dashboardUrl',
      'outboxUrl',
      'identityProviderUrl',
    ]);
    assert.equal(stdout.trim().split('\n').length, 1);
    assert.equal(code, 0);
  });

  it('keeps keys and users over a restart, at the same addresses', async () => {
    const first = await startCli(['start', '--port', '0', '--data', data('kept'), '--json']);
    await first.stop('SIGTERM');
    const port = new URL(first.addresses.url).port;
    const second = await startCli(['start', '--port', port, '--data', data('kept'), '--json']);
    await second.stop('SIGINT');

    assert.deepEqual(second.addresses, first.addresses);
  });

  it('keeps its files to itself and no secret key in them', async () => {
    const server = await startCli(['start', '--port', '0', '--data', data('sealed'), '--json']);
    await server.stop('SIGTERM');

    const modes = ['instance.db', 'keys.json'].map((name) => statSync(join(data('sealed'), name)).mode & 0o777);
    const database = readFileSync(join(data('sealed'), 'instance.db'), 'latin1');

    assert.deepEqual(modes, [0o600, 0o600]);
    assert.ok(!database.includes(server.addresses.secretKey.slice('sk_test_'.length)));
    assert.ok(!server.stderr().includes(server.addresses.secretKey));
  });

  it('listens on this machine only', async () => {
    const server = await startCli(['start', '--port', '0', '--data', data('loopback'), '--json']);
    const { port } = new URL(server.addresses.url);
    const outside = await fetch(`http://127.0.0.2:${port}/v1/health`).then(
      () => true,
      () => false,
    );
    await server.stop('SIGTERM');

    assert.equal(outside, false);
  });

  it('says in words for people where things are', async () => {
    const server = await startCli(['start', '--port', '0', '--data', data('words')], { json: false });
    const { stdout } = await server.stop('SIGTERM');

    assert.match(stdout, /running at http:\/\/localhost:\d+/);
    assert.match(stdout, /pk_test_/);
    assert.match(stdout, /sk_test_/);
    assert.match(stdout, /\/outbox/);
  });

  it('answers requests in flight before it ends', async () => {
    const server = await startCli(['start', '--port', '0', '--data', data('drain'), '--json']);
    const open = Array.from({ length: 20 }, () => fetch(`${server.addresses.url}/v1/dev_browser`, { method: 'POST' }));
    await Promise.race(open);

    const { code } = await server.stop('SIGTERM');
    const settled = await Promise.allSettled(open);

    assert.equal(code, 0);
    assert.ok(settled.filter(({ status }) => status === 'fulfilled').length > 0);
    await assert.rejects(fetch(`${server.addresses.url}/v1/health`));
  });

  const failures: [string, () => Promise<{ args: string[]; release?: () => void }>, RegExp][] = [
    [
      'a taken port',
      async () => {
        const taken = createServer();
        await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
        const { port } = taken.address() as AddressInfo; // A TCP server's address is an object.
        return { args: ['--port', String(port), '--data', data('taken')], release: () => taken.close() };
      },
      /^Port \d+ is already in use\. Stop the other program, or choose another port with --port or PORT\.$/m,
    ],
    [
      'a data directory that is a file',
      () => {
        writeFileSync(data('file'), '');
        return Promise.resolve({ args: ['--port', '0', '--data', join(data('file'), 'x')] });
      },
      /is not a directory\. Choose another with --data or CLERK_DATA_DIR/,
    ],
    [
      'a database file that is none',
      () => {
        mkdirSync(data('broken'));
        writeFileSync(join(data('broken'), 'instance.db'), 'this is not a database'.repeat(1000));
        return Promise.resolve({ args: ['--port', '0', '--data', data('broken')] });
      },
      /is damaged .*Restore a backup/,
    ],
    [
      'an unreachable database',
      () =>
        Promise.resolve({
          args: ['--port', '0', '--data', data('pg'), '--database-url', 'postgres://u:hunter2@127.0.0.1:1/clerk'],
        }),
      /^The database clerk at 127\.0\.0\.1:1 cannot be reached .*Check DATABASE_URL/m,
    ],
    ['an unknown option', () => Promise.resolve({ args: ['--prot', '1'] }), /^Unknown option --prot/m],
    ['an option without a value', () => Promise.resolve({ args: ['--port'] }), /^Option --port needs a value/m],
    ['a wrong value', () => Promise.resolve({ args: ['--rate-limits', 'maybe'] }), /^--rate-limits must be on or off/m],
  ];
  for (const [what, arrange, message] of failures) {
    it(`explains ${what} in a sentence and ends with 1`, async () => {
      const { args, release } = await arrange();

      const { code, stdout, stderr } = await runCli(['start', '--json', ...args]);
      release?.();

      assert.equal(code, 1);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n\s+at |hunter2/);
    });
  }

  it(
    'explains a directory that cannot be written',
    { skip: process.getuid?.() === 0 && 'root may write everywhere' },
    async () => {
      mkdirSync(data('readonly'));
      chmodSync(data('readonly'), 0o500);

      const { code, stderr } = await runCli(['start', '--json', '--port', '0', '--data', join(data('readonly'), 'x')]);

      assert.equal(code, 1);
      assert.match(stderr, /cannot be written\. Choose another with --data/);
    },
  );
});

describe('the other commands', () => {
  it('explain themselves', async () => {
    const help = await runCli(['--help']);
    const none = await runCli([]);
    const unknown = await runCli(['strat']);

    assert.equal(help.code, 0);
    assert.match(help.stdout, /start.*migrate.*keys.*seed/s);
    assert.match(help.stdout, /CLERK_DATA_DIR/);
    assert.equal(none.code, 1);
    assert.equal(unknown.code, 1);
    assert.match(unknown.stderr, /^Unknown command strat/);
  });

  it('print the keys that start printed', async () => {
    const server = await startCli(['start', '--port', '0', '--data', data('keys'), '--json']);
    const { port } = new URL(server.addresses.url);
    await server.stop('SIGTERM');

    const { code, stdout } = await runCli(['keys', '--data', data('keys'), '--port', port]);

    assert.equal(code, 0);
    assert.ok(stdout.includes(`CLERK_PUBLISHABLE_KEY=${server.addresses.publishableKey}`));
    assert.ok(stdout.includes(`CLERK_SECRET_KEY=${server.addresses.secretKey}`));
  });

  it('bring a database up to date without serving', async () => {
    const { code, stdout } = await runCli(['migrate', '--data', data('migrated')]);

    assert.equal(code, 0);
    assert.match(stdout, /up to date/);
  });
});

describe('clerk-kit-instance seed', () => {
  const password = randomBytes(12).toString('base64url');
  const file = (name: string, content: unknown): string => {
    writeFileSync(data(name), JSON.stringify(content));
    return data(name);
  };
  const seed = (path: string) => runCli(['seed', path, '--data', data('seeded')]);

  it('creates the users of a file once', async () => {
    const users = file('users.json', [
      { email_address: 'ada@example.com', password, first_name: 'Ada', public_metadata: { plan: 'pro' } },
      { email_address: ['grace@example.com'], password },
    ]);

    const first = await seed(users);
    const second = await seed(users);

    assert.match(first.stdout, /^Created 2 of 2 users\.$/m);
    assert.match(second.stdout, /^Created 0 of 2 users\. 2 were there already\.$/m);
    assert.equal(second.code, 0);
  });

  it('names the entry and the field that is wrong', async () => {
    for (const [entry, message] of [
      [{ email: 'a@b.c' }, /\[0\], email: email is not a valid parameter/],
      [{ email_address: 'nonsense', password }, /\[0\], email_address: /],
      [{ email_address: 'a@b.c', first_name: 5 }, /\[0\], first_name: /],
    ] as const) {
      const { code, stderr } = await seed(file('wrong.json', [entry]));

      assert.equal(code, 1);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
  });

  it('explains a file that is missing, unreadable or no list', async () => {
    assert.match((await runCli(['seed'])).stderr, /Name the file/);
    assert.match((await seed(data('none.json'))).stderr, /cannot be read/);
    assert.match((await seed(file('object.json', {}))).stderr, /must contain a JSON array/);
  });
});
