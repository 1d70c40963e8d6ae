/** Case-insensitive "contains" on both engines. What people type is text: `%` and `_` stand for themselves. */
import { sql, type Expression, type SqlBool } from 'kysely';

/** A condition on a column that holds lower-case text, or whose lower-case form is compared. */
export function containing(column: string, part: string): Expression<SqlBool> {
  const pattern = `%${part.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql<SqlBool>`lower(${sql.ref(column)}) LIKE ${pattern} ESCAPE '\\'`;
}
