/** Counters of limits, the event log, and what is over. */
import { sql, type Kysely } from 'kysely';
import type { EventRepository, LimitRepository, Repositories } from '../domain/repositories.js';
import { eventCodec } from './attempt-schema.js';
import { expiredRepository } from './expired.js';
import type { PreparedQueries } from './prepared.js';
import type { Schema } from './schema.js';

/** Makers, one per repository, for `bindRepositories`. */
export function recordMakers(
  db: Kysely<Schema>,
  prepared: PreparedQueries,
): { [Key in 'limits' | 'expired' | 'events']: () => Repositories[Key] } {
  return {
    limits: () => limitRepository(db),
    expired: () => expiredRepository(db),
    events: () => eventRepository(db, prepared),
  };
}

function limitRepository(db: Kysely<Schema>): LimitRepository {
  return {
    async hit(key, windowMs, now) {
      // One statement: a window that is over starts again at one.
      const { rows } = await sql<{ count: number; reset_at: number }>`
        INSERT INTO limits (key, count, reset_at) VALUES (${key}, 1, ${now + windowMs})
        ON CONFLICT (key) DO UPDATE SET
          count = CASE WHEN limits.reset_at <= ${now} THEN 1 ELSE limits.count + 1 END,
          reset_at = CASE WHEN limits.reset_at <= ${now} THEN excluded.reset_at ELSE limits.reset_at END
        RETURNING count, reset_at`.execute(db);
      const row = rows[0];
      return { count: row?.count ?? 1, resetAt: row?.reset_at ?? now + windowMs };
    },
  };
}

function eventRepository(db: Kysely<Schema>, prepared: PreparedQueries): EventRepository {
  return {
    async append(event) {
      await prepared.insert('events', eventCodec.toRow(event));
    },
    async list(instanceId, limit, offset) {
      const rows = await db
        .selectFrom('events')
        .selectAll()
        .where('instance_id', '=', instanceId)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(eventCodec.fromRow);
    },
  };
}
