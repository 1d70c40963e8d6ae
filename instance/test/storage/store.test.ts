/** The store: transactions, durability, uniqueness, and what lies on the disk. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Identification } from '../../src/domain/entities.js';
import { resolveSettings } from '../../src/domain/settings.js';
import { BLANK_USER } from '../../src/domain/sign-up/complete-sign-up.js';
import { openStore } from '../../src/storage/index.js';
import { openKeyring } from '../../src/tokens/index.js';
import { describeOnEachEngine } from '../support/engines.js';
import { World } from '../support/world.js';

describeOnEachEngine('The store', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await World.create(engine);
  });

  afterEach(() => world.close());

  const addUser = (id: string) => {
    const now = world.clock.now();
    const user = { ...BLANK_USER, id, instanceId: world.instance.id, createdAt: now, updatedAt: now };
    return world.ports.store.write(({ users }) => users.insert(user));
  };
  const getUser = (id: string) => world.ports.store.read(({ users }) => users.get(world.instance.id, id));
  const address = (id: string, change: Partial<Identification>): Identification => ({
    ...{ id, instanceId: world.instance.id, userId: 'user_1', type: 'email_address', value: 'a@b.cc' },
    ...{ normalForm: 'a@b.cc', verifiedAt: null, verificationStrategy: null, verificationAttempts: null },
    ...{ verificationExpireAt: null, verificationId: null, reserved: false, reservedForSecondFactor: false },
    ...{ defaultSecondFactor: false, linkedTo: [], createdAt: 1, updatedAt: 1 },
    ...change,
  });

  it('gives back what it was given', async () => {
    await addUser('user_1');
    const before = await getUser('user_1');
    assert.ok(before);
    const metadata = { nested: [{ emoji: '🔑', 'quote"': "'; DROP TABLE users; --" }], nul: '\u0000' };

    const changed = { ...before, firstName: '名前', publicMetadata: metadata, banned: true, lockedUntil: 2 ** 45 };
    await world.ports.store.write(({ users }) => users.update(changed));

    assert.deepEqual(await getUser('user_1'), changed);
  });

  it('keeps nothing of a write that throws', async () => {
    await addUser('user_1');
    const before = await getUser('user_1');

    const failing = world.ports.store.write(async ({ users }) => {
      await users.delete(world.instance.id, 'user_1');
      throw new Error('no');
    });

    await assert.rejects(failing, /no/);
    assert.deepEqual(await getUser('user_1'), before);
  });

  it('runs read-then-write transactions as if each were alone', async () => {
    await addUser('user_1');
    const count = () =>
      world.ports.store.write(async ({ users }) => {
        const user = await users.get(world.instance.id, 'user_1');
        if (user) await users.update({ ...user, failedAttempts: user.failedAttempts + 1 });
      });

    await Promise.all(Array.from({ length: 12 }, count));

    assert.equal((await getUser('user_1'))?.failedAttempts, 12);
  });

  it('lets a second process see every commit, and neither loses the other’s', async () => {
    await addUser('user_1');
    const other = await world.database.reopen();

    await Promise.all([
      other.write(({ limits }) => limits.hit('a', 1000, 0)),
      world.ports.store.write(({ limits }) => limits.hit('a', 1000, 0)),
    ]);

    const { count } = await other.write(({ limits }) => limits.hit('a', 1000, 0));
    assert.equal(count, 3);
    assert.ok(await other.read(({ users }) => users.get(world.instance.id, 'user_1')));
  });

  it('holds a verified or reserved identifier for one account and an unverified one for none', async () => {
    await addUser('user_1');
    await addUser('user_2');
    const insert = (one: Identification) =>
      world.ports.store.write(({ identifications }) => identifications.insert(one));
    await insert(address('idn_1', {}));
    await insert(address('idn_2', { userId: 'user_2' }));
    await insert(address('idn_3', { userId: 'user_2', verifiedAt: 5 }));

    await assert.rejects(insert(address('idn_4', { reserved: true })), /unique|UNIQUE/);
    await insert(address('idn_5', { type: 'username', reserved: true }));

    const holder = await world.ports.store.read(({ identifications }) =>
      identifications.findClaimed(world.instance.id, 'email_address', 'a@b.cc'),
    );
    assert.equal(holder?.id, 'idn_3');
  });

  it('removes what belongs to a user with the user', async () => {
    await addUser('user_1');
    await world.ports.store.write(({ identifications }) => identifications.insert(address('idn_1', {})));

    await world.ports.store.write(({ users }) => users.delete(world.instance.id, 'user_1'));

    assert.deepEqual(await world.database.rows('identifications'), []);
  });

  it('finds users by parts of names and addresses, and takes signs of patterns for what they are', async () => {
    await addUser('user_1');
    await addUser('user_2');
    const user = await getUser('user_1');
    assert.ok(user);
    await world.ports.store.write(async ({ users, identifications }) => {
      await users.update({ ...user, lastName: '100%_Lovelace' });
      await identifications.insert(address('idn_1', { userId: 'user_2', normalForm: 'grace@hopper.example' }));
    });
    const find = (query: string) =>
      world.ports.store.read(async ({ users }) => {
        const found = await users.list(world.instance.id, { query, limit: 10, offset: 0 });
        const count = await users.count(world.instance.id, { query, limit: 10, offset: 0 });
        assert.equal(found.length, count);
        return found.map(({ id }) => id);
      });

    assert.deepEqual(await find('LOVE'), ['user_1']);
    assert.deepEqual(await find('0%_l'), ['user_1']);
    assert.deepEqual(await find('%'), ['user_1']);
    assert.deepEqual(await find('hopper'), ['user_2']);
    assert.deepEqual(await find('user_2'), ['user_2']);
    assert.deepEqual(await find("' OR 1=1 --"), []);
  });

  it('survives text that engines choke on', async () => {
    assert.equal(await getUser('a\u0000b'), null);
    assert.equal(await getUser('\ud800'), null);
    assert.equal(await getUser('x'.repeat(100_000)), null);
  });

  it('counts hits in windows', async () => {
    const hit = (now: number) => world.ports.store.write(({ limits }) => limits.hit('key', 1000, now));

    assert.deepEqual(await hit(0), { count: 1, resetAt: 1000 });
    assert.deepEqual(await hit(999), { count: 2, resetAt: 1000 });
    assert.deepEqual(await hit(1000), { count: 1, resetAt: 2000 });
  });
});

describe('The embedded database', () => {
  let folder: string;
  const { sealer } = openKeyring();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'clerk-kit-store-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is readable by its owner alone, with its log', async () => {
    const file = join(folder, 'deep', 'data', 'instance.db');
    const store = await openStore({ file, sealer, resolveSettings });
    await store.write(({ limits }) => limits.hit('a', 1, 1));

    for (const each of [file, `${file}-wal`, `${file}-shm`]) assert.equal(statSync(each).mode & 0o777, 0o600);
    assert.equal(statSync(join(folder, 'deep', 'data')).mode & 0o777, 0o700);
    await store.close();
  });

  it('refuses writes on the connection that reads', async () => {
    const store = await openStore({ file: join(folder, 'instance.db'), sealer, resolveSettings });

    await assert.rejects(
      store.read(({ limits }) => limits.hit('a', 1, 1)),
      /readonly|query_only/i,
    );

    await store.close();
  });

  it('leaves no file behind when it is kept in memory', async () => {
    const store = await openStore({ sealer, resolveSettings });
    await store.write(({ limits }) => limits.hit('a', 1, 1));
    const { count } = await store.write(({ limits }) => limits.hit('a', 1, 0));

    assert.equal(count, 2);
    await store.close();
    assert.equal(existsSync(':memory:'), false);
  });
});
