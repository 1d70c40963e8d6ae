/**
 * Brings a schema up to date, under a lock, in one transaction: killed at any point, the old schema is still there. A
 * database of a newer program is refused, because writing to it with old rules could lose what they do not know.
 */
import { sql, type Kysely } from 'kysely';
import { MIGRATIONS } from './migrations/index.js';
import type { Schema } from './schema.js';
import { beginImmediate } from './sqlite.js';

/** The two engines. */
export type Engine = 'sqlite' | 'postgres';

/** One step. Steps are only ever appended; a released one never changes. */
export interface Migration {
  readonly name: string;
  up(db: Kysely<Schema>, engine: Engine): Promise<void>;
}

/** Any number that no other program uses for an advisory lock on this database. */
const LOCK_KEY = 7_264_301;

/** Runs the steps that the database has not seen. */
export async function migrate(
  db: Kysely<Schema>,
  engine: Engine,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await db.connection().execute(async (connection) => {
    await begin(connection, engine);
    try {
      await runPending(connection, engine, migrations);
      await sql`COMMIT`.execute(connection);
    } catch (error) {
      await sql`ROLLBACK`.execute(connection);
      throw error;
    }
  });
}

async function begin(db: Kysely<Schema>, engine: Engine): Promise<void> {
  if (engine === 'sqlite') {
    await beginImmediate(db);
    return;
  }
  // Read committed, so that a process that waited for the lock sees what the one before it did.
  await sql`BEGIN ISOLATION LEVEL READ COMMITTED`.execute(db);
  await sql`SELECT pg_advisory_xact_lock(${LOCK_KEY})`.execute(db);
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
