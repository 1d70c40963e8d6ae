/** The token issuer: opens an instance's signing key once, signs with it, and keeps the last seconds' tokens. */
import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { SESSION_TOKEN_LIFETIME_SECONDS } from 'clerk-kit/protocol';
import type { SigningKey } from '../domain/entities.js';
import type { IdGenerator, SessionClaims, TokenIssuer } from '../domain/ports.js';
import { createIds, systemRandom } from './chance.js';
import { readClientToken, writeClientToken } from './client-token.js';
import type { Keyring } from './keyring.js';
import { RecentTokens } from './recent-tokens.js';
import { privateKeyOf, signJwt, signSessionToken } from './session-token.js';

/** Verifiers of Clerk's backend accept exactly this size. */
const MODULUS_BITS = 2048;
const HANDSHAKE_SECONDS = 60;
const SEAL_PURPOSE = 'signing-key';
/** Opened keys kept in memory; a server of more instances opens some of them again. */
const MOST_KEYS = 1000;

const generate = promisify(generateKeyPair);

/** Makes the issuer. */
export function createTokenIssuer(keyring: Keyring, ids: IdGenerator = createIds(systemRandom)): TokenIssuer {
  const keys = new Map<string, KeyObject>();
  const recent = new RecentTokens();

  const privateKey = (key: SigningKey): KeyObject => {
    const known = keys.get(key.id);
    if (known) return known;
    const opened = privateKeyOf(keyring.sealer.open(`${SEAL_PURPOSE}:${key.id}`, key.sealedPrivateKey));
    if (keys.size >= MOST_KEYS) keys.clear();
    keys.set(key.id, opened);
    return opened;
  };
  const mint = (key: SigningKey, claims: SessionClaims, now: number): string =>
    signSessionToken(privateKey(key), claims, {
      kid: key.id,
      jti: ids.secret(20),
      now,
      lifetimeSeconds: SESSION_TOKEN_LIFETIME_SECONDS,
    });
  const clientKey = (instanceId: string): Buffer => keyring.derive(`client-token:${instanceId}`);

  return {
    createSigningKey: (instanceId, now) => createSigningKey(keyring, ids, instanceId, now),
    publicKey(key) {
      const { n, e } = createPublicKey(key.publicKeyPem).export({ format: 'jwk' });
      if (!n || !e) throw new TypeError(`The signing key ${key.id} is not an RSA key`);
      return { modulus: n, exponent: e };
    },
    sessionToken: mint,
    recentSessionToken: (key, claims, times) =>
      recent.get(`${key.id} ${JSON.stringify(claims)}`, times, () => mint(key, claims, times.now)),
    handshakeToken(key, directives, now) {
      const iat = Math.floor(now / 1000);
      const payload = { handshake: directives, iat, nbf: iat - 10, exp: iat + HANDSHAKE_SECONDS };
      return signJwt(privateKey(key), { alg: 'RS256', kid: key.id, typ: 'JWT' }, payload);
    },
    clientToken: (instanceId, client, now) => writeClientToken(clientKey(instanceId), client, now),
    readClientToken: (instanceId, token) => readClientToken(clientKey(instanceId), token),
  };
}

async function createSigningKey(
  keyring: Keyring,
  ids: IdGenerator,
  instanceId: string,
  now: number,
): Promise<SigningKey> {
  const id = ids.create('key');
  const { publicKey, privateKey } = await generate('rsa', {
    modulusLength: MODULUS_BITS,
    publicExponent: 65_537,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return {
    id,
    instanceId,
    publicKeyPem: publicKey,
    sealedPrivateKey: keyring.sealer.seal(`${SEAL_PURPOSE}:${id}`, privateKey),
    status: 'active',
    createdAt: now,
  };
}
