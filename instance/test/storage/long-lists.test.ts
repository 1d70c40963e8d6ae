/**
 * Lists of ten thousand page without reading what they skip. Shown by the plan of every query that a page runs, not by a
 * watch: no table is scanned, and nothing is sorted that an index could hand out in order.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Kysely, sql, SqliteDialect, type SqliteDatabase } from 'kysely';
import Database from 'libsql';
import { resolveSettings } from '../../src/domain/settings.js';
import type { Repositories } from '../../src/domain/repositories.js';
import { openStore } from '../../src/storage/index.js';
import { PreparedQueries } from '../../src/storage/prepared.js';
import { bindRepositories } from '../../src/storage/repositories.js';
import type { Schema } from '../../src/storage/schema.js';
import { SettingsCache } from '../../src/storage/settings-cache.js';
import { keyringOf } from '../../src/tokens/index.js';

const SIZE = 10_000;
const INSTANCE = 'ins_long';
const ORGANIZATION = 'org_long';

interface Asked {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

describe('a list of ten thousand', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clerk-kit-lists-'));
  const file = join(folder, 'data', 'instance.db');
  const asked: Asked[] = [];
  let database: Database.Database;
  let db: Kysely<Schema>;
  let repositories: Repositories;

  before(async () => {
    const { sealer } = keyringOf(randomBytes(32));
    await (await openStore({ file, sealer, resolveSettings })).close();
    database = new Database(file);
    fill(database);
    db = new Kysely<Schema>({
      dialect: new SqliteDialect({ database: forKysely(database) }),
      log: ({ query }) => {
        asked.push({ sql: query.sql, parameters: query.parameters });
      },
    });
    repositories = bindRepositories(db, new PreparedQueries(db, new Map()), {
      sealer,
      settings: new SettingsCache(resolveSettings),
    });
  });
  after(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The plans of everything that `work` asks. */
  async function plansOf(work: () => Promise<unknown>): Promise<string[]> {
    asked.length = 0;
    await work();
    const plans = [];
    for (const { sql: text, parameters } of [...asked]) {
      const statement = database.prepare(`EXPLAIN QUERY PLAN ${text}`);
      // Rows of the plan are plain objects with a text each.
      const rows = statement.all([...parameters]) as { detail: string }[];
      plans.push(...rows.map(({ detail }) => detail));
    }
    return plans;
  }

  const costs = (plans: readonly string[]): string[] =>
    plans.filter((step) => /^SCAN (memberships|users|organizations|organization_invitations)\b|TEMP B-TREE/.test(step));

  const page = { limit: 20, offset: 9000 };

  for (const [name, ask] of [
    ['members', () => repositories.members.page(INSTANCE, { organizationId: ORGANIZATION, ...page })],
    [
      'members of a role',
      () => repositories.members.page(INSTANCE, { organizationId: ORGANIZATION, roleKeys: ['org:member'], ...page }),
    ],
    ['users', () => repositories.users.list(INSTANCE, page)],
    ['organizations', () => repositories.directory.page(INSTANCE, page)],
    [
      'invitations',
      () => repositories.organizationInvitations.page(INSTANCE, { organizationId: ORGANIZATION, now: 0, ...page }),
    ],
  ] as const) {
    it(`of ${name} is read in the order of an index`, async () => {
      const plans = await plansOf(ask);

      assert.ok(plans.length > 0);
      assert.deepEqual(costs(plans), [], plans.join('\n'));
    });
  }

  it('reads the rows of one page, and steps over the others in the index alone', async () => {
    const plans = await plansOf(() => repositories.members.page(INSTANCE, { organizationId: ORGANIZATION, ...page }));

    assert.ok(
      plans.some((step) => /memberships USING COVERING INDEX memberships_order/.test(step)),
      plans.join('\n'),
    );
  });

  it('counts members without counting them', async () => {
    const plans = await plansOf(() => repositories.members.page(INSTANCE, { organizationId: ORGANIZATION, ...page }));
    const { total, items } = await repositories.members.page(INSTANCE, { organizationId: ORGANIZATION, ...page });

    assert.ok(!asked.some(({ sql: text }) => /count\(/i.test(text)), plans.join('\n'));
    assert.deepEqual([total, items.length], [SIZE, 20]);
  });

  it('notices a page that sorts, which proves that this test can fail', async () => {
    const plans = await plansOf(() => sql`SELECT id FROM users ORDER BY last_name LIMIT 20`.execute(db));

    assert.equal(costs(plans).length, 2);
  });
});

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
