/** Every repository, bound to one connection or transaction. */
import type { Kysely } from 'kysely';
import type { Repositories } from '../domain/repositories.js';
import { accountMakers } from './account-repositories.js';
import { attemptRepository } from './attempts.js';
import { clientRepository } from './clients.js';
import { grantMakers } from './grant-repositories.js';
import { instanceRepository } from './instances.js';
import { outboxRepository, type RowSealer } from './outbox.js';
import type { PreparedQueries } from './prepared.js';
import { recordMakers } from './records.js';
import type { Schema } from './schema.js';
import type { SettingsCache } from './settings-cache.js';

/** What rows need beside the database. */
export interface RowTools {
  /** Seals what a thief of the database must not read. */
  readonly sealer: RowSealer;
  readonly settings: SettingsCache;
}

/** Binds them. Made lazily: most transactions use three. */
export function bindRepositories(
  db: Kysely<Schema>,
  prepared: PreparedQueries,
  { sealer, settings }: RowTools,
): Repositories {
  return lazily<Repositories>({
    instances: () => instanceRepository(db, prepared, settings),
    ...accountMakers(db, prepared),
    clients: () => clientRepository(db, prepared),
    attempts: () => attemptRepository(db, prepared),
    ...grantMakers(db, prepared),
    outbox: () => outboxRepository(db, prepared, sealer),
    ...recordMakers(db, prepared),
  });
}

/** An object whose properties are made when they are first read. */
function lazily<Target extends object>(makers: { [Key in keyof Target]: () => Target[Key] }): Target {
  // Filled by the getters below, one per key of `makers`, which has exactly the keys of `Target`.
  const target = {} as Target;
  for (const key of Object.keys(makers)) {
    // Keys of an object literal of the mapped type are keys of the target.
    const name = key as keyof Target;
    Object.defineProperty(target, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = makers[name]();
        Object.defineProperty(target, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return target;
}
