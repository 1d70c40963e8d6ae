/** Verifications. */
import type { Kysely } from 'kysely';
import type { VerificationRepository } from '../domain/repositories.js';
import type { PreparedQueries } from './prepared.js';
import { verificationCodec, type Schema } from './schema.js';

/** Binds the repository to a transaction. */
export function verificationRepository(db: Kysely<Schema>, prepared: PreparedQueries): VerificationRepository {
  return {
    async insert(verification) {
      await prepared.insert('verifications', verificationCodec.toRow(verification));
    },
    async get(instanceId, id) {
      const row = await db
        .selectFrom('verifications')
        .selectAll()
        .where('id', '=', id)
        .where('instance_id', '=', instanceId)
        .executeTakeFirst();
      return row ? verificationCodec.fromRow(row) : null;
    },
    async getMany(instanceId, ids) {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom('verifications')
        .selectAll()
        .where('id', 'in', ids)
        .where('instance_id', '=', instanceId)
        .execute();
      return rows.map(verificationCodec.fromRow);
    },
    async update(verification) {
      await prepared.update('verifications', verificationCodec.toRow(verification));
    },
  };
}
