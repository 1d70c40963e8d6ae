/** Rows whose time is over: attempts with their verifications, counters, nonces, browsers that never came back. */
import type { DeleteResult, Kysely } from 'kysely';
import type { ExpiredRepository } from '../domain/repositories.js';
import type { Schema } from './schema.js';

/** Binds the repository to a transaction. */
export function expiredRepository(db: Kysely<Schema>): ExpiredRepository {
  return {
    async remove({ now, attemptsBefore, browsersBefore, most }) {
      const signIns = await removeAttempts(db, 'sign_ins', attemptsBefore, most);
      const signUps = await removeAttempts(db, 'sign_ups', attemptsBefore, most);
      const counters = db.selectFrom('limits').select('key').where('reset_at', '<=', now).limit(most);
      const nonces = db.selectFrom('handshake_nonces').select('digest').where('expires_at', '<=', now).limit(most);
      const browsers = db
        .selectFrom('dev_browsers')
        .select('id')
        .where('client_id', 'is', null)
        .where('created_at', '<=', browsersBefore)
        .limit(most);
      return (
        signIns +
        signUps +
        count(await db.deleteFrom('limits').where('key', 'in', counters).executeTakeFirst()) +
        count(await db.deleteFrom('handshake_nonces').where('digest', 'in', nonces).executeTakeFirst()) +
        count(await db.deleteFrom('dev_browsers').where('id', 'in', browsers).executeTakeFirst())
      );
    },
  };
}

async function removeAttempts(
  db: Kysely<Schema>,
  table: 'sign_ins' | 'sign_ups',
  before: number,
  most: number,
): Promise<number> {
  const rows = await db.selectFrom(table).select('id').where('abandon_at', '<=', before).limit(most).execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await db.deleteFrom('verifications').where('owner_id', 'in', ids).execute();
  return count(await db.deleteFrom(table).where('id', 'in', ids).executeTakeFirst());
}

function count({ numDeletedRows }: DeleteResult): number {
  return Number(numDeletedRows);
}
