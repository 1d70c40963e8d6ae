/** Sessions. */
import type { Kysely } from 'kysely';
import type { SessionRepository } from '../domain/repositories.js';
import { BLANK, type PreparedQueries } from './prepared.js';
import { sessionCodec, type Schema } from './schema.js';

/** Binds the repository to a transaction. */
export function sessionRepository(db: Kysely<Schema>, prepared: PreparedQueries): SessionRepository {
  const one = (query: Kysely<Schema>) =>
    query.selectFrom('sessions').selectAll().where('id', '=', BLANK).where('instance_id', '=', BLANK);
  const openOfClient = (query: Kysely<Schema>) =>
    query
      .selectFrom('sessions')
      .selectAll()
      .where('client_id', '=', BLANK)
      .where('instance_id', '=', BLANK)
      .where('status', '=', 'active')
      .orderBy('created_at')
      .orderBy('id');
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
      await prepared.insert('sessions', sessionCodec.toRow(session));
    },
    async get(instanceId, id) {
      const row = await prepared.first('sessions.get', one, [id, instanceId]);
      return row ? sessionCodec.fromRow(row) : null;
    },
    async listOpenForClient(instanceId, clientId) {
      const rows = await prepared.rows('sessions.ofClient', openOfClient, [clientId, instanceId, 'active']);
      return rows.map(sessionCodec.fromRow);
    },
    async listOpenForUser(instanceId, userId) {
      return (await open(instanceId).where('user_id', '=', userId).execute()).map(sessionCodec.fromRow);
    },
    async update(session) {
      await prepared.update('sessions', sessionCodec.toRow(session));
    },
  };
}
