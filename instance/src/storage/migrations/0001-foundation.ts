/**
 * Instances, users, sign-in, sign-up, sessions, organizations, messages. Portable on purpose: TEXT, BIGINT (times in
 * milliseconds) and INTEGER (counters, booleans), JSON as text, ids as primary keys.
 */
import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

const INSTANCES = `
CREATE TABLE applications (id TEXT PRIMARY KEY, name TEXT NOT NULL, created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL);
CREATE TABLE instances (id TEXT PRIMARY KEY, application_id TEXT NOT NULL REFERENCES applications (id),
  environment_type TEXT NOT NULL, slug TEXT NOT NULL, settings TEXT NOT NULL,
  created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL);
CREATE UNIQUE INDEX instances_slug ON instances (slug);
CREATE TABLE signing_keys (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL REFERENCES instances (id),
  public_key_pem TEXT NOT NULL, sealed_private_key TEXT NOT NULL, status TEXT NOT NULL, created_at BIGINT NOT NULL);
CREATE INDEX signing_keys_instance ON signing_keys (instance_id, status, created_at);
CREATE TABLE secret_keys (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL REFERENCES instances (id), name TEXT NOT NULL,
  digest TEXT NOT NULL, created_at BIGINT NOT NULL, revoked_at BIGINT);
CREATE UNIQUE INDEX secret_keys_digest ON secret_keys (digest);
CREATE INDEX secret_keys_instance ON secret_keys (instance_id, created_at)`;

const USERS = `
CREATE TABLE users (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL REFERENCES instances (id), first_name TEXT,
  last_name TEXT, image_id TEXT, primary_email_address_id TEXT, primary_phone_number_id TEXT, password_digest TEXT,
  password_updated_at BIGINT, password_compromised INTEGER NOT NULL, totp_enabled INTEGER NOT NULL,
  backup_code_enabled INTEGER NOT NULL, public_metadata TEXT NOT NULL, private_metadata TEXT NOT NULL,
  unsafe_metadata TEXT NOT NULL, external_id TEXT, banned INTEGER NOT NULL, failed_attempts INTEGER NOT NULL,
  locked_until BIGINT, delete_self_enabled INTEGER NOT NULL, create_organization_enabled INTEGER NOT NULL,
  create_organizations_limit INTEGER, legal_accepted_at BIGINT, last_sign_in_at BIGINT, last_active_at BIGINT,
  mfa_enabled_at BIGINT, mfa_disabled_at BIGINT, locale TEXT, created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL);
CREATE INDEX users_instance ON users (instance_id, created_at);
CREATE UNIQUE INDEX users_external ON users (instance_id, external_id) WHERE external_id IS NOT NULL;
CREATE TABLE identifications (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE, type TEXT NOT NULL, value TEXT NOT NULL,
  normal_form TEXT NOT NULL, verified_at BIGINT, verification_strategy TEXT, verification_attempts INTEGER,
  verification_expire_at BIGINT, verification_id TEXT, reserved INTEGER NOT NULL,
  reserved_for_second_factor INTEGER NOT NULL, default_second_factor INTEGER NOT NULL, linked_to TEXT NOT NULL,
  created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL, claim TEXT);
CREATE UNIQUE INDEX identifications_claim ON identifications (instance_id, type, claim) WHERE claim IS NOT NULL;
CREATE INDEX identifications_user ON identifications (user_id, created_at);
CREATE INDEX identifications_normal_form ON identifications (instance_id, normal_form)`;

const SIGNING_IN = `
CREATE TABLE verifications (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL, purpose TEXT NOT NULL, owner_id TEXT NOT NULL,
  strategy TEXT NOT NULL, status TEXT NOT NULL, identification_id TEXT, target TEXT, secret_digest TEXT,
  attempts INTEGER NOT NULL, expire_at BIGINT, nonce TEXT, error_code TEXT,
  created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL);
CREATE INDEX verifications_owner ON verifications (owner_id, created_at);
CREATE TABLE clients (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL REFERENCES instances (id),
  rotating_token_digest TEXT NOT NULL, sign_in_id TEXT, sign_up_id TEXT, last_active_session_id TEXT,
  last_authentication_strategy TEXT, created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL);
CREATE TABLE dev_browsers (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL REFERENCES instances (id),
  token_digest TEXT NOT NULL, client_id TEXT, created_at BIGINT NOT NULL);
CREATE UNIQUE INDEX dev_browsers_token ON dev_browsers (instance_id, token_digest);
CREATE TABLE handshake_nonces (digest TEXT PRIMARY KEY, instance_id TEXT NOT NULL, payload TEXT NOT NULL,
  expires_at BIGINT NOT NULL);
CREATE INDEX handshake_nonces_expiry ON handshake_nonces (expires_at);
CREATE TABLE sessions (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL, client_id TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE, status TEXT NOT NULL, expire_at BIGINT NOT NULL,
  abandon_at BIGINT NOT NULL, last_active_at BIGINT NOT NULL, last_active_organization_id TEXT, actor TEXT,
  first_factor_at BIGINT, second_factor_at BIGINT, activity TEXT NOT NULL,
  created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL);
CREATE INDEX sessions_client ON sessions (client_id, status, created_at);
CREATE INDEX sessions_user ON sessions (user_id, status, created_at);
CREATE TABLE sign_ins (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL, client_id TEXT NOT NULL, status TEXT NOT NULL,
  identifier TEXT, identification_id TEXT, user_id TEXT, first_factor_verification_id TEXT,
  second_factor_verification_id TEXT, first_factor_strategy TEXT, first_factor_at BIGINT, second_factor_at BIGINT,
  failed_attempts INTEGER NOT NULL, codes_sent INTEGER NOT NULL, created_session_id TEXT, locale TEXT,
  abandon_at BIGINT NOT NULL, created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL);
CREATE INDEX sign_ins_abandon ON sign_ins (abandon_at);
CREATE TABLE sign_ups (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL, client_id TEXT NOT NULL, status TEXT NOT NULL,
  email_address TEXT, phone_number TEXT, username TEXT, password_digest TEXT, first_name TEXT, last_name TEXT,
  unsafe_metadata TEXT NOT NULL, public_metadata TEXT NOT NULL, external_id TEXT, email_verification_id TEXT,
  phone_verification_id TEXT, legal_accepted_at BIGINT, locale TEXT, failed_attempts INTEGER NOT NULL,
  codes_sent INTEGER NOT NULL, created_session_id TEXT, created_user_id TEXT, abandon_at BIGINT NOT NULL,
  created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL);
CREATE INDEX sign_ups_abandon ON sign_ups (abandon_at)`;

const ORGANIZATIONS = `
CREATE TABLE organizations (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL REFERENCES instances (id), name TEXT NOT NULL,
  slug TEXT NOT NULL, image_id TEXT, created_by TEXT, max_allowed_memberships INTEGER NOT NULL,
  admin_delete_enabled INTEGER NOT NULL, public_metadata TEXT NOT NULL, private_metadata TEXT NOT NULL,
  members_count INTEGER NOT NULL, pending_invitations_count INTEGER NOT NULL,
  created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL);
CREATE UNIQUE INDEX organizations_slug ON organizations (instance_id, slug);
CREATE INDEX organizations_created ON organizations (instance_id, created_at);
CREATE TABLE roles (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL REFERENCES instances (id), key TEXT NOT NULL,
  name TEXT NOT NULL, description TEXT NOT NULL, creator_eligible INTEGER NOT NULL, permissions TEXT NOT NULL,
  created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL);
CREATE UNIQUE INDEX roles_key ON roles (instance_id, key);
CREATE TABLE memberships (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL,
  organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE, role_key TEXT NOT NULL,
  public_metadata TEXT NOT NULL, private_metadata TEXT NOT NULL,
  created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL);
CREATE UNIQUE INDEX memberships_once ON memberships (organization_id, user_id);
CREATE INDEX memberships_user ON memberships (user_id, created_at);
CREATE INDEX memberships_page ON memberships (organization_id, created_at)`;

const RECORDS = `
CREATE TABLE outbox (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL REFERENCES instances (id), channel TEXT NOT NULL,
  kind TEXT NOT NULL, "to" TEXT NOT NULL, sealed TEXT NOT NULL, status TEXT NOT NULL, attempts INTEGER NOT NULL,
  error TEXT, created_at BIGINT NOT NULL, sent_at BIGINT);
CREATE INDEX outbox_instance ON outbox (instance_id, created_at);
CREATE INDEX outbox_to ON outbox ("to", created_at);
CREATE INDEX outbox_status ON outbox (status, created_at);
CREATE TABLE limits (key TEXT PRIMARY KEY, count INTEGER NOT NULL, reset_at BIGINT NOT NULL);
CREATE INDEX limits_reset ON limits (reset_at);
CREATE TABLE events (id TEXT PRIMARY KEY, instance_id TEXT NOT NULL REFERENCES instances (id), type TEXT NOT NULL,
  actor_id TEXT, subject_id TEXT, data TEXT NOT NULL, created_at BIGINT NOT NULL);
CREATE INDEX events_instance ON events (instance_id, created_at);
CREATE INDEX events_subject ON events (instance_id, subject_id, created_at)`;

/** The first step. */
export const foundation: Migration = {
  name: '0001-foundation',
  async up(db) {
    const statements = [INSTANCES, USERS, SIGNING_IN, ORGANIZATIONS, RECORDS].join(';').split(';');
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
