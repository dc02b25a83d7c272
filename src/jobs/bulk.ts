import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { LedgerSchema } from '../store/schema.js';
import { later } from '../store/view/later.js';

/** Rows of one statement. */
const AT_ONCE = 2000;

/** A JSON column's text goes into the rows' own JSON as it stands. */
const rowText = (row: object): string =>
  `{${Object.entries(row)
    .map(([column, value]) => `${JSON.stringify(column)}:${cell(column, value)}`)
    .join(',')}}`;

const JSON_COLUMNS = new Set(['data', 'relations']);

const cell = (column: string, value: unknown): string =>
  JSON_COLUMNS.has(column) && typeof value === 'string' ? value : JSON.stringify(value ?? null);

/** Rows as the JSON that `json_populate_recordset` takes. */
export const rowsText = (rows: readonly object[]): string => `[${rows.map(rowText).join(',')}]`;

export interface InsertOptions {
  /** Rows that stand already are left as they are. */
  orSkip?: boolean;
  /** What is done instead, after "on conflict". */
  onConflict?: RawBuilder<unknown>;
}

/**
 * Inserts rows, all columns named alike, with one value a statement: a statement of thousands of values takes the
 * database longer to read than to carry out.
 */
export async function insertRows(
  tx: Transaction<LedgerSchema>,
  table: keyof LedgerSchema,
  rows: readonly object[],
  { orSkip = false, onConflict }: InsertOptions = {},
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = sql.join(Object.keys(first).map(column => sql.ref(column)));
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const text = rowsText(rows.slice(i, i + AT_ONCE));
    await sql`${later}insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${text}::json)
      ${onConflict ? sql`on conflict ${onConflict}` : orSkip ? sql`on conflict do nothing` : sql``}`.execute(tx);
  }
}

/** For `where column = any(list)`: one value, however long the list. */
export const anyOf = (column: string, list: Iterable<string>): ReturnType<typeof sql<boolean>> =>
  sql<boolean>`${sql.ref(column)} = any(${[...list]}::text[])`;

export async function deleteWhere(
  tx: Transaction<LedgerSchema>,
  table: keyof LedgerSchema,
  column: string,
  list: Iterable<string>,
): Promise<void> {
  const values = [...list];
  if (values.length > 0) await sql`${later}delete from ${sql.table(table)} where ${anyOf(column, values)}`.execute(tx);
}
