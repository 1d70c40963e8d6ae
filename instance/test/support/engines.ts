/**
 * The engines that the domain's and the storage's tests run on: SQLite in a temporary file always, PostgreSQL when
 * `DATABASE_URL_TEST` names a server on which databases may be created.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'node:test';
import pg from 'pg';
import { resolveSettings } from '../../src/domain/settings.js';
import type { Store } from '../../src/domain/ports.js';
import { openStore } from '../../src/storage/index.js';
import { keyringOf, type Keyring } from '../../src/tokens/index.js';

/** An empty database with a store on it. */
export interface TestDatabase {
  readonly store: Store;
  readonly keyring: Keyring;
  /** Every row of a table as the engine keeps it, to look at what is at rest. */
  rows(table: string): Promise<Record<string, unknown>[]>;
  /** Opens a second store on the same data, as another process would. */
  reopen(): Promise<Store>;
  /** Closes everything and removes the data. */
  close(): Promise<void>;
}

/** One way to keep data. */
export interface TestEngine {
  readonly name: string;
  open(): Promise<TestDatabase>;
}

const serverUrl = process.env['DATABASE_URL_TEST'];

/** The engines of this run. */
export const ENGINES: readonly TestEngine[] = [
  { name: 'SQLite', open: openSqlite },
  ...(serverUrl === undefined ? [] : [{ name: 'PostgreSQL', open: () => openPostgres(serverUrl) }]),
];

/** Declares the same tests for every engine. */
export function describeOnEachEngine(subject: string, body: (engine: TestEngine) => void): void {
  for (const engine of ENGINES) {
    describe(`${subject} on ${engine.name}`, () => {
      body(engine);
    });
  }
}

async function openSqlite(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'clerk-kit-test-'));
  const file = join(folder, 'data', 'instance.db');
  return openOn({ file }, sqliteRows(file), () => {
    rmSync(folder, { recursive: true, force: true });
  });
}

async function openPostgres(server: string): Promise<TestDatabase> {
  const name = `clerk_kit_${randomBytes(6).toString('hex')}`;
  await query(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return openOn(
    { databaseUrl: url.href },
    (table) => query(url.href, `SELECT * FROM ${table}`),
    () => query(server, `DROP DATABASE ${name} WITH (FORCE)`),
  );
}

async function openOn(
  place: { readonly file?: string; readonly databaseUrl?: string },
  rows: TestDatabase['rows'],
  remove: () => unknown,
): Promise<TestDatabase> {
  const keyring = keyringOf(randomBytes(32));
  const open = () => openStore({ ...place, sealer: keyring.sealer, resolveSettings });
  const stores = [await open()];
  const [store] = stores;
  if (!store) throw new Error('unreachable');
  return {
    store,
    keyring,
    rows,
    async reopen() {
      const another = await open();
      stores.push(another);
      return another;
    },
    async close() {
      for (const each of stores) await each.close();
      await remove();
    },
  };
}

function sqliteRows(file: string): TestDatabase['rows'] {
  return async (table) => {
    const { default: Database } = await import('libsql');
    const database = new Database(file);
    // Rows of `SELECT *` are plain objects.
    const found = database.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[];
    database.close();
    return found;
  };
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(text);
    return rows;
  } finally {
    await client.end();
  }
}
