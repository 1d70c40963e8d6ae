/** Clients, development browsers and handshake nonces. */
import type { Kysely } from 'kysely';
import type { ClientRepository } from '../domain/repositories.js';
import { BLANK, type PreparedQueries } from './prepared.js';
import { clientCodec, devBrowserCodec, type Schema } from './schema.js';

/** Binds the repository to a transaction. */
export function clientRepository(db: Kysely<Schema>, prepared: PreparedQueries): ClientRepository {
  const one = (query: Kysely<Schema>) =>
    query.selectFrom('clients').selectAll().where('id', '=', BLANK).where('instance_id', '=', BLANK);
  return {
    ...devBrowserRepository(db, prepared),
    async insert(client) {
      await prepared.insert('clients', clientCodec.toRow(client));
    },
    async get(instanceId, id) {
      const row = await prepared.first('clients.get', one, [id, instanceId]);
      return row ? clientCodec.fromRow(row) : null;
    },
    async update(client) {
      await prepared.update('clients', clientCodec.toRow(client));
    },
    async delete(instanceId, id) {
      await db.deleteFrom('clients').where('id', '=', id).where('instance_id', '=', instanceId).execute();
    },
    async insertHandshakeNonce(nonce) {
      const { digest, payload } = nonce;
      await db
        .insertInto('handshake_nonces')
        .values({ digest, instance_id: nonce.instanceId, payload, expires_at: nonce.expiresAt })
        .execute();
    },
    async takeHandshakeNonce(instanceId, digest, now) {
      // Expired ones go with it, so the table stays as small as the traffic of a minute.
      await db.deleteFrom('handshake_nonces').where('expires_at', '<=', now).execute();
      const row = await db
        .deleteFrom('handshake_nonces')
        .where('digest', '=', digest)
        .where('instance_id', '=', instanceId)
        .returning('payload')
        .executeTakeFirst();
      return row?.payload ?? null;
    },
  };
}

type DevBrowserMethod = 'insertDevBrowser' | 'findDevBrowser' | 'linkDevBrowser';

function devBrowserRepository(db: Kysely<Schema>, prepared: PreparedQueries): Pick<ClientRepository, DevBrowserMethod> {
  const byToken = (query: Kysely<Schema>) =>
    query.selectFrom('dev_browsers').selectAll().where('instance_id', '=', BLANK).where('token_digest', '=', BLANK);
  return {
    async insertDevBrowser(devBrowser) {
      await prepared.insert('dev_browsers', devBrowserCodec.toRow(devBrowser));
    },
    async findDevBrowser(instanceId, tokenDigest) {
      const row = await prepared.first('devBrowsers.byToken', byToken, [instanceId, tokenDigest]);
      return row ? devBrowserCodec.fromRow(row) : null;
    },
    async linkDevBrowser(id, clientId) {
      await db.updateTable('dev_browsers').set({ client_id: clientId }).where('id', '=', id).execute();
    },
  };
}
