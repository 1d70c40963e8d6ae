/** Configuration: who wins over whom, and that every mistake is named. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { ConfigError, DEFAULTS } from '../../src/config/config.js';
import { readConfig } from '../../src/config/read-config.js';

const folder = mkdtempSync(join(tmpdir(), 'clerk-kit-config-'));
after(() => rmSync(folder, { recursive: true }));

function fileWith(content: string): string {
  const path = join(folder, 'config.json');
  writeFileSync(path, content);
  return path;
}

const nothing = { env: {}, flags: {} };

describe('readConfig', () => {
  it('listens on this machine only and limits requests unless told otherwise', () => {
    const config = readConfig(nothing);

    assert.deepEqual(config, DEFAULTS);
    assert.equal(config.host, '127.0.0.1');
    assert.equal(config.rateLimits, true);
  });

  it('prefers flags to environment to file', () => {
    const file = fileWith('{"port": 1, "host": "10.0.0.1", "trustedProxies": 1}');

    const config = readConfig({ file, env: { PORT: '2', HOST: '10.0.0.2' }, flags: { port: '3' } });

    assert.equal(config.port, 3);
    assert.equal(config.host, '10.0.0.2');
    assert.equal(config.trustedProxies, 1);
  });

  it('reads every setting from the environment', () => {
    const config = readConfig({
      flags: {},
      env: {
        PUBLIC_URL: 'https://auth.example.com/',
        CLERK_DATA_DIR: '/data',
        DATABASE_URL: 'postgres://u:p@db/clerk',
        CLERK_RATE_LIMITS: 'off',
        TRUSTED_PROXIES: '2',
        SMTP_URL: 'smtp://mail:25',
        MAIL_FROM: 'Acme <a@b.c>',
        SMS_WEBHOOK_URL: 'https://sms.example.com/send',
        LOG_LEVEL: 'debug',
      },
    });

    assert.equal(config.publicUrl, 'https://auth.example.com');
    assert.equal(config.rateLimits, false);
    assert.equal(config.trustedProxies, 2);
    assert.equal(config.logLevel, 'debug');
  });

  const mistakes: [string, Parameters<typeof readConfig>[0] | string, RegExp][] = [
    ['an unknown key of the file', '{"smpt": "x"}', /Unknown key "smpt" in .*config\.json\. Known keys: .*smtpUrl/],
    ['a prototype key', '{"constructor": 1}', /Unknown key "constructor"/],
    ['a wrong type in the file', '{"rateLimits": "maybe"}', /"rateLimits" in .* must be on or off/],
    ['a file that is no JSON', '{', /cannot be read/],
    ['a file that is no object', '[]', /must contain a JSON object/],
    ['a file that is not there', { ...nothing, file: join(folder, 'none.json') }, /none\.json cannot be read/],
    ['a port out of range', { flags: {}, env: { PORT: '70000' } }, /^PORT must be a port number/],
    ['a port that is no number', { env: {}, flags: { port: 'x' } }, /^--port must be a port number/],
    ['an unknown flag', { env: {}, flags: { prot: '1' } }, /Unknown option --prot\. Known options: .*--port/],
    ['a public address with a path', { flags: {}, env: { PUBLIC_URL: 'https://a.b/c' } }, /^PUBLIC_URL must be/],
    ['a database of another kind', { flags: {}, env: { DATABASE_URL: 'mysql://a/b' } }, /^DATABASE_URL must be/],
  ];
  for (const [what, sources, message] of mistakes) {
    it(`names ${what}`, () => {
      const given = typeof sources === 'string' ? { ...nothing, file: fileWith(sources) } : sources;

      assert.throws(
        () => readConfig(given),
        (error) => error instanceof ConfigError && message.test(error.message),
      );
    });
  }

  it('does not repeat a value that may be a secret', () => {
    assert.throws(
      () => readConfig({ flags: {}, env: { SMTP_URL: 'http://user:hunter2@mail' } }),
      (error) => error instanceof ConfigError && !error.message.includes('hunter2'),
    );
  });
});
