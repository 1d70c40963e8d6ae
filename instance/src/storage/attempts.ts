/** Sign-in and sign-up attempts. A lookup names the client too: an attempt of somebody else does not exist. */
import type { Kysely } from 'kysely';
import type { AttemptRepository } from '../domain/repositories.js';
import { signInCodec, signUpCodec } from './attempt-schema.js';
import type { Schema } from './schema.js';

/** Binds the repository to a transaction. */
export function attemptRepository(db: Kysely<Schema>): AttemptRepository {
  return {
    async insertSignIn(attempt) {
      await db.insertInto('sign_ins').values(signInCodec.toRow(attempt)).execute();
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
      await db.updateTable('sign_ins').set(signInCodec.toRow(attempt)).where('id', '=', attempt.id).execute();
    },
    async insertSignUp(attempt) {
      await db.insertInto('sign_ups').values(signUpCodec.toRow(attempt)).execute();
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
      await db.updateTable('sign_ups').set(signUpCodec.toRow(attempt)).where('id', '=', attempt.id).execute();
    },
  };
}
