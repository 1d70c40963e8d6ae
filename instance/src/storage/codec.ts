/**
 * Translates entities to rows and back: camelCase to snake_case, booleans to 0 and 1, objects to JSON text. Both engines
 * get exactly these three column types (text, bigint, integer), which is what makes the schema portable.
 */

type Snake<Text extends string> = Text extends `${infer Head}${infer Tail}`
  ? Tail extends Uncapitalize<Tail>
    ? `${Lowercase<Head>}${Snake<Tail>}`
    : `${Lowercase<Head>}_${Snake<Tail>}`
  : Text;

type Column<Value> = Value extends boolean ? number : Value extends string | number | null ? Value : string;

/** The row that stores an entity. */
export type Row<Entity> = { [Key in keyof Entity & string as Snake<Key>]: Column<Entity[Key]> };

/** How a column is stored. `value` is text or a number, as it is. */
export type ColumnKind = 'value' | 'boolean' | 'json';

/** Both directions for one entity. */
export interface Codec<Entity> {
  toRow(entity: Entity): Row<Entity>;
  fromRow(row: Row<Entity>): Entity;
}

/** Makes the codec; naming every key is what lets the compiler notice a forgotten column. */
export function codec<Entity extends object>(kinds: { readonly [Key in keyof Entity]-?: ColumnKind }): Codec<Entity> {
  const columns = Object.entries<ColumnKind>(kinds).map(([key, kind]) => ({ key, kind, column: snakeCase(key) }));
  return {
    toRow(entity) {
      const row: Record<string, unknown> = {};
      // Entities are plain data, so reading them by key is what the mapped type describes.
      const values = entity as Record<string, unknown>;
      for (const { key, kind, column } of columns) row[column] = encode(kind, values[key]);
      // `Row` maps exactly these keys to exactly these encodings.
      return row as Row<Entity>;
    },
    fromRow(row) {
      const entity: Record<string, unknown> = {};
      // Rows are plain data too; see above.
      const values = row as Record<string, unknown>;
      for (const { key, kind, column } of columns) entity[key] = decode(kind, values[column]);
      // The inverse of `toRow`.
      return entity as Entity;
    },
  };
}

function encode(kind: ColumnKind, value: unknown): unknown {
  if (kind === 'boolean') return value === true ? 1 : 0;
  if (kind === 'json') return value === null || value === undefined ? null : JSON.stringify(value);
  return value ?? null;
}

function decode(kind: ColumnKind, value: unknown): unknown {
  if (kind === 'boolean') return value === 1;
  if (kind === 'json') return typeof value === 'string' ? JSON.parse(value) : null;
  return value ?? null;
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
