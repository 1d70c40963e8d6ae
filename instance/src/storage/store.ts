/**
 * The store: serializable transactions on either engine. SQLite has one writer, which takes the write lock before it
 * reads (`BEGIN IMMEDIATE`); PostgreSQL checks afterwards and refuses one of two that conflict, which then runs again.
 * Either way a use case may reason as if it were alone.
 */
import type { Kysely } from 'kysely';
import type { Store } from '../domain/ports.js';
import type { Repositories } from '../domain/repositories.js';
import { migratePostgres, migrateSqlite } from './migrate.js';
import { PreparedQueries, type CompiledQueries } from './prepared.js';
import { bindRepositories } from './repositories.js';
import type { RowSealer } from './outbox.js';
import type { Schema } from './schema.js';
import { SettingsCache, type SettingsResolver } from './settings-cache.js';
import { openSqlite } from './sqlite.js';
import { sqliteStore } from './sqlite-store.js';

/** Where the data lives. Without an address of a server or a file it lives in memory and dies with the process. */
export interface StoreOptions {
  /** Seals what a thief of the database must not read. */
  readonly sealer: RowSealer;
  /** Turns a stored patch into settings; a rule of the domain, so it is handed in. */
  readonly resolveSettings: SettingsResolver;
  readonly databaseUrl?: string | undefined;
  readonly file?: string | undefined;
  readonly onIdleError?: ((error: Error) => void) | undefined;
}

/** Conflicts before a write gives up. Each retry waits a little longer; ten are never reached in practice. */
const MOST_RETRIES = 10;

/** Opens the store and brings its schema up to date. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const compiled: CompiledQueries = new Map();
  const tools = { sealer: options.sealer, settings: new SettingsCache(options.resolveSettings) };
  const bind: Bind = (db) => bindRepositories(db, new PreparedQueries(db, compiled), tools);
  if (options.databaseUrl !== undefined) {
    // The driver costs time and memory that the embedded database should not pay for.
    const { openPostgres } = await import('./postgres.js');
    const db = openPostgres(options.databaseUrl, options.onIdleError ?? (() => undefined));
    const store = postgresStore(db, bind);
    await migrateOrClose(store, () => migratePostgres(db));
    return store;
  }
  const connections = openSqlite(options.file ?? null);
  const store = sqliteStore(connections, ({ kysely }) => bind(kysely));
  await migrateOrClose(store, () => migrateSqlite(connections.writer));
  return store;
}

async function migrateOrClose(store: Store, migrate: () => Promise<void>): Promise<void> {
  try {
    await migrate();
  } catch (error) {
    await store.close();
    throw error;
  }
}

type Bind = (db: Kysely<Schema>) => Repositories;

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
