/** Organizations as things that are searched, changed and deleted. */
import type { Kysely } from 'kysely';
import type { OrganizationDirectory, OrganizationQuery } from '../domain/grant-repositories.js';
import { organizationCodec, roleCodec } from './attempt-schema.js';
import { containing } from './like.js';
import type { Schema } from './schema.js';

/** The directory of an instance's organizations. */
export function organizationDirectory(db: Kysely<Schema>): OrganizationDirectory {
  return {
    async findBySlug(instanceId, slug) {
      const found = db.selectFrom('organizations').selectAll().where('instance_id', '=', instanceId);
      const row = await found.where('slug', '=', slug).executeTakeFirst();
      return row ? organizationCodec.fromRow(row) : null;
    },
    async update(organization) {
      // Counters are left out: they change with memberships and invitations, never by writing an older copy back.
      const { id, members_count: _m, pending_invitations_count: _p, ...row } = organizationCodec.toRow(organization);
      await db.updateTable('organizations').set(row).where('id', '=', id).execute();
    },
    async delete(instanceId, id) {
      await db.deleteFrom('organization_invitations').where('organization_id', '=', id).execute();
      await db.deleteFrom('memberships').where('organization_id', '=', id).execute();
      await db
        .updateTable('sessions')
        .set({ last_active_organization_id: null })
        .where('last_active_organization_id', '=', id)
        .execute();
      await db.deleteFrom('organizations').where('instance_id', '=', instanceId).where('id', '=', id).execute();
    },
    async page(instanceId, query) {
      const rows = await ordered(matching(db, instanceId, query).selectAll('organizations'), query)
        .limit(query.limit)
        .offset(query.offset)
        .execute();
      const { total } = await matching(db, instanceId, query)
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      return { items: rows.map((row) => organizationCodec.fromRow(row)), total };
    },
    async countCreatedBy(instanceId, userId) {
      const { n } = await db
        .selectFrom('organizations')
        .where('instance_id', '=', instanceId)
        .where('created_by', '=', userId)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return n;
    },
    async role(instanceId, key) {
      const found = db.selectFrom('roles').selectAll().where('instance_id', '=', instanceId).where('key', '=', key);
      const row = await found.executeTakeFirst();
      return row ? roleCodec.fromRow(row) : null;
    },
  };
}

function matching(db: Kysely<Schema>, instanceId: string, { organizationIds, userIds, query }: OrganizationQuery) {
  let select = db.selectFrom('organizations').where('organizations.instance_id', '=', instanceId);
  if (organizationIds) select = select.where('organizations.id', 'in', [...organizationIds, '']);
  if (userIds) {
    select = select.where('organizations.id', 'in', (eb) =>
      eb
        .selectFrom('memberships')
        .select('organization_id')
        .where('user_id', 'in', [...userIds, '']),
    );
  }
  if (query === undefined) return select;
  return select.where(({ or, eb }) =>
    or([
      eb('organizations.id', '=', query),
      containing('organizations.name', query),
      containing('organizations.slug', query),
    ]),
  );
}

function ordered<Query extends { orderBy(column: never, direction: 'asc' | 'desc'): Query }>(
  select: Query,
  { orderBy = 'created_at', descending = true }: OrganizationQuery,
): Query {
  const direction = descending ? 'desc' : 'asc';
  // The columns exist on every query that `matching` makes; the generic only hides them.
  return select.orderBy(`organizations.${orderBy}` as never, direction).orderBy('organizations.id' as never, direction);
}
