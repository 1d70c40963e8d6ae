/**
 * SQLite through `libsql`: WAL, a flush per commit, one connection that writes and one that reads. The driver aborts the
 * whole process when it is given a boolean and cuts texts at NUL, so every parameter passes `bindable` first.
 */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import Database from 'libsql';
import type { Schema } from './schema.js';

/** Statements kept prepared; the domain has about a hundred different ones. */
const LARGEST_CACHE = 300;

/** A connection. Transactions are begun and ended on it directly: compiling `BEGIN` costs more than running it. */
export interface SqliteConnection {
  readonly kysely: Kysely<Schema>;
  exec(statement: string): void;
  inTransaction(): boolean;
}

/** The two connections of one database file; the same object twice for a database in memory. */
export interface SqliteConnections {
  readonly writer: SqliteConnection;
  readonly reader: SqliteConnection;
}

/** Opens the file, or a database in memory when `file` is null. New files are readable by their owner alone. */
export function openSqlite(file: string | null): SqliteConnections {
  if (file === null) {
    const only = connectionOn(connect(':memory:'));
    return { writer: only, reader: only };
  }
  claimFile(file);
  const writer = connect(file);
  const reader = connect(file);
  reader.exec('PRAGMA query_only = ON');
  return { writer: connectionOn(writer), reader: connectionOn(reader) };
}

function claimFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  // SQLite gives its log files the permissions of the main file.
  chmodSync(file, 0o600);
}

function connect(path: string): Database.Database {
  const database = new Database(path);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'busy_timeout = 20', 'foreign_keys = ON']) {
    database.exec(`PRAGMA ${pragma}`);
  }
  return database;
}

function connectionOn(database: Database.Database): SqliteConnection {
  return {
    kysely: new Kysely<Schema>({ dialect: new SqliteDialect({ database: preparedOnce(database) }) }),
    exec: (statement) => {
      database.exec(statement);
    },
    inTransaction: () => database.inTransaction,
  };
}

/** Keeps statements prepared. Safe because the driver is synchronous: a statement is never in use twice. */
function preparedOnce(database: Database.Database): SqliteDatabase {
  const cache = new Map<string, SqliteStatement>();
  return {
    close: () => {
      database.close();
    },
    prepare(sql) {
      const known = cache.get(sql);
      if (known) return known;
      const made = bindingSafely(database.prepare(sql));
      if (cache.size >= LARGEST_CACHE) cache.clear();
      cache.set(sql, made);
      return made;
    },
  };
}

function bindingSafely(statement: Database.Statement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(parameters.map(bindable)),
    run: (parameters) => statement.run(parameters.map(bindable)),
    iterate: (parameters) => statement.iterate(parameters.map(bindable)),
  };
}

/** How long a write waits for another process before it is refused as busy. */
const LONGEST_WAIT_MS = 5000;

/**
 * Takes the write lock. The driver is synchronous, so waiting inside it would hold up everything else, a transaction of
 * this very process included: it waits briefly there and otherwise here.
 */
export async function beginImmediate(connection: SqliteConnection): Promise<void> {
  for (let waited = 0; ; waited += 25) {
    try {
      connection.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
      if (!busy || waited >= LONGEST_WAIT_MS) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
    }
  }
}

/** What may be bound: text without NUL, numbers, null. Anything else is a bug of the caller and throws before it is sent. */
export function bindable(value: unknown): string | number | bigint | Uint8Array | null {
  if (value === null || typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`A ${typeof value} cannot be bound to a statement`);
}
