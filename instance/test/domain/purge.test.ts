/** Purging: what is over goes, what can still be asked for stays. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import { purgeExpired } from '../../src/domain/index.js';
import { describeOnEachEngine } from '../support/engines.js';
import { freshEmail } from '../support/visitor.js';
import { World } from '../support/world.js';

const DAY = 86_400_000;

describeOnEachEngine('Purging', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await World.create(engine, { rateLimits: true });
  });

  afterEach(() => world.close());

  const counts = async () => {
    const tables = ['sign_ups', 'verifications', 'limits', 'dev_browsers', 'users'];
    const rows = await Promise.all(tables.map((table) => world.database.rows(table)));
    return Object.fromEntries(tables.map((table, index) => [table, rows[index]?.length]));
  };

  it('removes old attempts with their codes, ended counters and browsers that never signed in', async () => {
    await (await world.visitor()).join();
    const left = await world.visitor();
    const { attempt } = await left.signUp({ emailAddress: freshEmail() });
    await left.prepareSignUp(attempt.id);
    await world.visitor();
    const before = await counts();

    world.clock.advance(31 * DAY);
    const removed = await purgeExpired(world.ports);

    assert.deepEqual(before, { sign_ups: 2, verifications: 2, limits: 2, dev_browsers: 3, users: 1 });
    assert.deepEqual(await counts(), { sign_ups: 0, verifications: 0, limits: 0, dev_browsers: 2, users: 1 });
    assert.equal(removed, 5);
  });

  it('leaves alone what somebody may still come back to', async () => {
    const visitor = await world.visitor();
    const { attempt } = await visitor.signUp({ emailAddress: freshEmail() });
    await visitor.prepareSignUp(attempt.id);
    const before = await counts();

    world.clock.advance(1000);
    await purgeExpired(world.ports);

    assert.deepEqual(await counts(), before);
  });
});
