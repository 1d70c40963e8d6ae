/** Applications, instances, signing keys and secret keys. */
import type { Kysely, Selectable } from 'kysely';
import type { Instance } from '../domain/entities.js';
import type { InstanceRepository } from '../domain/repositories.js';
import type { Row } from './codec.js';
import { BLANK, type PreparedQueries } from './prepared.js';
import {
  applicationCodec,
  instanceCodec,
  secretKeyCodec,
  signingKeyCodec,
  type Schema,
  type StoredInstance,
} from './schema.js';
import type { SettingsCache } from './settings-cache.js';

type InstanceRow = Selectable<Row<StoredInstance> & { application_name: string }>;

/** Binds the repository to a transaction. */
export function instanceRepository(
  db: Kysely<Schema>,
  prepared: PreparedQueries,
  settings: SettingsCache,
): InstanceRepository {
  const instances = (query: Kysely<Schema>) =>
    query
      .selectFrom('instances')
      .innerJoin('applications', 'applications.id', 'instances.application_id')
      .selectAll('instances')
      .select('applications.name as application_name');
  const bySlug = (query: Kysely<Schema>) => instances(query).where('slug', '=', BLANK);
  return {
    ...keyRepository(db, prepared),
    async insertApplication(application) {
      await db.insertInto('applications').values(applicationCodec.toRow(application)).execute();
    },
    async listApplications() {
      const rows = await db.selectFrom('applications').selectAll().orderBy('created_at').orderBy('id').execute();
      return rows.map(applicationCodec.fromRow);
    },
    async insert(instance, patch) {
      const row = instanceCodec.toRow({ ...instance, slug: instance.slug ?? '', settings: patch });
      await db.insertInto('instances').values(row).execute();
    },
    async get(id) {
      const row = await instances(db).where('instances.id', '=', id).executeTakeFirst();
      return row ? instanceFrom(row, settings) : null;
    },
    async findBySlug(slug) {
      const row = await prepared.first('instances.bySlug', bySlug, [slug ?? '']);
      return row ? instanceFrom(row, settings) : null;
    },
    async list() {
      const rows = await instances(db).orderBy('instances.created_at').orderBy('instances.id').execute();
      return rows.map((row) => instanceFrom(row, settings));
    },
    async settingsPatch(id) {
      const row = await db.selectFrom('instances').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? instanceCodec.fromRow(row).settings : {};
    },
    async saveSettingsPatch(id, patch, now) {
      const change = { settings: JSON.stringify(patch), updated_at: now };
      await db.updateTable('instances').set(change).where('id', '=', id).execute();
    },
  };
}

type KeyMethod = 'insertSigningKey' | 'signingKeys' | 'activeSigningKey';
type SecretMethod = 'insertSecretKey' | 'findSecretKey' | 'secretKeys' | 'revokeSecretKey';

function keyRepository(
  db: Kysely<Schema>,
  prepared: PreparedQueries,
): Pick<InstanceRepository, KeyMethod | SecretMethod> {
  const newestFirst = (query: Kysely<Schema>, instanceId: string) =>
    query.selectFrom('signing_keys').selectAll().where('instance_id', '=', instanceId).orderBy('created_at', 'desc');
  const active = (query: Kysely<Schema>) => newestFirst(query, BLANK).where('status', '=', 'active').limit(1);
  return {
    async insertSigningKey(key) {
      await db.insertInto('signing_keys').values(signingKeyCodec.toRow(key)).execute();
    },
    async signingKeys(instanceId) {
      return (await newestFirst(db, instanceId).execute()).map(signingKeyCodec.fromRow);
    },
    async activeSigningKey(instanceId) {
      const row = await prepared.first('signingKeys.active', active, [instanceId, 'active', 1]);
      return row ? signingKeyCodec.fromRow(row) : null;
    },
    async insertSecretKey(key) {
      await db.insertInto('secret_keys').values(secretKeyCodec.toRow(key)).execute();
    },
    async findSecretKey(digest) {
      const row = await db.selectFrom('secret_keys').selectAll().where('digest', '=', digest).executeTakeFirst();
      return row ? secretKeyCodec.fromRow(row) : null;
    },
    async secretKeys(instanceId) {
      const rows = await db
        .selectFrom('secret_keys')
        .selectAll()
        .where('instance_id', '=', instanceId)
        .orderBy('created_at')
        .execute();
      return rows.map(secretKeyCodec.fromRow);
    },
    async revokeSecretKey(instanceId, id, now) {
      const { numUpdatedRows } = await db
        .updateTable('secret_keys')
        .set({ revoked_at: now })
        .where('instance_id', '=', instanceId)
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function instanceFrom(row: InstanceRow, settings: SettingsCache): Instance {
  // The settings are the only long text of the row; they come from the cache.
  const { slug, ...rest } = instanceCodec.fromRow({ ...row, settings: '{}' });
  return {
    ...rest,
    slug: slug === '' ? null : slug,
    applicationName: row.application_name,
    settings: settings.of(row.id, row.settings),
  };
}
