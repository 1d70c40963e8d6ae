/**
 * The store: serializable transactions on either engine. SQLite has one writer, which takes the write lock before it
 * reads (`BEGIN IMMEDIATE`); PostgreSQL checks afterwards and refuses one of two that conflict, which then runs again.
 * Either way a use case may reason as if it were alone.
 */
import { sql, type Kysely } from 'kysely';
import type { Store } from '../domain/ports.js';
import type { Repositories } from '../domain/repositories.js';
import { migrate, type Engine } from './migrate.js';
import { openPostgres } from './postgres.js';
import { bindRepositories, type RowTools } from './repositories.js';
import type { Schema } from './schema.js';
import { beginImmediate, openSqlite } from './sqlite.js';

/** Where the data lives. Without an address of a server or a file it lives in memory and dies with the process. */
export interface StoreOptions extends RowTools {
  readonly databaseUrl?: string | undefined;
  readonly file?: string | undefined;
  readonly onIdleError?: ((error: Error) => void) | undefined;
}

/** Conflicts before a write gives up. Each retry waits a little longer; ten are never reached in practice. */
const MOST_RETRIES = 10;

/** Opens the store and brings its schema up to date. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const bind: Bind = (db) => bindRepositories(db, options);
  if (options.databaseUrl !== undefined) {
    const db = openPostgres(options.databaseUrl, options.onIdleError ?? (() => undefined));
    await migrateOrClose(db, 'postgres');
    return postgresStore(db, bind);
  }
  const { writer, reader } = openSqlite(options.file ?? null);
  await migrateOrClose(writer, 'sqlite', reader);
  return sqliteStore(writer, reader, bind);
}

async function migrateOrClose(db: Kysely<Schema>, engine: Engine, second?: Kysely<Schema>): Promise<void> {
  try {
    await migrate(db, engine);
  } catch (error) {
    await db.destroy();
    if (second && second !== db) await second.destroy();
    throw error;
  }
}

type Bind = (db: Kysely<Schema>) => Repositories;

function sqliteStore(writer: Kysely<Schema>, reader: Kysely<Schema>, bind: Bind): Store {
  return {
    read: (work) => inSqliteTransaction(reader, begin, (db) => work(bind(db))),
    write: (work) => inSqliteTransaction(writer, beginImmediate, (db) => work(bind(db))),
    async close() {
      await writer.destroy();
      if (reader !== writer) await reader.destroy();
    },
  };
}

/** A snapshot for reading: it never waits for the writer. */
async function begin(db: Kysely<Schema>): Promise<void> {
  await sql`BEGIN`.execute(db);
}

async function inSqliteTransaction<Result>(
  db: Kysely<Schema>,
  open: (connection: Kysely<Schema>) => Promise<void>,
  work: (connection: Kysely<Schema>) => Promise<Result>,
): Promise<Result> {
  // `connection()` holds the driver's mutex, so transactions queue up instead of mixing.
  return db.connection().execute(async (connection) => {
    await open(connection);
    try {
      const result = await work(connection);
      await sql`COMMIT`.execute(connection);
      return result;
    } catch (error) {
      await sql`ROLLBACK`.execute(connection);
      throw error;
    }
  });
}

function postgresStore(db: Kysely<Schema>, bind: Bind): Store {
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return {
    read: (work) => snapshot.execute((transaction) => work(bind(transaction))),
    async write(work) {
      for (let retry = 0; ; retry += 1) {
        try {
          return await db
            .transaction()
            .setIsolationLevel('serializable')
            .execute((transaction) => work(bind(transaction)));
        } catch (error) {
          if (retry >= MOST_RETRIES || !isConflict(error)) throw error;
          await pause(Math.random() * 2 ** Math.min(retry, 6) * 4);
        }
      }
    },
    close: () => db.destroy(),
  };
}

/** Serialization failure, deadlock, or a unique index hit first by a transaction that this one could not see. */
function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['40001', '40P01', '23505'].includes(String(error.code));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
