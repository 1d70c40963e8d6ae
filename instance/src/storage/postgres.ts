/** PostgreSQL through `pg`: a pool, 64-bit integers as numbers, and the same rules for parameters as SQLite. */
import {
  Kysely,
  PostgresDialect,
  type PostgresCursor,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.js';
import { bindable } from './sqlite.js';

const INT8 = 20;
const LARGEST_POOL = 10;

/** Connects to the server at `url`. `onIdleError` hears of connections that broke while nobody used them. */
export function openPostgres(url: string, onIdleError: (error: Error) => void): Kysely<Schema> {
  const pool = new pg.Pool({
    connectionString: url,
    max: LARGEST_POOL,
    types: { getTypeParser: typeParser },
    // A commit is acknowledged only when it is on disk, whatever the server's default says.
    options: '-c synchronous_commit=on',
    connectionTimeoutMillis: 5000,
  });
  // Without a listener the pool would end the process when the server restarts.
  pool.on('error', onIdleError);
  return new Kysely<Schema>({
    dialect: new PostgresDialect({
      pool: { connect: async () => bindingSafely(await pool.connect()), end: () => pool.end() },
    }),
  });
}

function typeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  // Times and counters stay far below 2^53.
  if (oid === INT8) return Number;
  // `pg` types the two formats apart; the pool only ever asks for text.
  return pg.types.getTypeParser(oid, format as 'text');
}

function bindingSafely(client: pg.PoolClient): PostgresPoolClient {
  function query<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  function query(sql: unknown, parameters: readonly unknown[] = []): unknown {
    if (typeof sql !== 'string') throw new TypeError('Cursors are not used');
    return client.query(sql, parameters.map(bindable));
  }
  return {
    query,
    release: () => {
      client.release();
    },
  };
}
