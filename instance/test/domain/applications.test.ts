/** Applications and instances: their keys, their settings, and the wall between them. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import {
  consumeLimit,
  createApplication,
  createInstance,
  handshake,
  identifyRequest,
  listUsers,
  readHandshakePayload,
  readUser,
  secretKeyOf,
  signingKeys,
  updateSettings,
  verifySecretKey,
} from '../../src/domain/index.js';
import { jwksJson } from '../../src/serializers/index.js';
import { describeOnEachEngine } from '../support/engines.js';
import { race, refuses } from '../support/refusals.js';
import { World } from '../support/world.js';

describeOnEachEngine('Applications', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await World.create(engine);
  });

  afterEach(() => world.close());

  it('have a secret key that can be shown again but is not stored', async () => {
    const [key] = await world.ports.store.read(({ instances }) => instances.secretKeys(world.instance.id));
    assert.ok(key);

    const found = await verifySecretKey(world.ports, world.secretKey);

    assert.equal(found.id, world.instance.id);
    assert.equal(secretKeyOf(world.ports, key, world.instance), world.secretKey);
    assert.match(world.secretKey, /^sk_test_/);
    const kept = JSON.stringify([await world.database.rows('secret_keys'), await world.database.rows('instances')]);
    assert.equal(kept.includes(world.secretKey.slice(8)), false);
  });

  it('refuse secret keys that are unknown, revoked, altered or no keys at all', async () => {
    const [key] = await world.ports.store.read(({ instances }) => instances.secretKeys(world.instance.id));
    const altered = `${world.secretKey.slice(0, -1)}${world.secretKey.endsWith('A') ? 'B' : 'A'}`;
    for (const text of ['', 'pk_test_abc', altered, world.secretKey.replace('test', 'live'), 'x'.repeat(10_000)]) {
      await refuses(verifySecretKey(world.ports, text), 'clerk_key_invalid');
    }
    const now = world.clock.now();

    await world.ports.store.write(({ instances }) => instances.revokeSecretKey(world.instance.id, key?.id ?? '', now));

    await refuses(verifySecretKey(world.ports, world.secretKey), 'clerk_key_invalid');
  });

  it('seal their private keys', async () => {
    const [row] = await world.database.rows('signing_keys');

    assert.match(String(row?.['public_key_pem']), /BEGIN PUBLIC KEY/);
    assert.doesNotMatch(JSON.stringify(row), /PRIVATE KEY/);
  });

  it('get slugs of their own, and refuse one that is taken', async () => {
    const first = await createApplication(world.ports, { name: 'Acmé & Söhne!' });
    const second = await createApplication(world.ports, { name: 'Acmé & Söhne!' });

    assert.deepEqual([first.instance.slug, second.instance.slug], ['acme-sohne', 'acme-sohne-2']);
    await refuses(createApplication(world.ports, { name: 'X', slug: 'acme-sohne' }), 'form_identifier_exists', 'slug');
    await refuses(createApplication(world.ports, { name: 'X', slug: '../etc' }), 'form_param_format_invalid', 'slug');
    await refuses(createApplication(world.ports, { name: ' ' }), 'form_param_value_invalid', 'name');
    await refuses(createApplication(world.ports, { name: 'X', slug: null }), 'duplicate_record');
  });

  it('can have a production instance beside the one for development', async () => {
    const { application } = await createApplication(world.ports, { name: 'Acme' });

    const { instance, secretKey } = await createInstance(world.ports, application, { environmentType: 'production' });

    assert.equal(instance.applicationId, application.id);
    assert.equal(instance.environmentType, 'production');
    assert.match(secretKey, /^sk_live_/);
  });

  it('take settings one by one and refuse those with which nobody could sign in', async () => {
    const { id } = world.instance;
    await updateSettings(world.ports, id, { session: { multiSession: true } });

    const updated = await updateSettings(world.ports, id, { identity: { password: { minLength: 12 } } });

    assert.equal(updated.settings.session.multiSession, true);
    assert.equal(updated.settings.identity.password.minLength, 12);
    const nobody = { identity: { emailAddress: { identifier: false } } };
    await refuses(updateSettings(world.ports, id, nobody), 'user_settings_invalid');
    const hostile: unknown = JSON.parse('{"__proto__":{"polluted":true},"nonsense":1}');
    // What a script could send: keys that no setting has.
    const same = await updateSettings(world.ports, id, hostile as object);
    assert.deepEqual(same.settings, updated.settings);
    assert.equal('polluted' in {}, false);
  });

  it('never see each other: users, clients, sessions, signatures', async () => {
    const neighbour = await world.neighbour();
    const visitor = await world.visitor();
    const account = await visitor.join();
    const other = await neighbour.visitor();
    const twin = await other.join({ emailAddress: account.email });
    const token = await visitor.token(account.sessionId);
    // Their key set, as jose wants it typed.
    const keys = jwksJson(await signingKeys(world.ports, neighbour.instance)) as unknown as JSONWebKeySet;

    assert.notEqual(twin.userId, account.userId);
    await refuses(readUser(world.ports, neighbour.instance, account.userId), 'resource_not_found');
    const listed = await listUsers(world.ports, neighbour.instance, { limit: 10, offset: 0 });
    assert.deepEqual(
      listed.map(({ user }) => user.id),
      [twin.userId],
    );
    await refuses(other.signIn({ identifier: account.email }), 'session_exists');
    await refuses(other.token(account.sessionId), 'resource_not_found');
    await assert.rejects(jwtVerify(token, createLocalJWKSet(keys)), /no applicable key/);
    const crossed = { ...(await visitor.context()), instance: neighbour.instance };
    assert.equal((await handshakeToken(neighbour, crossed)).includes(account.sessionId), false);
  });

  it('recognise a client by its cookie and not by another instance’s', async () => {
    const neighbour = await world.neighbour();
    const { client } = await (async () => {
      const visitor = await world.visitor();
      await visitor.join();
      return visitor.context();
    })();
    assert.ok(client);
    const rotatingToken = world.ports.ids.secret();
    const digest = world.ports.digester.digest('client-token', rotatingToken);
    await world.ports.store.write(({ clients }) => clients.update({ ...client, rotatingTokenDigest: digest }));
    const cookie = world.ports.tokens.clientToken(world.instance.id, { id: client.id, rotatingToken }, 0);
    const stale = world.ports.tokens.clientToken(world.instance.id, { id: client.id, rotatingToken: 'old' }, 0);
    const identify = (of: World, ...clientTokens: string[]) =>
      identifyRequest(of.ports, of.instance, { clientTokens, devBrowserToken: null, devBrowserRequired: false });

    assert.equal((await identify(world, 'garbage', stale, cookie)).client?.id, client.id);
    assert.equal((await identify(world, stale)).client, null);
    assert.equal((await identify(neighbour, cookie)).client, null);
  });

  it('want a development browser’s token where browsers are known by one', async () => {
    const identify = (devBrowserToken: string | null) =>
      identifyRequest(world.ports, world.instance, { clientTokens: [], devBrowserToken, devBrowserRequired: true });

    await refuses(identify(null), 'dev_browser_unauthenticated');
    await refuses(identify('dvb_unknown'), 'dev_browser_unauthenticated');
  });

  it('give a handshake’s cookies for its nonce once, and only to their own secret key', async () => {
    const neighbour = await world.neighbour();
    const context = await (await world.visitor()).context();
    const input = { devBrowserToken: null, sessionToken: null, organizationId: null, suffix: 'abcdefgh' };
    const nonceOf = async () => {
      const result = await handshake(world.ports, context, { ...input, format: 'nonce' });
      return result.kind === 'nonce' ? result.nonce : '';
    };
    const nonce = await nonceOf();

    assert.equal(await readHandshakePayload(world.ports, neighbour.instance, nonce), null);
    const directives = await readHandshakePayload(world.ports, world.instance, nonce);

    assert.ok(directives);
    assert.ok(directives.some((line) => line.startsWith('__client_uat=0;')));
    assert.ok(directives.some((line) => line.startsWith('__session_abcdefgh=;')));
    assert.equal(await readHandshakePayload(world.ports, world.instance, nonce), null);
    const late = await nonceOf();
    world.clock.advance(61_000);
    assert.equal(await readHandshakePayload(world.ports, world.instance, late), null);
  });

  it('let exactly one of two parallel requests take the last slot of a limit', async () => {
    const ports = { ...world.ports, rateLimits: true };
    const take = () => consumeLimit(ports, 'door', { limit: 3, windowMs: 10_000 });
    await take();
    await take();

    const { won, lost } = await race(take(), take());

    assert.deepEqual([won.length, lost], [1, ['too_many_requests']]);
    world.clock.advance(10_000);
    await take();
  });
});

async function handshakeToken(world: World, context: Parameters<typeof handshake>[1]): Promise<string> {
  const input = { devBrowserToken: null, sessionToken: null, organizationId: null, suffix: null };
  const result = await handshake(world.ports, context, { ...input, format: 'token' });
  if (result.kind !== 'token') return '';
  return Buffer.from(result.token.split('.')[1] ?? '', 'base64url').toString();
}
