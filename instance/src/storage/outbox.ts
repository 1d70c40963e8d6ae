/** Messages. Subject, bodies and code are sealed: whoever copies the database reads no codes. */
import type { Kysely, Selectable } from 'kysely';
import type { OutboxMessage } from '../domain/entities.js';
import type { Sealer } from '../domain/ports.js';
import type { OutboxRepository } from '../domain/repositories.js';
import { messageCodec } from './attempt-schema.js';
import type { Row } from './codec.js';
import type { PreparedQueries } from './prepared.js';
import type { Schema, SealedField, StoredMessage } from './schema.js';

/** Seals and opens the secret half of a row. */
export type RowSealer = Pick<Sealer, 'seal' | 'open'>;

const PURPOSE = 'outbox';

/** Binds the repository to a transaction. */
export function outboxRepository(db: Kysely<Schema>, prepared: PreparedQueries, sealer: RowSealer): OutboxRepository {
  const read = (row: Selectable<Row<StoredMessage>>): OutboxMessage => unsealed(messageCodec.fromRow(row), sealer);
  return {
    async insert({ subject, text, html, code, verificationId, ...rest }) {
      const sealed = sealer.seal(PURPOSE, JSON.stringify({ subject, text, html, code, verificationId }));
      await prepared.insert('outbox', messageCodec.toRow({ ...rest, sealed }));
    },
    async get(id) {
      const row = await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? read(row) : null;
    },
    async list(query) {
      let rows = db.selectFrom('outbox').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc');
      if (query.instanceId !== undefined) rows = rows.where('instance_id', '=', query.instanceId);
      if (query.to !== undefined) rows = rows.where('to', '=', query.to);
      return (
        await rows
          .limit(query.limit)
          .offset(query.offset ?? 0)
          .execute()
      ).map(read);
    },
    async queued(limit) {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('status', '=', 'queued')
        .orderBy('created_at')
        .limit(limit)
        .execute();
      return rows.map(read);
    },
    async mark(id, { status, attempts, error, sentAt }) {
      await db.updateTable('outbox').set({ status, attempts, error, sent_at: sentAt }).where('id', '=', id).execute();
    },
  };
}

function unsealed({ sealed, ...rest }: StoredMessage, sealer: RowSealer): OutboxMessage {
  // What `insert` sealed, authenticated, so nobody else can have put another shape there.
  const body = JSON.parse(sealer.open(PURPOSE, sealed)) as Pick<OutboxMessage, SealedField>;
  return { ...rest, ...body };
}
