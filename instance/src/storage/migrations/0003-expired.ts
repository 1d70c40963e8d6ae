/** Finds development browsers that never signed in without reading the others. */
import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

/** The step. */
export const expired: Migration = {
  name: '0003-expired',
  async up(db) {
    await sql`CREATE INDEX dev_browsers_unused ON dev_browsers (created_at) WHERE client_id IS NULL`.execute(db);
  },
};
