/**
 * Queries that are built and compiled once. Building a query costs several times what SQLite takes to answer it, so the
 * lookups of every request go through here; everything else is built when it is needed.
 */
import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Schema } from './schema.js';

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

  #compile(name: string, build: (db: Kysely<Schema>) => Compilable<unknown>, count: number): CompiledQuery {
    const query = build(this.#db).compile() as CompiledQuery; // Rows are typed where the query is run.
    if (query.parameters.length !== count)
      throw new TypeError(`The query ${name} has other parameters than it is given`);
    this.#compiled.set(name, query);
    return query;
  }
}

/** Stands for a parameter while a query is built. */
export const BLANK = '';
