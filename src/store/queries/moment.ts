import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** Rows that stood in this ledger at a moment of its own clock (ISO 8601 UTC); those that stand now without one. */
export function stood(table: string, at: string | null): RawBuilder<SqlBool> {
  const from = sql.ref(`${table}.recorded_from`);
  const to = sql.ref(`${table}.recorded_to`);
  return at === null
    ? sql<SqlBool>`${to} is null`
    : sql<SqlBool>`${from} <= ${at} and (${to} is null or ${to} > ${at})`;
}
