/** A database with ten thousand of everything, and the plans of what is asked of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import Database from 'libsql';
import { resolveSettings } from '../../src/domain/settings.js';
import { openStore } from '../../src/storage/index.js';
import { PreparedQueries } from '../../src/storage/prepared.js';
import { bindRepositories } from '../../src/storage/repositories.js';
import { SettingsCache } from '../../src/storage/settings-cache.js';
import type { Schema } from '../../src/storage/schema.js';
import { keyringOf } from '../../src/tokens/index.js';

/** How many of everything. */
export const SIZE = 10_000;
/** The instance and the organization that have them. */
export const INSTANCE = 'ins_long';
/** The organization with all the members. */
export const ORGANIZATION = 'org_long';

/** A statement as it was sent. */
export interface Asked {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The database, its repositories, and every statement they send. */
export interface LongLists {
  readonly db: Kysely<Schema>;
  readonly repositories: ReturnType<typeof bindRepositories>;
  readonly asked: Asked[];
  /** The steps of the plans of everything that `work` asks. */
  plansOf(work: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
}

/** Makes and fills it. */
export async function openLongLists(): Promise<LongLists> {
  const folder = mkdtempSync(join(tmpdir(), 'clerk-kit-lists-'));
  const file = join(folder, 'data', 'instance.db');
  const { sealer } = keyringOf(new Uint8Array(32));
  await (await openStore({ file, sealer, resolveSettings })).close();
  const database = new Database(file);
  fill(database);
  const asked: Asked[] = [];
  const db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: forKysely(database) }),
    log: ({ query }) => {
      asked.push({ sql: query.sql, parameters: query.parameters });
    },
  });
  return {
    db,
    repositories: bindRepositories(db, new PreparedQueries(db, new Map()), {
      sealer,
      settings: new SettingsCache(resolveSettings),
    }),
    asked,
    async plansOf(work) {
      asked.length = 0;
      await work();
      return [...asked].flatMap(({ sql: text, parameters }) => {
        const statement = database.prepare(`EXPLAIN QUERY PLAN ${text}`);
        // Rows of the plan are plain objects with a text each.
        const rows = statement.all([...parameters]) as { detail: string }[];
        return rows.map(({ detail }) => detail);
      });
    },
    async close() {
      await db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The driver as Kysely wants it. */
function forKysely(database: Database.Database): SqliteDatabase {
  return {
    close: () => {
      database.close();
    },
    prepare(text) {
      const statement = database.prepare(text);
      return {
        reader: statement.reader,
        all: (parameters) => statement.all([...parameters]),
        run: (parameters) => statement.run([...parameters]),
        iterate: (parameters) => statement.iterate([...parameters]),
      };
    },
  };
}

/** Fills the tables with one statement each. */
function fill(database: Database.Database): void {
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${SIZE})`;
  const many = (table: string, columns: string, values: string): string =>
    `INSERT INTO ${table} (${columns}) ${numbers} SELECT ${values} FROM n`;
  const organization =
    'id, instance_id, name, slug, max_allowed_memberships, admin_delete_enabled, public_metadata, private_metadata, ' +
    'members_count, pending_invitations_count, created_at, updated_at';
  for (const statement of [
    'BEGIN',
    "INSERT INTO applications (id, name, created_at, updated_at) VALUES ('app_1', 'A', 1, 1)",
    `INSERT INTO instances (id, application_id, environment_type, slug, settings, created_at, updated_at)
       VALUES ('${INSTANCE}', 'app_1', 'development', '', '{}', 1, 1)`,
    ...['org:admin', 'org:member'].map(
      (key, index) =>
        `INSERT INTO roles (id, instance_id, key, name, description, creator_eligible, permissions, created_at, updated_at)
           VALUES ('role_${index}', '${INSTANCE}', '${key}', '${key}', '', 1, '[]', 1, 1)`,
    ),
    many(
      'users',
      `id, instance_id, last_name, password_compromised, totp_enabled, backup_code_enabled, public_metadata, private_metadata,
       unsafe_metadata, banned, failed_attempts, delete_self_enabled, create_organization_enabled, created_at, updated_at`,
      `'user_' || i, '${INSTANCE}', 'N' || (i % 97), 0, 0, 0, '{}', '{}', '{}', 0, 0, 1, 1, i, i`,
    ),
    `INSERT INTO organizations (${organization})
       VALUES ('${ORGANIZATION}', '${INSTANCE}', 'Long', 'long', 0, 1, '{}', '{}', ${SIZE}, ${SIZE}, 1, 1)`,
    many(
      'organizations',
      organization,
      `'org_' || i, '${INSTANCE}', 'O' || i, 'o-' || i, 0, 1, '{}', '{}', 0, 0, i, i`,
    ),
    many(
      'memberships',
      'id, instance_id, organization_id, user_id, role_key, public_metadata, private_metadata, created_at, updated_at',
      `'orgmem_' || i, '${INSTANCE}', '${ORGANIZATION}', 'user_' || i, iif(i % 100 = 0, 'org:admin', 'org:member'), '{}', '{}', i, i`,
    ),
    many(
      'organization_invitations',
      `id, instance_id, organization_id, email_address, normal_form, role_key, status, public_metadata, private_metadata,
       expire_at, created_at, updated_at`,
      `'orginv_' || i, '${INSTANCE}', '${ORGANIZATION}', 'p' || i || '@x.test', 'p' || i || '@x.test', 'org:member',
       'pending', '{}', '{}', 9999999999999, i, i`,
    ),
    'COMMIT',
    'ANALYZE',
  ]) {
    database.exec(statement);
  }
}
