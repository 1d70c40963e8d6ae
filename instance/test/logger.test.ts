/** Logs never contain secrets: canaries go in by every way there is, and none comes out. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { createLogger, scrub } from '../src/logger.js';

const canary = () => randomBytes(12).toString('hex');

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger('debug', (line) => lines.push(line)));
  assert.equal(lines.length, 1);
  return lines.join('');
}

describe('createLogger', () => {
  for (const field of ['password', 'code', 'token', 'secretKey', 'cookie', 'authorization', 'hash']) {
    it(`hides the field ${field} at every depth it is likely to be logged at`, () => {
      const secret = canary();

      const line = logged((logger) => {
        logger.info({ [field]: secret, a: { [field]: secret, b: { [field]: secret } } }, 'something');
      });

      assert.ok(!line.includes(secret), line);
      assert.match(line, /\[hidden\]/);
    });
  }

  it('hides secrets that a driver quotes in its error', () => {
    const secret = canary();
    const cause = new Error(`connect postgres://user:${secret}@db/x failed`);
    const error = new Error(`bad input: password=${secret}&a=1, sk_test_${secret}, "code": "${secret}"`, { cause });

    const line = logged((logger) => logger.error({ err: error }, 'request failed'));

    assert.ok(!line.includes(secret), line);
    assert.match(line, /request failed/);
    assert.match(line, /bad input/);
  });

  it('hides secrets in the message itself', () => {
    const secret = canary();

    const line = logged((logger) => logger.info(`GET /v1/client?__clerk_db_jwt=${secret}&x=1`));

    assert.ok(!line.includes(secret), line);
    assert.match(line, /x=1/);
  });

  it('keeps what is not secret', () => {
    const line = logged((logger) => logger.info({ path: '/v1/client', status: 422, ms: 1.5 }, 'request'));

    assert.match(line, /"level":"info".*"path":"\/v1\/client","status":422,"ms":1\.5,"msg":"request"/);
  });
});

describe('scrub', () => {
  it('hides session tokens and password digests', () => {
    assert.equal(scrub('x eyJhbGciOi.eyJzdWIi.c2ln y'), 'x [hidden] y');
    assert.equal(scrub('$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA'), '[hidden]');
  });
});
