/** Repositories of invitations, sign-in tokens, lists and pictures. */
import type { Kysely } from 'kysely';
import type {
  AccessListRepository,
  InvitationQuery,
  InvitationRepository,
  PictureRepository,
  SignInTokenRepository,
} from '../domain/grant-repositories.js';
import type { ReverificationRepository } from '../domain/reverification/reverification.js';
import {
  invitationCodec,
  listedIdentifierCodec,
  redirectUrlCodec,
  reverificationCodec,
  signInTokenCodec,
} from './grant-schema.js';
import { containing } from './like.js';
import type { Schema } from './schema.js';

/** Application invitations. */
export function invitationRepository(db: Kysely<Schema>): InvitationRepository {
  const matching = (instanceId: string, query: InvitationQuery) => {
    let select = db.selectFrom('invitations').where('instance_id', '=', instanceId);
    const { statuses, now } = query;
    if (statuses && statuses.length > 0) {
      select = select.where(({ or, and, eb }) =>
        or(
          statuses.map((status) => {
            const alive = or([eb('expire_at', 'is', null), eb('expire_at', '>', now)]);
            if (status === 'pending') return and([eb('status', '=', 'pending'), alive]);
            if (status === 'expired') return and([eb('status', '=', 'pending'), eb('expire_at', '<=', now)]);
            return eb('status', '=', status);
          }),
        ),
      );
    }
    return query.query === undefined ? select : select.where(containing('normal_form', query.query));
  };
  return {
    async insert(invitation) {
      await db.insertInto('invitations').values(invitationCodec.toRow(invitation)).execute();
    },
    async get(instanceId, id) {
      const found = db.selectFrom('invitations').selectAll().where('instance_id', '=', instanceId).where('id', '=', id);
      const row = await found.executeTakeFirst();
      return row ? invitationCodec.fromRow(row) : null;
    },
    async findPending(instanceId, normalForm, now) {
      const row = await db
        .selectFrom('invitations')
        .selectAll()
        .where('instance_id', '=', instanceId)
        .where('normal_form', '=', normalForm)
        .where('status', '=', 'pending')
        .where(({ or, eb }) => or([eb('expire_at', 'is', null), eb('expire_at', '>', now)]))
        .executeTakeFirst();
      return row ? invitationCodec.fromRow(row) : null;
    },
    async update(invitation) {
      const { id, ...row } = invitationCodec.toRow(invitation);
      await db.updateTable('invitations').set(row).where('id', '=', id).execute();
    },
    async page(instanceId, query) {
      const rows = await matching(instanceId, query)
        .selectAll()
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(query.limit)
        .offset(query.offset)
        .execute();
      const { total } = await matching(instanceId, query)
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      return { items: rows.map((row) => invitationCodec.fromRow(row)), total };
    },
  };
}

/** Sign-in and actor tokens. */
export function signInTokenRepository(db: Kysely<Schema>): SignInTokenRepository {
  return {
    async insert(token) {
      await db.insertInto('sign_in_tokens').values(signInTokenCodec.toRow(token)).execute();
    },
    async get(instanceId, id) {
      const found = db.selectFrom('sign_in_tokens').selectAll();
      const row = await found.where('instance_id', '=', instanceId).where('id', '=', id).executeTakeFirst();
      return row ? signInTokenCodec.fromRow(row) : null;
    },
    async update(token) {
      const { id, ...row } = signInTokenCodec.toRow(token);
      await db.updateTable('sign_in_tokens').set(row).where('id', '=', id).execute();
    },
  };
}

/** Allow list, block list and redirect addresses. */
export function accessListRepository(db: Kysely<Schema>): AccessListRepository {
  const lines = (instanceId: string, list: string) =>
    db
      .selectFrom('listed_identifiers')
      .where('instance_id', '=', instanceId)
      .where('list', '=', list as 'allowlist'); // Any other name finds nothing.
  const urls = (instanceId: string) => db.selectFrom('redirect_urls').where('instance_id', '=', instanceId);
  return {
    async insert(line) {
      await db.insertInto('listed_identifiers').values(listedIdentifierCodec.toRow(line)).execute();
    },
    async find(instanceId, list, identifiers) {
      if (identifiers.length === 0) return null;
      const found = lines(instanceId, list).where('identifier', 'in', [...identifiers]);
      const row = await found.selectAll().executeTakeFirst();
      return row ? listedIdentifierCodec.fromRow(row) : null;
    },
    async get(instanceId, list, id) {
      const row = await lines(instanceId, list).where('id', '=', id).selectAll().executeTakeFirst();
      return row ? listedIdentifierCodec.fromRow(row) : null;
    },
    async page(instanceId, list, { limit, offset }) {
      const ordered = lines(instanceId, list).selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc');
      const rows = await ordered.limit(limit).offset(offset).execute();
      const total = await lines(instanceId, list)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirst();
      return { items: rows.map((row) => listedIdentifierCodec.fromRow(row)), total: total?.n ?? 0 };
    },
    async delete(instanceId, list, id) {
      const line = db.deleteFrom('listed_identifiers').where('instance_id', '=', instanceId).where('list', '=', list);
      await line.where('id', '=', id).execute();
    },
    async insertRedirectUrl(url) {
      await db.insertInto('redirect_urls').values(redirectUrlCodec.toRow(url)).execute();
    },
    async redirectUrls(instanceId, { limit, offset }) {
      const ordered = urls(instanceId).selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc');
      const rows = await ordered.limit(limit).offset(offset).execute();
      const total = await urls(instanceId)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirst();
      return { items: rows.map((row) => redirectUrlCodec.fromRow(row)), total: total?.n ?? 0 };
    },
    async redirectUrl(instanceId, id) {
      const row = await urls(instanceId).where('id', '=', id).selectAll().executeTakeFirst();
      return row ? redirectUrlCodec.fromRow(row) : null;
    },
    async deleteRedirectUrl(instanceId, id) {
      await db.deleteFrom('redirect_urls').where('instance_id', '=', instanceId).where('id', '=', id).execute();
    },
  };
}

/** Pictures. */
export function pictureRepository(db: Kysely<Schema>): PictureRepository {
  return {
    async insert({ id, instanceId, ownerId, contentType, bytes, createdAt }) {
      const row = { id, instance_id: instanceId, owner_id: ownerId, content_type: contentType, created_at: createdAt };
      await db
        .insertInto('pictures')
        .values({ ...row, bytes })
        .execute();
    },
    async get(instanceId, id) {
      const found = db.selectFrom('pictures').selectAll().where('instance_id', '=', instanceId).where('id', '=', id);
      const row = await found.executeTakeFirst();
      if (!row) return null;
      const { owner_id: ownerId, content_type: contentType, created_at: createdAt } = row;
      return { id, instanceId, ownerId, contentType, bytes: new Uint8Array(row.bytes), createdAt };
    },
    async delete(instanceId, id) {
      await db.deleteFrom('pictures').where('instance_id', '=', instanceId).where('id', '=', id).execute();
    },
  };
}

/** Re-verifications. */
export function reverificationRepository(db: Kysely<Schema>): ReverificationRepository {
  return {
    async replace(reverification) {
      const { session_id: sessionId, ...row } = reverificationCodec.toRow(reverification);
      await db
        .insertInto('reverifications')
        .values({ session_id: sessionId, ...row })
        .onConflict((conflict) => conflict.column('session_id').doUpdateSet(row))
        .execute();
    },
    async get(instanceId, sessionId) {
      const found = db.selectFrom('reverifications').selectAll().where('instance_id', '=', instanceId);
      const row = await found.where('session_id', '=', sessionId).executeTakeFirst();
      return row ? reverificationCodec.fromRow(row) : null;
    },
    async update(reverification) {
      const { session_id: sessionId, ...row } = reverificationCodec.toRow(reverification);
      await db.updateTable('reverifications').set(row).where('session_id', '=', sessionId).execute();
    },
  };
}
