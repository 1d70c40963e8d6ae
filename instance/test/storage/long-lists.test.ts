/**
 * Lists of ten thousand page without reading what they skip. Shown by the plan of every query that a page runs, not by a
 * watch: no table is scanned, and nothing is sorted that an index could hand out in order.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { INSTANCE, openLongLists, ORGANIZATION, SIZE, type LongLists } from '../support/long-lists.js';

describe('a list of ten thousand', () => {
  let lists: LongLists;
  before(async () => {
    lists = await openLongLists();
  });
  after(() => lists.close());

  const costs = (plans: readonly string[]): string[] =>
    plans.filter((step) => /^SCAN (memberships|users|organizations|organization_invitations)\b|TEMP B-TREE/.test(step));

  const page = { limit: 20, offset: 9000 };

  for (const [name, ask] of [
    ['members', () => lists.repositories.members.page(INSTANCE, { organizationId: ORGANIZATION, ...page })],
    [
      'members of a role',
      () =>
        lists.repositories.members.page(INSTANCE, { organizationId: ORGANIZATION, roleKeys: ['org:member'], ...page }),
    ],
    ['users', () => lists.repositories.users.list(INSTANCE, page)],
    ['organizations', () => lists.repositories.directory.page(INSTANCE, page)],
    [
      'invitations',
      () =>
        lists.repositories.organizationInvitations.page(INSTANCE, { organizationId: ORGANIZATION, now: 0, ...page }),
    ],
  ] as const) {
    it(`of ${name} is read in the order of an index`, async () => {
      const plans = await lists.plansOf(ask);

      assert.ok(plans.length > 0);
      assert.deepEqual(costs(plans), [], plans.join('\n'));
    });
  }

  it('reads the rows of one page, and steps over the others in the index alone', async () => {
    const plans = await lists.plansOf(() =>
      lists.repositories.members.page(INSTANCE, { organizationId: ORGANIZATION, ...page }),
    );

    assert.ok(
      plans.some((step) => /memberships USING COVERING INDEX memberships_order/.test(step)),
      plans.join('\n'),
    );
  });

  it('counts members without counting them', async () => {
    const plans = await lists.plansOf(() =>
      lists.repositories.members.page(INSTANCE, { organizationId: ORGANIZATION, ...page }),
    );
    const { total, items } = await lists.repositories.members.page(INSTANCE, { organizationId: ORGANIZATION, ...page });

    assert.ok(!lists.asked.some(({ sql: text }) => /count\(/i.test(text)), plans.join('\n'));
    assert.deepEqual([total, items.length], [SIZE, 20]);
  });

  it('notices a page that sorts, which proves that this test can fail', async () => {
    const plans = await lists.plansOf(() => sql`SELECT id FROM users ORDER BY last_name LIMIT 20`.execute(lists.db));

    assert.equal(costs(plans).length, 2);
  });
});
