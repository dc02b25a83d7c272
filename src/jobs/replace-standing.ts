import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { LedgerSchema } from '../store/schema.js';
import { later } from '../store/view/later.js';
import { rowsText } from './bulk.js';
import type { IntervalTable } from './intervals.js';

export interface Replacement {
  table: IntervalTable;
  /** Columns that name a row. */
  key: readonly string[];
  /** All other columns but those of the interval. */
  values: readonly string[];
  /** Which of the standing rows are replaced; those named by `wanted` are in any case. */
  scope: RawBuilder<unknown>;
  wanted: readonly object[];
  /** ISO 8601 of the entry that changes them. */
  at: string;
  /** Resolves with the keys of what began or ended; else with none. */
  tell?: boolean;
}

const JSON_COLUMNS = new Set(['data']);
const and = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join([...parts], sql` and `);

/**
 * Closes the standing rows that changed or went, and opens those that are new, without reading any: the database compares.
 * JSON is compared as its text, so the same content has to be written the same way.
 */
export async function replaceStanding(
  tx: Transaction<LedgerSchema>,
  { table, key, values, scope, wanted, at, tell = false }: Replacement,
): Promise<Record<string, unknown>[]> {
  const all = [...key, ...values];
  const columns = sql.join(all.map(column => sql.ref(column)));
  const cell = (of: string, column: string): RawBuilder<unknown> =>
    JSON_COLUMNS.has(column) ? sql`${sql.ref(`${of}.${column}`)}::text` : sql`${sql.ref(`${of}.${column}`)}`;
  const named = and(key.map(column => sql`${cell('held', column)} = ${cell('wanted', column)}`));
  const equal = and([
    named,
    ...values.map(column => sql`${cell('held', column)} is not distinct from ${cell('wanted', column)}`),
  ]);
  const held = sql`${sql.table(table)} as held`;
  // A key may stand outside the scope, as when a claim went from one incident to another: it is replaced as well.
  const standing = sql`held.recorded_to is null and (${scope} or exists (select from wanted where ${named}))
    and not exists (select from wanted where ${equal})`;
  const keys = (of: string): RawBuilder<unknown> => sql.join(key.map(column => sql.ref(`${of}.${column}`)));
  const { rows } = await sql<Record<string, unknown>>`${tell ? sql`` : later}with wanted as materialized (
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${rowsText(wanted)}::json)),
    never as (delete from ${held} where held.recorded_from = ${at} and ${standing} returning ${keys('held')}),
    gone as (update ${held} set recorded_to = ${at} where held.recorded_from <> ${at} and ${standing} returning ${keys('held')}),
    began as (insert into ${sql.table(table)} (${columns}, recorded_from)
      select ${columns}, ${at}::text from wanted
      where (select count(*) from never) + (select count(*) from gone) >= 0
        and not exists (select from ${held} where held.recorded_to is null and ${equal}) returning ${keys(table)})
    select * from never union select * from gone union select * from began ${tell ? sql`` : sql`limit 0`}`.execute(tx);
  return rows;
}
