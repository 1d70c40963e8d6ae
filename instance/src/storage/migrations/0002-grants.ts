/** Invitations, sign-in tokens, allow and block lists, pictures, re-verifications; and the order of long lists. */
import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

const INVITATIONS = `
CREATE TABLE organization_invitations (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL REFERENCES instances (id),
  organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE, email_address TEXT NOT NULL,
  normal_form TEXT NOT NULL, role_key TEXT NOT NULL, inviter_user_id TEXT, status TEXT NOT NULL,
  public_metadata TEXT NOT NULL, private_metadata TEXT NOT NULL, redirect_url TEXT, accepted_by TEXT,
  expire_at BIGINT NOT NULL, created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL);
CREATE UNIQUE INDEX organization_invitations_pending ON organization_invitations (organization_id, normal_form)
  WHERE status = 'pending';
CREATE INDEX organization_invitations_page ON organization_invitations (organization_id, created_at, id);
CREATE INDEX organization_invitations_address ON organization_invitations (instance_id, normal_form, created_at);
CREATE TABLE invitations (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL REFERENCES instances (id),
  email_address TEXT NOT NULL, normal_form TEXT NOT NULL, status TEXT NOT NULL, public_metadata TEXT NOT NULL,
  redirect_url TEXT, expire_at BIGINT, created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL);
CREATE INDEX invitations_page ON invitations (instance_id, created_at, id);
CREATE INDEX invitations_address ON invitations (instance_id, normal_form, status);
CREATE TABLE sign_in_tokens (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL REFERENCES instances (id),
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE, status TEXT NOT NULL, actor TEXT,
  session_lifetime_ms BIGINT, expire_at BIGINT NOT NULL, created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL);
CREATE INDEX sign_in_tokens_user ON sign_in_tokens (user_id);
ALTER TABLE sign_ups ADD COLUMN invitation_id TEXT`;

const LISTS = `
CREATE TABLE listed_identifiers (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL REFERENCES instances (id),
  list TEXT NOT NULL, identifier TEXT NOT NULL, invitation_id TEXT,
  created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL);
CREATE UNIQUE INDEX listed_identifiers_once ON listed_identifiers (instance_id, list, identifier);
CREATE TABLE redirect_urls (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL REFERENCES instances (id),
  url TEXT NOT NULL, created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL);
CREATE UNIQUE INDEX redirect_urls_once ON redirect_urls (instance_id, url);
CREATE TABLE reverifications (session_id TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
  instance_id TEXT NOT NULL, level TEXT NOT NULL, first_verification_id TEXT, second_verification_id TEXT,
  first_done INTEGER NOT NULL, second_done INTEGER NOT NULL, codes_sent INTEGER NOT NULL,
  failed_attempts INTEGER NOT NULL, created_at BIGINT NOT NULL);
CREATE INDEX memberships_order ON memberships (organization_id, created_at, id);
CREATE INDEX memberships_role ON memberships (organization_id, role_key, created_at, id);
CREATE INDEX users_order ON users (instance_id, created_at, id);
CREATE INDEX organizations_order ON organizations (instance_id, created_at, id);
CREATE INDEX organizations_creator ON organizations (instance_id, created_by);
CREATE INDEX sessions_organization ON sessions (last_active_organization_id)`;

/** The type of binary columns is the one thing that the engines name differently. */
const PICTURES = (bytes: string): string => `
CREATE TABLE pictures (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL REFERENCES instances (id),
  owner_id TEXT NOT NULL, content_type TEXT NOT NULL, bytes ${bytes} NOT NULL, created_at BIGINT NOT NULL)`;

/** The second step. */
export const grants: Migration = {
  name: '0002-grants',
  async up(db, engine) {
    const pictures = PICTURES(engine === 'sqlite' ? 'BLOB' : 'BYTEA');
    const statements = [INVITATIONS, LISTS, pictures].join(';').split(';');
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
