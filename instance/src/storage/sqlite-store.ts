/**
 * The store on SQLite. One connection writes and takes the write lock before it reads; the other reads snapshots and
 * never waits. Each runs one transaction at a time, so repositories can be bound to it once and for all.
 */
import type { Store } from '../domain/ports.js';
import type { Repositories } from '../domain/repositories.js';
import { beginImmediate, type SqliteConnection, type SqliteConnections } from './sqlite.js';

/** Makes the store. A database in memory has one connection, which then does both. */
export function sqliteStore(
  { writer, reader }: SqliteConnections,
  bind: (connection: SqliteConnection) => Repositories,
): Store {
  const writing = transactions(writer, bind(writer));
  const reading = reader === writer ? writing : transactions(reader, bind(reader));
  return {
    read: (work) => reading(work, begin),
    write: (work) => writing(work, beginImmediate),
    async close() {
      await writer.kysely.destroy();
      if (reader !== writer) await reader.kysely.destroy();
    },
  };
}

type Begin = (connection: SqliteConnection) => Promise<void> | void;

function begin(connection: SqliteConnection): void {
  connection.exec('BEGIN');
}

/** Runs transactions on a connection, one after the other. */
function transactions(connection: SqliteConnection, repositories: Repositories) {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: (repositories: Repositories) => Promise<Result>, open: Begin): Promise<Result> => {
    const next = last.then(() => inTransaction(connection, open, () => work(repositories)));
    // Whoever waits in the queue waits for the end, not for success.
    last = next.catch(() => undefined);
    return next;
  };
}

async function inTransaction<Result>(
  connection: SqliteConnection,
  open: Begin,
  work: () => Promise<Result>,
): Promise<Result> {
  await open(connection);
  try {
    const result = await work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk may have rolled back already; the first error is the one to tell.
    if (connection.inTransaction()) connection.exec('ROLLBACK');
    throw error;
  }
}
