/**
 * A linear model's weights for runtime: a hash table from feature to a row of
 * (class, weight) pairs. A slot holds 12 bits of the feature's hash to tell
 * strangers apart and 20 bits of row number; rows lie end to end.
 */

export interface SparseSections {
  slots: Int32Array;
  /** How many pairs each row has. */
  sizes: Uint8Array;
  classes: Uint8Array;
  weights: Int8Array;
}

/** As read at run time: what is read together lies together, since most reads miss the cache. */
export interface SparseTable {
  /** For each slot its print (0: free) and where its row starts, times 256, plus how many pairs it has. */
  index: Int32Array;
  /** Pairs, class times 256 plus weight + 128. */
  pairs: Uint16Array;
}

export function openSparse({ slots, sizes, classes, weights }: SparseSections): SparseTable {
  const starts = new Int32Array(sizes.length + 1);
  for (let row = 0; row < sizes.length; row += 1) starts[row + 1] = starts[row]! + sizes[row]!;
  const index = new Int32Array(slots.length * 2);
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at]!;
    if (slot === 0) continue;
    const row = (slot & ROW_MASK) - 1;
    index[2 * at] = (slot >>> 20) + 1;
    index[2 * at + 1] = (starts[row]! << 8) | sizes[row]!;
  }
  const pairs = new Uint16Array(classes.length);
  for (let k = 0; k < pairs.length; k += 1) pairs[k] = (classes[k]! << 8) | (weights[k]! + 128);
  return { index, pairs };
}

const PROBES = 8;
const ROW_MASK = 0xfffff;

/** Adds the row of `feature` to `scores`. */
export function addScores({ index, pairs }: SparseTable, feature: number, scores: Int32Array): void {
  const mask = (index.length >> 1) - 1;
  const print = (feature >>> 20) + 1;
  let at = feature & mask;
  for (let probe = 0; probe < PROBES; probe += 1) {
    const found = index[2 * at]!;
    if (found === 0) return;
    if (found === print) {
      const row = index[2 * at + 1]!;
      const start = row >>> 8;
      const end = start + (row & 255);
      for (let k = start; k < end; k += 1) {
        const pair = pairs[k]!;
        scores[pair >> 8]! += (pair & 255) - 128;
      }
      return;
    }
    at = (at + 1) & mask;
  }
}

export interface SparseRow {
  feature: number;
  entries: readonly (readonly [cls: number, weight: number])[];
}

/** Packs at most `limit` rows, the weightiest first; a row that finds no slot within reach is dropped. */
export function packSparse(rows: readonly SparseRow[], slotBits: number, limit: number): SparseSections {
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
    if (probe === PROBES || slots[at] !== 0 || kept.length >= Math.min(limit, ROW_MASK - 1)) continue;
    kept.push(row);
    slots[at] = ((row.feature >>> 20) << 20) | kept.length;
  }
  const total = kept.reduce((sum, row) => sum + row.entries.length, 0);
  const sections = {
    slots,
    sizes: new Uint8Array(kept.length),
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
    sections.sizes[i] = row.entries.length;
  });
  return sections;
}
