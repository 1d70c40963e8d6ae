/** Sign-in and sign-up attempts. A lookup names the client too: an attempt of somebody else does not exist. */
import type { Kysely } from 'kysely';
import type { AttemptRepository } from '../domain/repositories.js';
import { signInCodec, signUpCodec } from './attempt-schema.js';
import type { PreparedQueries } from './prepared.js';
import type { Schema } from './schema.js';

/** Binds the repository to a transaction. */
export function attemptRepository(db: Kysely<Schema>, prepared: PreparedQueries): AttemptRepository {
  return {
    async insertSignIn(attempt) {
      await prepared.insert('sign_ins', signInCodec.toRow(attempt));
    },
    async getSignIn(instanceId, clientId, id) {
      const row = await db
        .selectFrom('sign_ins')
        .selectAll()
        .where('id', '=', id)
        .where('client_id', '=', clientId)
        .where('instance_id', '=', instanceId)
        .executeTakeFirst();
      return row ? signInCodec.fromRow(row) : null;
    },
    async updateSignIn(attempt) {
      await prepared.update('sign_ins', signInCodec.toRow(attempt));
    },
    async insertSignUp(attempt) {
      await prepared.insert('sign_ups', signUpCodec.toRow(attempt));
    },
    async getSignUp(instanceId, clientId, id) {
      const row = await db
        .selectFrom('sign_ups')
        .selectAll()
        .where('id', '=', id)
        .where('client_id', '=', clientId)
        .where('instance_id', '=', instanceId)
        .executeTakeFirst();
      return row ? signUpCodec.fromRow(row) : null;
    },
    async updateSignUp(attempt) {
      await prepared.update('sign_ups', signUpCodec.toRow(attempt));
    },
  };
}
