/**
 * Where a test server keeps its data: in memory, or in a database of its own on the PostgreSQL server that
 * `DATABASE_URL_TEST_SERVER` names. The same tests run on both.
 */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { LocalInstanceOptions } from '../../src/index.js';

const server = process.env['DATABASE_URL_TEST_SERVER'];

/** The options that choose the place, and how to remove it after the server has closed. */
export interface ServerDatabase {
  readonly options: Pick<LocalInstanceOptions, 'inMemory' | 'databaseUrl'>;
  remove(): Promise<void>;
}

/** An empty place for one server. */
export async function createServerDatabase(): Promise<ServerDatabase> {
  if (server === undefined) return { options: { inMemory: true }, remove: () => Promise.resolve() };
  const name = `clerk_kit_server_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    options: { databaseUrl: url.href },
    remove: () => run(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
