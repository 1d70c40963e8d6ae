/** Migrations: once, in order, all or nothing, and never backwards. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sql, type Kysely } from 'kysely';
import { migrateSqlite, type Migration } from '../../src/storage/migrate.js';
import { MIGRATIONS } from '../../src/storage/migrations/index.js';
import type { Schema } from '../../src/storage/schema.js';
import { openSqlite, type SqliteConnection } from '../../src/storage/sqlite.js';

describe('Migrations', () => {
  let folder: string;
  let connection: SqliteConnection;
  let db: Kysely<Schema>;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'clerk-kit-migrate-'));
    connection = openSqlite(join(folder, 'instance.db')).writer;
    db = connection.kysely;
  });

  afterEach(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  const step = (name: string, text: string): Migration => ({
    name,
    up: async (transaction) => {
      await sql.raw(text).execute(transaction);
    },
  });
  const first = step('0001-first', 'CREATE TABLE first (id TEXT)');
  const second = step('0002-second', 'CREATE TABLE second (id TEXT)');
  const applied = async () =>
    (await sql<{ name: string }>`SELECT name FROM migrations ORDER BY position`.execute(db)).rows.map(
      ({ name }) => name,
    );
  const exists = async (table: string) =>
    (await sql`SELECT 1 FROM sqlite_master WHERE name = ${table}`.execute(db)).rows.length === 1;

  it('run once, however often a process starts', async () => {
    await migrateSqlite(connection, [first]);
    await migrateSqlite(connection, [first, second]);
    await migrateSqlite(connection, [first, second]);

    assert.deepEqual(await applied(), ['0001-first', '0002-second']);
  });

  it('leave the old schema in place when one of them fails', async () => {
    await migrateSqlite(connection, [first]);
    const broken = step('0003-broken', 'CREATE TABLE nonsense (');

    await assert.rejects(migrateSqlite(connection, [first, second, broken]));

    assert.deepEqual(await applied(), ['0001-first']);
    assert.equal(await exists('second'), false);
    await migrateSqlite(connection, [first, second]);
    assert.equal(await exists('second'), true);
  });

  it('refuse a database that a newer version has changed', async () => {
    await migrateSqlite(connection, [first, second]);

    await assert.rejects(migrateSqlite(connection, [first]), /0002-second.*does not know/);
  });

  it('of this version have names in order and build a schema', async () => {
    const names = MIGRATIONS.map(({ name }) => name);

    await migrateSqlite(connection);

    assert.deepEqual(names, [...names].sort());
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(await applied(), names);
  });
});
