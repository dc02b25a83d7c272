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

/** Ties the rows of a column to its row of sums, and a column of parts to the figure before it in its row. */
export function sumTable(tolls: readonly TableToll[]): void {
  for (const one of tolls) {
    const total = tolls.find(other => other.total && other.column === one.column && other.row > one.row && !one.total);
    if (one.part) {
      const whole = tolls.findLast(other => other.row === one.row && other.column < one.column && !other.part);
      one.toll.partOf = whole?.claim.id ?? null;
      continue;
    }
    if (!total) continue;
    one.toll.accounting = 'part';
    one.toll.partOf = total.claim.id;
  }
  for (const total of tolls.filter(one => one.total))
    total.toll.derivation = derivationOf(
      total,
      tolls.filter(one => one.column === total.column && !one.total && one.row < total.row),
    );
}
