import { sql, type Transaction } from 'kysely';
import type { LedgerSchema } from '../store/schema.js';
import { later } from '../store/view/later.js';
import { insertRows } from './bulk.js';

/** Tables whose rows keep their past. */
export type IntervalTable = {
  [K in keyof LedgerSchema]: LedgerSchema[K] extends { recorded_from: unknown } ? K : never;
}[keyof LedgerSchema];

type Row = Record<string, unknown>;

/** JSON with its keys in order: equal values give equal texts. */
export const stable = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    item && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );

/** A row's content without when it was recorded; JSON columns are compared as what they say, not as they are spelled. */
function contentOf(row: Row): string {
  const { recorded_from: _from, recorded_to: _to, ...rest } = row;
  const parsed = Object.entries(rest).map(([key, value]) => [
    key,
    key === 'data' && typeof value === 'string' ? (JSON.parse(value) as unknown) : value,
  ]);
  return stable(Object.fromEntries(parsed));
}

export interface Change {
  table: IntervalTable;
  /** Columns that name a row. */
  key: readonly string[];
  /** Rows that stand now, and those that should. */
  now: readonly Row[];
  wanted: readonly Row[];
  /** ISO 8601 of the entry that changes them. */
  at: string;
}

/** Closes rows that changed or went, and opens those that are new. What did not change keeps its row. */
export async function writeIntervals(
  tx: Transaction<LedgerSchema>,
  { table, key, now, wanted, at }: Change,
): Promise<number> {
  const name = (row: Row): string => stable(key.map(column => row[column]));
  const kept = new Map(wanted.map(row => [name(row), row]));
  const gone: Row[] = [];
  for (const row of now) {
    const next = kept.get(name(row));
    if (next && contentOf(next) === contentOf(row)) kept.delete(name(row));
    else gone.push(row);
  }
  await close(tx, table, key, gone, at);
  await insertRows(
    tx,
    table,
    [...kept.values()].map(row => ({ ...row, recorded_from: at, recorded_to: null })),
  );
  return gone.length + kept.size;
}

/**
 * A row of this very moment never stood for anybody; an older one keeps when it ended. Keys are all text.
 */
async function close(
  tx: Transaction<LedgerSchema>,
  table: IntervalTable,
  key: readonly string[],
  rows: readonly Row[],
  at: string,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.join(key.map(column => sql.ref(column)));
  const lists = sql.join(key.map(column => sql`${rows.map(row => row[column])}::text[]`));
  const match = sql.join(
    key.map(column => sql`${sql.ref(`held.${column}`)} = ${sql.ref(`gone.${column}`)}`),
    sql` and `,
  );
  const gone = sql`unnest(${lists}) as gone (${columns})`;
  const held = sql`${sql.table(table)} as held`;
  await sql`${later}delete from ${held} using ${gone} where ${match} and held.recorded_to is null and held.recorded_from = ${at}`.execute(
    tx,
  );
  await sql`${later}update ${held} set recorded_to = ${at} from ${gone} where ${match} and held.recorded_to is null`.execute(
    tx,
  );
}
