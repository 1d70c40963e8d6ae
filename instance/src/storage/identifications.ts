/** E-mail addresses, phone numbers and usernames. The unique index on `claim` is what makes an identifier one account's. */
import type { Kysely } from 'kysely';
import type { Identification } from '../domain/entities.js';
import type { IdentificationRepository } from '../domain/repositories.js';
import { BLANK, type PreparedQueries } from './prepared.js';
import { identificationCodec, type Schema } from './schema.js';

/** Binds the repository to a transaction. */
export function identificationRepository(db: Kysely<Schema>, prepared: PreparedQueries): IdentificationRepository {
  const ofUser = (query: Kysely<Schema>) =>
    query
      .selectFrom('identifications')
      .selectAll()
      .where('user_id', '=', BLANK)
      .where('instance_id', '=', BLANK)
      .orderBy('created_at')
      .orderBy('id');
  const claimed = (query: Kysely<Schema>) =>
    query
      .selectFrom('identifications')
      .selectAll()
      .where('instance_id', '=', BLANK)
      // Also the only values of the column, so the type is told by one of them.
      .where('type', '=', 'username')
      .where('claim', '=', BLANK);
  return {
    async insert(identification) {
      await prepared.insert('identifications', rowOf(identification));
    },
    async get(instanceId, id) {
      const row = await db
        .selectFrom('identifications')
        .selectAll()
        .where('id', '=', id)
        .where('instance_id', '=', instanceId)
        .executeTakeFirst();
      return row ? identificationCodec.fromRow(row) : null;
    },
    async findClaimed(instanceId, type, normalForm) {
      const row = await prepared.first('identifications.claimed', claimed, [instanceId, type, normalForm]);
      return row ? identificationCodec.fromRow(row) : null;
    },
    async listForUsers(instanceId, userIds) {
      const [only] = userIds;
      if (only === undefined) return [];
      if (userIds.length === 1) {
        const rows = await prepared.rows('identifications.ofUser', ofUser, [only, instanceId]);
        return rows.map(identificationCodec.fromRow);
      }
      const rows = await db
        .selectFrom('identifications')
        .selectAll()
        .where('user_id', 'in', userIds)
        .where('instance_id', '=', instanceId)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(identificationCodec.fromRow);
    },
    async update(identification) {
      await prepared.update('identifications', rowOf(identification));
    },
    async delete(instanceId, id) {
      await db.deleteFrom('identifications').where('id', '=', id).where('instance_id', '=', instanceId).execute();
    },
  };
}

function rowOf(identification: Identification): Schema['identifications'] {
  const claimed = identification.verifiedAt !== null || identification.reserved;
  return { ...identificationCodec.toRow(identification), claim: claimed ? identification.normalForm : null };
}
