/** Applications, instances, signing keys and secret keys. */
import type { Kysely, Selectable } from 'kysely';
import type { Instance } from '../domain/entities.js';
import type { InstanceRepository } from '../domain/repositories.js';
import type { InstanceSettings, SettingsPatch } from '../domain/settings.js';
import type { Row } from './codec.js';
import {
  applicationCodec,
  instanceCodec,
  secretKeyCodec,
  signingKeyCodec,
  type Schema,
  type StoredInstance,
} from './schema.js';

type InstanceRow = Selectable<Row<StoredInstance> & { application_name: string }>;

/** The settings that a stored patch stands for. */
export type SettingsResolver = (patch: SettingsPatch) => InstanceSettings;

/** Binds the repository to a transaction. */
export function instanceRepository(db: Kysely<Schema>, resolve: SettingsResolver): InstanceRepository {
  const instances = db
    .selectFrom('instances')
    .innerJoin('applications', 'applications.id', 'instances.application_id')
    .selectAll('instances')
    .select('applications.name as application_name');
  return {
    ...keyRepository(db),
    async insertApplication(application) {
      await db.insertInto('applications').values(applicationCodec.toRow(application)).execute();
    },
    async listApplications() {
      const rows = await db.selectFrom('applications').selectAll().orderBy('created_at').orderBy('id').execute();
      return rows.map(applicationCodec.fromRow);
    },
    async insert(instance, settings) {
      const row = instanceCodec.toRow({ ...instance, slug: instance.slug ?? '', settings });
      await db.insertInto('instances').values(row).execute();
    },
    async get(id) {
      const row = await instances.where('instances.id', '=', id).executeTakeFirst();
      return row ? instanceFrom(row, resolve) : null;
    },
    async findBySlug(slug) {
      const row = await instances.where('slug', '=', slug ?? '').executeTakeFirst();
      return row ? instanceFrom(row, resolve) : null;
    },
    async list() {
      const rows = await instances.orderBy('instances.created_at').orderBy('instances.id').execute();
      return rows.map((row) => instanceFrom(row, resolve));
    },
    async settingsPatch(id) {
      const row = await db.selectFrom('instances').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? instanceCodec.fromRow(row).settings : {};
    },
    async saveSettingsPatch(id, patch, now) {
      const settings = JSON.stringify(patch);
      await db.updateTable('instances').set({ settings, updated_at: now }).where('id', '=', id).execute();
    },
  };
}

type KeyMethod = 'insertSigningKey' | 'signingKeys' | 'activeSigningKey';
type SecretMethod = 'insertSecretKey' | 'findSecretKey' | 'secretKeys' | 'revokeSecretKey';

function keyRepository(db: Kysely<Schema>): Pick<InstanceRepository, KeyMethod | SecretMethod> {
  const newestFirst = (instanceId: string) =>
    db.selectFrom('signing_keys').selectAll().where('instance_id', '=', instanceId).orderBy('created_at', 'desc');
  return {
    async insertSigningKey(key) {
      await db.insertInto('signing_keys').values(signingKeyCodec.toRow(key)).execute();
    },
    async signingKeys(instanceId) {
      return (await newestFirst(instanceId).execute()).map(signingKeyCodec.fromRow);
    },
    async activeSigningKey(instanceId) {
      const row = await newestFirst(instanceId).where('status', '=', 'active').limit(1).executeTakeFirst();
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

function instanceFrom(row: InstanceRow, resolve: SettingsResolver): Instance {
  const { slug, settings, ...rest } = instanceCodec.fromRow(row);
  return {
    ...rest,
    slug: slug === '' ? null : slug,
    applicationName: row.application_name,
    settings: resolve(settings),
  };
}
