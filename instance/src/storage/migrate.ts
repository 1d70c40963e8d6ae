/**
 * Brings a schema up to date, under a lock, in one transaction: killed at any point, the old schema is still there. A
 * database of a newer program is refused, because writing to it with old rules could lose what they do not know.
 */
import { sql, type Kysely } from 'kysely';
import { MIGRATIONS } from './migrations/index.js';
import type { Schema } from './schema.js';
import { beginImmediate, type SqliteConnection } from './sqlite.js';

/** The two engines. */
export type Engine = 'sqlite' | 'postgres';

/** One step. Steps are only ever appended; a released one never changes. */
export interface Migration {
  readonly name: string;
  up(db: Kysely<Schema>, engine: Engine): Promise<void>;
}

/** Any number that no other program uses for an advisory lock on this database. */
const LOCK_KEY = 7_264_301;

/** Runs the steps that a SQLite database has not seen. */
export async function migrateSqlite(
  connection: SqliteConnection,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await beginImmediate(connection);
  try {
    await runPending(connection.kysely, 'sqlite', migrations);
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction()) connection.exec('ROLLBACK');
    throw error;
  }
}

/** Runs the steps that a PostgreSQL database has not seen. */
export async function migratePostgres(
  db: Kysely<Schema>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  // Read committed, so that a process that waited for the lock sees what the one before it did.
  const transaction = db.transaction().setIsolationLevel('read committed');
  await transaction.execute(async (inside) => {
    await sql`SELECT pg_advisory_xact_lock(${LOCK_KEY})`.execute(inside);
    await runPending(inside, 'postgres', migrations);
  });
}

async function runPending(db: Kysely<Schema>, engine: Engine, migrations: readonly Migration[]): Promise<void> {
  await sql`CREATE TABLE IF NOT EXISTS migrations (position INTEGER PRIMARY KEY, name TEXT NOT NULL)`.execute(db);
  const { rows } = await sql<{ position: number; name: string }>`
    SELECT position, name FROM migrations ORDER BY position`.execute(db);
  for (const { position, name } of rows) {
    if (migrations[position]?.name === name) continue;
    throw new Error(
      `The database has the migration "${name}", which this version does not know. Use the version that made it.`,
    );
  }
  for (const [position, migration] of [...migrations.entries()].slice(rows.length)) {
    await migration.up(db, engine);
    await sql`INSERT INTO migrations (position, name) VALUES (${position}, ${migration.name})`.execute(db);
  }
}
