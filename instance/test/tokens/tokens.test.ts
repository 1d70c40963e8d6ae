/** Keys, tokens, ids and hashes: what they promise to verifiers, and what they refuse. */
import assert from 'node:assert/strict';
import { createPublicKey, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { decodeProtectedHeader, importSPKI, jwtVerify } from 'jose';
import {
  createHasher,
  createIds,
  createTokenIssuer,
  keyringOf,
  openKeyring,
  systemRandom,
} from '../../src/tokens/index.js';

const NOW = Date.now();

describe('Signing keys and session tokens', () => {
  const keyring = keyringOf(randomBytes(32));
  const issuer = createTokenIssuer(keyring);
  const claims = { iss: 'https://x.lcl.dev', sub: 'user_1', sid: 'sess_1' };

  it('publish an RSA key of 2048 bits without its private half', async () => {
    const key = await issuer.createSigningKey('ins_1', NOW);

    const { modulus, exponent } = issuer.publicKey(key);

    assert.equal(Buffer.from(modulus, 'base64url').length * 8, 2048);
    assert.equal(exponent, 'AQAB');
    assert.equal(createPublicKey(key.publicKeyPem).asymmetricKeyDetails?.modulusLength, 2048);
    assert.doesNotMatch(key.sealedPrivateKey, /BEGIN/);
    assert.equal(key.createdAt, NOW);
  });

  it('verify with their own key and with no other', async () => {
    const [key, other] = await Promise.all([
      issuer.createSigningKey('ins_1', NOW),
      issuer.createSigningKey('ins_2', NOW),
    ]);

    const token = issuer.sessionToken(key, claims, NOW);

    assert.deepEqual(decodeProtectedHeader(token), { alg: 'RS256', kid: key.id, typ: 'JWT' });
    const { payload } = await jwtVerify(token, await importSPKI(key.publicKeyPem, 'RS256'));
    assert.equal(payload.sub, 'user_1');
    await assert.rejects(jwtVerify(token, await importSPKI(other.publicKeyPem, 'RS256')), /signature/);
  });

  it('are not signed with a key that another key file sealed', async () => {
    const key = await issuer.createSigningKey('ins_1', NOW);
    const stranger = createTokenIssuer(keyringOf(randomBytes(32)));

    assert.throws(() => stranger.sessionToken(key, claims, NOW), /does not belong to this database/);
  });

  it('are handed out again for ten seconds, unless they say something else or are too old for the client', async () => {
    const key = await issuer.createSigningKey('ins_1', NOW);
    const recent = (after: number, change: object = {}, notBefore = 0) =>
      issuer.recentSessionToken(key, { ...claims, ...change }, { now: NOW + after, notBefore });
    const first = recent(0);

    assert.equal(recent(9999), first);
    assert.notEqual(recent(5000, { sts: 'pending' }), first);
    assert.notEqual(recent(9999, {}, NOW + 1), first);
    assert.notEqual(recent(25_000), first);
  });

  it('carry the directives of a handshake for a minute', async () => {
    const key = await issuer.createSigningKey('ins_1', NOW);

    const token = issuer.handshakeToken(key, ['__session=; Path=/'], NOW);

    const { payload } = await jwtVerify(token, await importSPKI(key.publicKeyPem, 'RS256'));
    assert.deepEqual(payload['handshake'], ['__session=; Path=/']);
    assert.equal((payload.exp ?? 0) - (payload.iat ?? 0), 60);
  });
});

describe('Client tokens', () => {
  const issuer = createTokenIssuer(keyringOf(randomBytes(32)));
  const token = issuer.clientToken('ins_1', { id: 'client_1', rotatingToken: 'secret' }, NOW);

  it('say who the client is, to the instance that made them alone', () => {
    assert.deepEqual(issuer.readClientToken('ins_1', token), { id: 'client_1', rotatingToken: 'secret' });
    assert.equal(issuer.readClientToken('ins_2', token), null);
  });

  it('are refused when altered, unsigned, truncated or something else', () => {
    const [header = '', payload = '', mac = ''] = token.split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const other = Buffer.from('{"id":"client_2","rotating_token":"x"}').toString('base64url');
    const forged = [
      '',
      '.',
      '..',
      'garbage',
      `${header}.${payload}`,
      `${header}.${payload}.`,
      `${none}.${payload}.`,
      `${none}.${payload}.${mac}`,
      `${header}.${other}.${mac}`,
      `${token}.x`,
      token.slice(0, -2),
      'x'.repeat(100_000),
    ];

    for (const each of forged) assert.equal(issuer.readClientToken('ins_1', each), null, each.slice(0, 80));
  });
});

describe('The keyring', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'clerk-kit-keys-'));
    file = join(folder, 'deep', 'keys');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps one key in a file of its owner and finds it again', () => {
    const first = openKeyring({ file });
    const sealed = first.sealer.seal('a', 'text 🔑');

    assert.equal(openKeyring({ file }).sealer.open('a', sealed), 'text 🔑');
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(readFileSync(file, 'utf8').includes('text'), false);
  });

  it('refuses a file that others can read, and one that is damaged', () => {
    openKeyring({ file });
    chmodSync(file, 0o644);
    assert.throws(() => openKeyring({ file }), /chmod 600/);

    chmodSync(file, 0o600);
    writeFileSync(file, 'nonsense');

    assert.throws(() => openKeyring({ file }), /damaged/);
  });

  it('opens only what it sealed, for the purpose it was sealed for', () => {
    const { sealer } = openKeyring();
    const sealed = sealer.seal('outbox', 'secret');
    const altered = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;

    for (const each of ['', 'x', altered]) assert.throws(() => sealer.open('outbox', each));
    assert.throws(() => sealer.open('signing-key', sealed));
    assert.notEqual(sealer.seal('outbox', 'secret'), sealed);
  });

  it('digests by purpose', () => {
    const { digester } = openKeyring();
    const digest = digester.digest('code', '123456');

    assert.equal(digester.matches('code', '123456', digest), true);
    assert.equal(digester.matches('code', '123457', digest), false);
    assert.equal(digester.matches('token', '123456', digest), false);
    assert.equal(digester.matches('code', '123456', ''), false);
    assert.notEqual(openKeyring().digester.digest('code', '123456'), digest);
  });
});

describe('Ids', () => {
  it('are a prefix and 27 evenly spread base62 characters, without a sequence', () => {
    const ids = createIds(systemRandom);
    const made = Array.from({ length: 2000 }, () => ids.create('user'));

    assert.ok(made.every((id) => /^user_[0-9A-Za-z]{27}$/.test(id)));
    assert.equal(new Set(made).size, 2000);
    const letters = new Map<string, number>();
    for (const letter of made.map((id) => id.slice(5)).join('')) letters.set(letter, (letters.get(letter) ?? 0) + 1);
    const counts = [...letters.values()];
    assert.equal(counts.length, 62);
    // 54,000 letters: about 871 of each; six standard deviations are 177.
    assert.ok(Math.min(...counts) > 690 && Math.max(...counts) < 1050);
    assert.notDeepEqual(made, [...made].sort());
  });
});

describe('Password hashes', () => {
  it('are argon2id with the recommended cost, and salted', async () => {
    const hasher = createHasher();
    const [first, second] = await Promise.all([hasher.hash('password'), hasher.hash('password')]);

    assert.match(first, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    assert.notEqual(first, second);
    assert.equal(await hasher.verify('password', first), true);
    assert.equal(await hasher.verify('passwort', first), false);
    assert.equal(hasher.needsRehash(first), false);
    assert.equal(hasher.needsRehash(await createHasher('fast').hash('password')), true);
  });

  it('that cannot be read prove nothing', async () => {
    const hasher = createHasher('fast');

    for (const digest of ['', 'x', '$argon2id$v=19$m=19456', '$2b$10$abcdefghijklmnopqrstuv']) {
      assert.equal(await hasher.verify('password', digest), false);
    }
  });
});
