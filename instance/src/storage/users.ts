/** Users. */
import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { UserQuery, UserRepository } from '../domain/repositories.js';
import { containing } from './like.js';
import { BLANK, type PreparedQueries } from './prepared.js';
import { userCodec, type Schema } from './schema.js';

/** Binds the repository to a transaction. */
export function userRepository(db: Kysely<Schema>, prepared: PreparedQueries): UserRepository {
  const one = (query: Kysely<Schema>) =>
    query.selectFrom('users').selectAll().where('id', '=', BLANK).where('instance_id', '=', BLANK);
  return {
    async insert(user) {
      await prepared.insert('users', userCodec.toRow(user));
    },
    async get(instanceId, id) {
      const row = await prepared.first('users.get', one, [id, instanceId]);
      return row ? userCodec.fromRow(row) : null;
    },
    async getMany(instanceId, ids) {
      const [only] = ids;
      if (only === undefined) return [];
      if (ids.length === 1) return (await prepared.rows('users.get', one, [only, instanceId])).map(userCodec.fromRow);
      const rows = await db
        .selectFrom('users')
        .selectAll()
        .where('id', 'in', ids)
        .where('instance_id', '=', instanceId)
        .execute();
      return rows.map(userCodec.fromRow);
    },
    async update(user) {
      await prepared.update('users', userCodec.toRow(user));
    },
    async delete(instanceId, id) {
      await db.deleteFrom('users').where('id', '=', id).where('instance_id', '=', instanceId).execute();
    },
    async list(instanceId, query) {
      const direction = query.descending === false ? 'asc' : 'desc';
      const rows = await matching(db, instanceId, query)
        .selectAll('users')
        .orderBy(`users.${query.orderBy ?? 'created_at'}`, direction)
        .orderBy('users.id', direction)
        .limit(query.limit)
        .offset(query.offset)
        .execute();
      return rows.map(userCodec.fromRow);
    },
    async count(instanceId, query) {
      const row = await matching(db, instanceId, query)
        .select((e) => e.fn.countAll<number | string>().as('total'))
        .executeTakeFirstOrThrow();
      return Number(row.total);
    },
  };
}

/** Identifier filters are an index lookup each; `query` alone has to look through the instance's users. */
function matching(
  db: Kysely<Schema>,
  instanceId: string,
  query: UserQuery,
): SelectQueryBuilder<Schema, 'users', object> {
  let users = db.selectFrom('users').where('users.instance_id', '=', instanceId);
  if (query.userIds) users = users.where('users.id', 'in', [...query.userIds]);
  if (query.externalIds) users = users.where('users.external_id', 'in', [...query.externalIds]);
  if (query.organizationIds) {
    const members = db
      .selectFrom('memberships')
      .select('user_id')
      .where('organization_id', 'in', query.organizationIds);
    users = users.where('users.id', 'in', members);
  }
  const identifiers = [
    ['email_address', query.emailAddresses],
    ['phone_number', query.phoneNumbers],
    ['username', query.usernames],
  ] as const;
  for (const [type, values] of identifiers) {
    if (!values) continue;
    const owners = db
      .selectFrom('identifications')
      .select('user_id')
      .where('instance_id', '=', instanceId)
      .where('type', '=', type)
      .where('normal_form', 'in', [...values]);
    users = users.where('users.id', 'in', owners);
  }
  if (query.query === undefined || query.query === '') return users;
  const pattern = query.query;
  const known = db
    .selectFrom('identifications')
    .select('user_id')
    .where('instance_id', '=', instanceId)
    .where(containing('normal_form', pattern));
  return users.where((e) =>
    e.or([
      e('users.id', '=', pattern),
      e('users.id', 'in', known),
      containing('users.first_name', pattern),
      containing('users.last_name', pattern),
    ]),
  );
}
