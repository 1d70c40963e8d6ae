/** Invitations to organizations. The organization's counter of pending ones moves in the same transaction. */
import { sql, type Kysely } from 'kysely';
import type {
  OrganizationInvitationQuery,
  OrganizationInvitationRepository,
  Page,
} from '../domain/grant-repositories.js';
import type { InvitationWithOrganization, OrganizationInvitation } from '../domain/grants.js';
import { organizationCodec, roleCodec } from './attempt-schema.js';
import { organizationInvitationCodec } from './grant-schema.js';
import type { Schema } from './schema.js';

/** Binds the repository to a transaction. */
export function organizationInvitationRepository(db: Kysely<Schema>): OrganizationInvitationRepository {
  const count = async (organizationId: string, step: number): Promise<void> => {
    const pending = sql<number>`pending_invitations_count + ${step}`;
    const change = db.updateTable('organizations').set({ pending_invitations_count: pending });
    await change.where('id', '=', organizationId).execute();
  };
  return {
    async insert(invitation) {
      await db.insertInto('organization_invitations').values(organizationInvitationCodec.toRow(invitation)).execute();
      await count(invitation.organizationId, 1);
    },
    async get(instanceId, id) {
      const found = db.selectFrom('organization_invitations').selectAll().where('instance_id', '=', instanceId);
      const row = await found.where('id', '=', id).executeTakeFirst();
      if (!row) return null;
      const [invitation] = await joined(db, instanceId, [organizationInvitationCodec.fromRow(row)]);
      return invitation ?? null;
    },
    async findPending(organizationId, normalForm) {
      const row = await db
        .selectFrom('organization_invitations')
        .selectAll()
        .where('organization_id', '=', organizationId)
        .where('normal_form', '=', normalForm)
        .where('status', '=', 'pending')
        .executeTakeFirst();
      return row ? organizationInvitationCodec.fromRow(row) : null;
    },
    async update(invitation) {
      const { id, ...row } = organizationInvitationCodec.toRow(invitation);
      const before = await db
        .selectFrom('organization_invitations')
        .select('status')
        .where('id', '=', id)
        .executeTakeFirst();
      await db.updateTable('organization_invitations').set(row).where('id', '=', id).execute();
      if (before?.status === 'pending' && row.status !== 'pending') await count(invitation.organizationId, -1);
    },
    async settleExpired(organizationId, now) {
      const { numUpdatedRows } = await db
        .updateTable('organization_invitations')
        .set({ status: 'expired' })
        .where('organization_id', '=', organizationId)
        .where('status', '=', 'pending')
        .where('expire_at', '<=', now)
        .executeTakeFirst();
      if (numUpdatedRows > 0n) await count(organizationId, -Number(numUpdatedRows));
    },
    page: (instanceId, query) => page(db, instanceId, query),
  };
}

async function page(
  db: Kysely<Schema>,
  instanceId: string,
  query: OrganizationInvitationQuery,
): Promise<Page<InvitationWithOrganization>> {
  const rows = await matching(db, instanceId, query)
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  const { total } = await matching(db, instanceId, query)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { items: await joined(db, instanceId, rows.map(organizationInvitationCodec.fromRow)), total };
}

function matching(db: Kysely<Schema>, instanceId: string, query: OrganizationInvitationQuery) {
  const { organizationId, normalForms, statuses, now } = query;
  let select = db.selectFrom('organization_invitations');
  if (organizationId !== undefined) select = select.where('organization_id', '=', organizationId);
  else select = select.where('instance_id', '=', instanceId);
  if (normalForms) select = select.where('normal_form', 'in', [...normalForms, '']);
  if (!statuses || statuses.length === 0) return select;
  return select.where(({ or, and, eb }) =>
    or(
      statuses.map((status) => {
        if (status === 'pending') return and([eb('status', '=', 'pending'), eb('expire_at', '>', now)]);
        if (status !== 'expired') return eb('status', '=', status);
        return or([eb('status', '=', 'expired'), and([eb('status', '=', 'pending'), eb('expire_at', '<=', now)])]);
      }),
    ),
  );
}

async function joined(
  db: Kysely<Schema>,
  instanceId: string,
  invitations: readonly OrganizationInvitation[],
): Promise<InvitationWithOrganization[]> {
  if (invitations.length === 0) return [];
  const ids = [...new Set(invitations.map(({ organizationId }) => organizationId))];
  const organizations = await db.selectFrom('organizations').selectAll().where('id', 'in', ids).execute();
  const roles = await db.selectFrom('roles').selectAll().where('instance_id', '=', instanceId).execute();
  const organizationById = new Map(organizations.map((row) => [row.id, organizationCodec.fromRow(row)]));
  const roleByKey = new Map(roles.map((row) => [row.key, roleCodec.fromRow(row)]));
  return invitations.flatMap((invitation) => {
    const organization = organizationById.get(invitation.organizationId);
    return organization ? [{ invitation, organization, role: roleByKey.get(invitation.roleKey) ?? null }] : [];
  });
}
