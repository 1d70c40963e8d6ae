/** Memberships as pages and as changes. Counters of the organization move in the same transaction. */
import { sql, type Kysely } from 'kysely';
import type { MemberQuery, MemberRepository } from '../domain/grant-repositories.js';
import type { Membership } from '../domain/entities.js';
import { membershipCodec } from './attempt-schema.js';
import { containing } from './like.js';
import { withOrganizations } from './organizations.js';
import type { Schema } from './schema.js';

/** Binds the repository to a transaction. */
export function memberRepository(db: Kysely<Schema>): MemberRepository {
  const count = async (organizationId: string, step: number): Promise<void> => {
    const members = sql<number>`members_count + ${step}`;
    await db.updateTable('organizations').set({ members_count: members }).where('id', '=', organizationId).execute();
  };
  return {
    async add(membership) {
      await db.insertInto('memberships').values(membershipCodec.toRow(membership)).execute();
      await count(membership.organizationId, 1);
    },
    async update(membership) {
      const { id, ...row } = membershipCodec.toRow(membership);
      await db.updateTable('memberships').set(row).where('id', '=', id).execute();
    },
    async remove({ id, organizationId, userId }) {
      await db.deleteFrom('memberships').where('id', '=', id).execute();
      await count(organizationId, -1);
      await db
        .updateTable('sessions')
        .set({ last_active_organization_id: null })
        .where('user_id', '=', userId)
        .where('last_active_organization_id', '=', organizationId)
        .execute();
    },
    async page(instanceId, query) {
      const memberships = await slice(db, instanceId, query);
      return {
        items: await withOrganizations(db, instanceId, memberships),
        total: await total(db, instanceId, query),
      };
    },
    async countOthersInRoles(organizationId, roleKeys, exceptUserId) {
      if (roleKeys.length === 0) return 0;
      const { n } = await db
        .selectFrom('memberships')
        .where('organization_id', '=', organizationId)
        .where('role_key', 'in', [...roleKeys])
        .where('user_id', '!=', exceptUserId)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return n;
    },
  };
}

/** The page's rows. Ids come from the index alone, so skipped rows cost an index step and are never read. */
async function slice(db: Kysely<Schema>, instanceId: string, query: MemberQuery): Promise<Membership[]> {
  const direction = query.descending === false ? 'asc' : 'desc';
  const ids = await matching(db, instanceId, query)
    .select('memberships.id')
    .$if(query.orderBy === 'first_name' || query.orderBy === 'last_name', (select) =>
      select
        .innerJoin('users', 'users.id', 'memberships.user_id')
        .orderBy(query.orderBy === 'last_name' ? 'users.last_name' : 'users.first_name', direction),
    )
    .orderBy('memberships.created_at', direction)
    .orderBy('memberships.id', direction)
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  if (ids.length === 0) return [];
  const order = new Map(ids.map(({ id }, index) => [id, index]));
  const rows = await db
    .selectFrom('memberships')
    .selectAll()
    .where('id', 'in', [...order.keys()])
    .execute();
  return rows.map(membershipCodec.fromRow).sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
}

async function total(db: Kysely<Schema>, instanceId: string, query: MemberQuery): Promise<number> {
  if (query.organizationId !== undefined && !query.userIds && !query.roleKeys && query.query === undefined) {
    const kept = db.selectFrom('organizations').select('members_count').where('instance_id', '=', instanceId);
    const row = await kept.where('id', '=', query.organizationId).executeTakeFirst();
    return row?.members_count ?? 0;
  }
  const { n } = await matching(db, instanceId, query)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

function matching(db: Kysely<Schema>, instanceId: string, query: MemberQuery) {
  const { organizationId, userIds, roleKeys, query: part } = query;
  let select = db.selectFrom('memberships');
  // The organization or the user alone selects by index; both belong to one instance, so naming it would add nothing.
  if (organizationId !== undefined) select = select.where('memberships.organization_id', '=', organizationId);
  else select = select.where('memberships.instance_id', '=', instanceId);
  // One person is an equality: only then can an index hand out the order too. Nobody's id is empty.
  if (userIds?.length === 1) select = select.where('memberships.user_id', '=', userIds[0] ?? '');
  else if (userIds) select = select.where('memberships.user_id', 'in', [...userIds, '']);
  if (roleKeys?.length === 1) select = select.where('memberships.role_key', '=', roleKeys[0] ?? '');
  else if (roleKeys) select = select.where('memberships.role_key', 'in', [...roleKeys, '']);
  if (part === undefined) return select;
  return select.where(({ or, eb }) =>
    or([
      eb('memberships.user_id', '=', part),
      eb('memberships.user_id', 'in', (people) =>
        people
          .selectFrom('users')
          .select('users.id')
          .where(({ or: any }) => any([containing('users.first_name', part), containing('users.last_name', part)]))
          .where('users.instance_id', '=', instanceId),
      ),
      eb('memberships.user_id', 'in', (known) =>
        known
          .selectFrom('identifications')
          .select('identifications.user_id')
          .where('identifications.instance_id', '=', instanceId)
          .where(containing('identifications.normal_form', part)),
      ),
    ]),
  );
}
