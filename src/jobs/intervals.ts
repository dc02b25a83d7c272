import type { Transaction } from 'kysely';
import type { LedgerSchema } from '../store/schema.js';

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

const AT_ONCE = 200;

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
  for (const row of gone) await close(tx, table, key, row, at);
  const rows = [...kept.values()].map(row => ({ ...row, recorded_from: at, recorded_to: null }));
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    await tx
      .insertInto(table)
      .values(rows.slice(i, i + AT_ONCE) as never)
      .execute();
  }
  return gone.length + rows.length;
}

/** A row of this very moment never stood for anybody; an older one keeps when it ended. */
async function close(
  tx: Transaction<LedgerSchema>,
  table: IntervalTable,
  key: readonly string[],
  row: Row,
  at: string,
): Promise<void> {
  const where = (column: string): [never, '=', never] => [column as never, '=', row[column] as never];
  if (row['recorded_from'] === at) {
    let query = tx
      .deleteFrom(table)
      .where('recorded_from' as never, '=', at as never)
      .where('recorded_to' as never, 'is', null as never);
    for (const column of key) query = query.where(...where(column)) as typeof query;
    await query.execute();
    return;
  }
  let query = tx
    .updateTable(table)
    .set({ recorded_to: at } as never)
    .where('recorded_to' as never, 'is', null as never);
  for (const column of key) query = query.where(...where(column)) as typeof query;
  await query.execute();
}
