/** Sessions. */
import type { Kysely } from 'kysely';
import type { SessionRepository } from '../domain/repositories.js';
import { sessionCodec, type Schema } from './schema.js';

/** Binds the repository to a transaction. */
export function sessionRepository(db: Kysely<Schema>): SessionRepository {
  const open = (instanceId: string) =>
    db
      .selectFrom('sessions')
      .selectAll()
      .where('instance_id', '=', instanceId)
      .where('status', '=', 'active')
      .orderBy('created_at')
      .orderBy('id');
  return {
    async insert(session) {
      await db.insertInto('sessions').values(sessionCodec.toRow(session)).execute();
    },
    async get(instanceId, id) {
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('id', '=', id)
        .where('instance_id', '=', instanceId)
        .executeTakeFirst();
      return row ? sessionCodec.fromRow(row) : null;
    },
    async listOpenForClient(instanceId, clientId) {
      return (await open(instanceId).where('client_id', '=', clientId).execute()).map(sessionCodec.fromRow);
    },
    async listOpenForUser(instanceId, userId) {
      return (await open(instanceId).where('user_id', '=', userId).execute()).map(sessionCodec.fromRow);
    },
    async update(session) {
      await db
        .updateTable('sessions')
        .set(sessionCodec.toRow(session))
        .where('id', '=', session.id)
        .where('instance_id', '=', session.instanceId)
        .execute();
    },
  };
}
