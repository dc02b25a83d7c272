/**
 * A linear model's weights for runtime: a hash table from feature to a row of
 * (class, weight) pairs. A slot holds 12 bits of the feature's hash to tell
 * strangers apart and 20 bits of row number; rows lie end to end.
 */

export interface SparseSections {
  slots: Int32Array;
  /** Where each row starts in classes and weights; one more than there are rows. */
  starts: Int32Array;
  classes: Uint8Array;
  weights: Int8Array;
}

const PROBES = 8;
const ROW_MASK = 0xfffff;

/** Adds the row of `feature` to `scores`. */
export function addScores(table: SparseSections, feature: number, scores: Int32Array): void {
  const { slots, starts, classes, weights } = table;
  const mask = slots.length - 1;
  const print = feature >>> 20;
  let at = feature & mask;
  for (let probe = 0; probe < PROBES; probe += 1) {
    const slot = slots[at]!;
    if (slot === 0) return;
    if (slot >>> 20 === print) {
      const row = (slot & ROW_MASK) - 1;
      const end = starts[row + 1]!;
      for (let k = starts[row]!; k < end; k += 1) scores[classes[k]!]! += weights[k]!;
      return;
    }
    at = (at + 1) & mask;
  }
}

export interface SparseRow {
  feature: number;
  entries: readonly (readonly [cls: number, weight: number])[];
}

/** Packs rows, the weightiest first; a row that finds no slot within reach is dropped. */
export function packSparse(rows: readonly SparseRow[], slotBits: number): SparseSections {
  const slots = new Int32Array(2 ** slotBits);
  const mask = slots.length - 1;
  const kept: SparseRow[] = [];
  for (const row of rows) {
    let at = row.feature & mask;
    let probe = 0;
    while (probe < PROBES && slots[at] !== 0 && slots[at]! >>> 20 !== row.feature >>> 20) {
      at = (at + 1) & mask;
      probe += 1;
    }
    if (probe === PROBES || slots[at] !== 0 || kept.length >= ROW_MASK - 1) continue;
    kept.push(row);
    slots[at] = ((row.feature >>> 20) << 20) | kept.length;
  }
  const total = kept.reduce((sum, row) => sum + row.entries.length, 0);
  const sections = {
    slots,
    starts: new Int32Array(kept.length + 1),
    classes: new Uint8Array(total),
    weights: new Int8Array(total),
  };
  let at = 0;
  kept.forEach((row, i) => {
    for (const [cls, weight] of row.entries) {
      sections.classes[at] = cls;
      sections.weights[at] = weight;
      at += 1;
    }
    sections.starts[i + 1] = at;
  });
  return sections;
}
