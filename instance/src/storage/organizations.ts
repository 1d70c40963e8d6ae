/** Organizations, roles and memberships, as far as sessions and tokens need them. */
import type { Kysely } from 'kysely';
import type { Membership } from '../domain/entities.js';
import type { MembershipWithOrganization, OrganizationRepository } from '../domain/repositories.js';
import { membershipCodec, organizationCodec, roleCodec } from './attempt-schema.js';
import { BLANK, type PreparedQueries } from './prepared.js';
import type { Schema } from './schema.js';

/** Compiled once: every request that carries a client asks it. */
const ofUser = (query: Kysely<Schema>) =>
  query
    .selectFrom('memberships')
    .selectAll()
    .where('user_id', '=', BLANK)
    .where('instance_id', '=', BLANK)
    .orderBy('created_at')
    .orderBy('id');

/** Binds the repository to a transaction. */
export function organizationRepository(db: Kysely<Schema>, prepared: PreparedQueries): OrganizationRepository {
  const memberships = (instanceId: string) =>
    db.selectFrom('memberships').selectAll().where('instance_id', '=', instanceId).orderBy('created_at').orderBy('id');
  return {
    async insertRole(role) {
      await db.insertInto('roles').values(roleCodec.toRow(role)).execute();
    },
    async roles(instanceId) {
      const rows = await db
        .selectFrom('roles')
        .selectAll()
        .where('instance_id', '=', instanceId)
        .orderBy('created_at')
        .orderBy('key')
        .execute();
      return rows.map(roleCodec.fromRow);
    },
    async insert(organization) {
      await db.insertInto('organizations').values(organizationCodec.toRow(organization)).execute();
    },
    async get(instanceId, id) {
      const row = await db
        .selectFrom('organizations')
        .selectAll()
        .where('id', '=', id)
        .where('instance_id', '=', instanceId)
        .executeTakeFirst();
      return row ? organizationCodec.fromRow(row) : null;
    },
    async insertMembership(membership) {
      await db.insertInto('memberships').values(membershipCodec.toRow(membership)).execute();
    },
    async membershipsOfUsers(instanceId, userIds) {
      const [only] = userIds;
      if (only === undefined) return [];
      if (userIds.length === 1) {
        const rows = await prepared.rows('memberships.ofUser', ofUser, [only, instanceId]);
        return withOrganizations(db, instanceId, rows.map(membershipCodec.fromRow));
      }
      const rows = await memberships(instanceId).where('user_id', 'in', userIds).execute();
      return withOrganizations(db, instanceId, rows.map(membershipCodec.fromRow));
    },
    async membership(instanceId, organizationId, userId) {
      const row = await memberships(instanceId)
        .where('organization_id', '=', organizationId)
        .where('user_id', '=', userId)
        .executeTakeFirst();
      if (!row) return null;
      const [found] = await withOrganizations(db, instanceId, [membershipCodec.fromRow(row)]);
      return found ?? null;
    },
  };
}

/** Adds organizations and roles. A membership whose role is gone has no place to stand on and is left out. */
export async function withOrganizations(
  db: Kysely<Schema>,
  instanceId: string,
  memberships: readonly Membership[],
): Promise<MembershipWithOrganization[]> {
  if (memberships.length === 0) return [];
  const organizationIds = memberships.map((membership) => membership.organizationId);
  const organizations = await db.selectFrom('organizations').selectAll().where('id', 'in', organizationIds).execute();
  const roles = await db.selectFrom('roles').selectAll().where('instance_id', '=', instanceId).execute();
  const organizationById = new Map(organizations.map((row) => [row.id, organizationCodec.fromRow(row)]));
  const roleByKey = new Map(roles.map((row) => [row.key, roleCodec.fromRow(row)]));
  return memberships.flatMap((membership) => {
    const organization = organizationById.get(membership.organizationId);
    const role = roleByKey.get(membership.roleKey);
    return organization && role ? [{ membership, organization, role }] : [];
  });
}
