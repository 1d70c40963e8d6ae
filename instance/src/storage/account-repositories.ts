/** Repositories of people: who they are, what they are known by, and what they proved. */
import type { Kysely } from 'kysely';
import type { Repositories } from '../domain/repositories.js';
import { identificationRepository } from './identifications.js';
import type { PreparedQueries } from './prepared.js';
import type { Schema } from './schema.js';
import { sessionRepository } from './sessions.js';
import { userRepository } from './users.js';
import { verificationRepository } from './verifications.js';

type AccountRepository = 'users' | 'identifications' | 'verifications' | 'sessions';

/** Makers, one per repository, for `bindRepositories`. */
export function accountMakers(
  db: Kysely<Schema>,
  prepared: PreparedQueries,
): { [Key in AccountRepository]: () => Repositories[Key] } {
  return {
    users: () => userRepository(db, prepared),
    identifications: () => identificationRepository(db, prepared),
    verifications: () => verificationRepository(db, prepared),
    sessions: () => sessionRepository(db, prepared),
  };
}
