/**
 * Weights of a model with one score: a slot holds 24 bits of the feature's hash, to
 * tell strangers apart, and one signed byte.
 */

import type { SparseRow } from './sparse-table.js';

const PROBES = 6;

export function weightOf(slots: Int32Array, feature: number): number {
  const mask = slots.length - 1;
  const print = feature >>> 8;
  let at = place(feature) & mask;
  for (let probe = 0; probe < PROBES; probe += 1) {
    const slot = slots[at]!;
    if (slot === 0) return 0;
    if (slot >>> 8 === print) return (slot << 24) >> 24;
    at = (at + 1) & mask;
  }
  return 0;
}

/** The low bits are not in the print; mixing in the high ones spreads the slots. */
function place(feature: number): number {
  return feature ^ (feature >>> 15);
}

/** Packs rows, the weightiest first, until the table is `load` full; a row out of reach of its slot is dropped. */
export function packSingle(rows: readonly SparseRow[], bits: number, load: number): Int32Array {
  const slots = new Int32Array(2 ** bits);
  const mask = slots.length - 1;
  let kept = 0;
  for (const { feature, entries } of rows) {
    if (kept >= slots.length * load) break;
    const print = feature >>> 8;
    let at = place(feature) & mask;
    let probe = 0;
    while (probe < PROBES && slots[at] !== 0 && slots[at]! >>> 8 !== print) {
      at = (at + 1) & mask;
      probe += 1;
    }
    if (probe === PROBES || slots[at] !== 0) continue;
    slots[at] = (print << 8) | ((entries[0]?.[1] ?? 0) & 255);
    kept += 1;
  }
  return slots;
}
