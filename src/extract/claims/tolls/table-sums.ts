import type { Claim, Toll } from '../../../model/reading.js';

// A row of sums is a count of its own, never added to its parts; the rows above it are parts of it.

/** A toll of a table with where it stands. */
export interface TableToll {
  claim: Claim;
  toll: Toll;
  row: number;
  column: number;
  /** It stands in the row of sums. */
  total: boolean;
  /** It stands in a column of parts ("of whom children"). */
  part: boolean;
}

const exact = (toll: Toll): number | null => (toll.hedge === 'exact' && toll.lower === toll.upper ? toll.lower : null);

/** The arithmetic of a column, where its figures are exact and the sum is right. */
function derivationOf(total: TableToll, parts: readonly TableToll[]): string | null {
  const values = parts.map(({ toll }) => exact(toll));
  const sum = exact(total.toll);
  if (sum === null || values.length < 2 || values.some(value => value === null)) return null;
  return values.reduce<number>((all, value) => all + (value ?? 0), 0) === sum ? `${values.join(' + ')} = ${sum}` : null;
}

/** The tolls by column, in order of rows. */
function byColumn(tolls: readonly TableToll[]): Map<number, TableToll[]> {
  const columns = new Map<number, TableToll[]>();
  for (const one of tolls) {
    const column = columns.get(one.column);
    if (column) column.push(one);
    else columns.set(one.column, [one]);
  }
  return columns;
}

/** The rows of one column become parts of the row of sums below them. */
function sumColumn(column: readonly TableToll[]): void {
  let open: TableToll[] = [];
  for (const one of column) {
    if (!one.total) {
      open.push(one);
      continue;
    }
    for (const { toll, part } of open) {
      if (part) continue;
      toll.accounting = 'part';
      toll.partOf = one.claim.id;
    }
    one.toll.derivation = derivationOf(one, open);
    open = [];
  }
}

/** Ties the rows of a column to its row of sums, and a column of parts to the figure before it in its row. */
export function sumTable(tolls: readonly TableToll[]): void {
  let whole: TableToll | null = null;
  for (const one of tolls) {
    if (!one.part) whole = one;
    else one.toll.partOf = whole?.row === one.row ? whole.claim.id : null;
  }
  for (const column of byColumn(tolls).values()) sumColumn(column);
}
