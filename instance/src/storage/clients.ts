/** Clients, development browsers and handshake nonces. */
import type { Kysely } from 'kysely';
import type { ClientRepository } from '../domain/repositories.js';
import { clientCodec, devBrowserCodec, type Schema } from './schema.js';

/** Binds the repository to a transaction. */
export function clientRepository(db: Kysely<Schema>): ClientRepository {
  return {
    ...devBrowserRepository(db),
    async insert(client) {
      await db.insertInto('clients').values(clientCodec.toRow(client)).execute();
    },
    async get(instanceId, id) {
      const row = await db
        .selectFrom('clients')
        .selectAll()
        .where('id', '=', id)
        .where('instance_id', '=', instanceId)
        .executeTakeFirst();
      return row ? clientCodec.fromRow(row) : null;
    },
    async update(client) {
      await db
        .updateTable('clients')
        .set(clientCodec.toRow(client))
        .where('id', '=', client.id)
        .where('instance_id', '=', client.instanceId)
        .execute();
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

function devBrowserRepository(db: Kysely<Schema>): Pick<ClientRepository, DevBrowserMethod> {
  return {
    async insertDevBrowser(devBrowser) {
      await db.insertInto('dev_browsers').values(devBrowserCodec.toRow(devBrowser)).execute();
    },
    async findDevBrowser(instanceId, tokenDigest) {
      const row = await db
        .selectFrom('dev_browsers')
        .selectAll()
        .where('instance_id', '=', instanceId)
        .where('token_digest', '=', tokenDigest)
        .executeTakeFirst();
      return row ? devBrowserCodec.fromRow(row) : null;
    },
    async linkDevBrowser(id, clientId) {
      await db.updateTable('dev_browsers').set({ client_id: clientId }).where('id', '=', id).execute();
    },
  };
}
