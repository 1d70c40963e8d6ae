/**
 * Queries that are built and compiled once. Building a query costs several times what SQLite takes to answer it, so the
 * lookups of every request go through here; everything else is built when it is needed.
 */
import { sql, type Compilable, type CompiledQuery, type Kysely } from 'kysely';
import type { Schema } from './schema.js';

/** Tables whose rows have an id and belong to an instance. */
type OwnedTable = {
  [Table in keyof Schema]: Schema[Table] extends { id: string; instance_id: string } ? Table : never;
}[keyof Schema];

/** Compiled queries by name; one per store, because engines differ in their placeholders. */
export type CompiledQueries = Map<string, CompiledQuery>;

/** A connection or transaction that can run compiled queries. */
export class PreparedQueries {
  readonly #db: Kysely<Schema>;
  readonly #compiled: CompiledQueries;

  constructor(db: Kysely<Schema>, compiled: CompiledQueries) {
    this.#db = db;
    this.#compiled = compiled;
  }

  /**
   * Runs the query of this name. `build` gives the parameters as blanks, in the order in which `parameters` fills them;
   * it must not depend on anything else.
   */
  async rows<Row>(
    name: string,
    build: (db: Kysely<Schema>) => Compilable<Row>,
    parameters: readonly (string | number | null)[],
  ): Promise<Row[]> {
    const query = this.#compiled.get(name) ?? this.#compile(name, build, parameters.length);
    // The query was built by `build`, whose rows these are.
    const { rows } = await this.#db.executeQuery({ ...query, parameters } as CompiledQuery<Row>);
    return rows;
  }

  /** The first row of such a query. */
  async first<Row>(
    name: string,
    build: (db: Kysely<Schema>) => Compilable<Row>,
    parameters: readonly (string | number | null)[],
  ): Promise<Row | undefined> {
    return (await this.rows(name, build, parameters))[0];
  }

  /** Inserts a row. */
  async insert<Table extends keyof Schema>(table: Table, row: Schema[Table]): Promise<void> {
    const build = (db: Kysely<Schema>) => {
      const columns = Object.keys(row).map((column) => sql.ref(column));
      const blanks = columns.map(() => BLANK);
      const text = sql`INSERT INTO ${sql.table(table)} (${sql.join(columns)}) VALUES (${sql.join(blanks)})`;
      return { compile: () => text.compile(db) };
    };
    await this.rows(`insert ${table}`, build, valuesOf(row));
  }

  /** Replaces the row of an instance that has this row's id. */
  async update<Table extends OwnedTable>(table: Table, row: Schema[Table]): Promise<void> {
    const build = (db: Kysely<Schema>) => {
      const columns = Object.keys(row).map((column) => sql`${sql.ref(column)} = ${BLANK}`);
      const text = sql`UPDATE ${sql.table(table)} SET ${sql.join(columns)} WHERE id = ${BLANK} AND instance_id = ${BLANK}`;
      return { compile: () => text.compile(db) };
    };
    await this.rows(`update ${table}`, build, [...valuesOf(row), row.id, row.instance_id]);
  }

  #compile(name: string, build: (db: Kysely<Schema>) => Compilable<unknown>, count: number): CompiledQuery {
    const query = build(this.#db).compile() as CompiledQuery; // Rows are typed where the query is run.
    if (query.parameters.length !== count)
      throw new TypeError(`The query ${name} has other parameters than it is given`);
    this.#compiled.set(name, query);
    return query;
  }
}

/** Codecs write every column of a table in one order, which is what lets the statement be compiled once. */
function valuesOf(row: object): (string | number | null)[] {
  // Rows hold exactly these three; see `codec.ts`.
  return Object.values(row) as (string | number | null)[];
}

/** Stands for a parameter while a query is built. */
export const BLANK = '';
