/** E-mail addresses, phone numbers and usernames. The unique index on `claim` is what makes an identifier one account's. */
import type { Kysely } from 'kysely';
import type { Identification } from '../domain/entities.js';
import type { IdentificationRepository } from '../domain/repositories.js';
import { identificationCodec, type Schema } from './schema.js';

/** Binds the repository to a transaction. */
export function identificationRepository(db: Kysely<Schema>): IdentificationRepository {
  return {
    async insert(identification) {
      await db.insertInto('identifications').values(rowOf(identification)).execute();
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
      const row = await db
        .selectFrom('identifications')
        .selectAll()
        .where('instance_id', '=', instanceId)
        .where('type', '=', type)
        .where('claim', '=', normalForm)
        .executeTakeFirst();
      return row ? identificationCodec.fromRow(row) : null;
    },
    async listForUsers(instanceId, userIds) {
      if (userIds.length === 0) return [];
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
      await db
        .updateTable('identifications')
        .set(rowOf(identification))
        .where('id', '=', identification.id)
        .where('instance_id', '=', identification.instanceId)
        .execute();
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
