export interface Pooled {
  precision: number[];
  recall: number[];
}

/** B³ of items by home; an item that has no home stands alone and counts against recall. */
export function bCubed(gold: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): Pooled {
  const pooled: Pooled = { precision: [], recall: [] };
  for (const [item, home] of gold) {
    const mine = found.get(item);
    const same = [...gold].filter(([, other]) => other === home).map(([id]) => id);
    const together = mine === undefined ? [item] : [...found].filter(([, other]) => other === mine).map(([id]) => id);
    const both = together.filter(id => gold.get(id) === home).length;
    if (mine !== undefined) pooled.precision.push(both / together.length);
    pooled.recall.push(mine === undefined ? 0 : both / same.length);
  }
  return pooled;
}

export const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / Math.max(1, list.length);
export const percent = (x: number): string => (100 * x).toFixed(1).padStart(6);
export const harmonic = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));
