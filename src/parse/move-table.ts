/**
 * Weights of the three moves. One 32-bit slot holds 8 bits of the feature's
 * hash, to tell strangers apart, and three signed bytes, one a move: a feature
 * costs one read.
 */

export const MOVE_PROBES = 4;

/** Adds a feature's weights to `scores` (SHIFT, LEFT, RIGHT). */
export function addMoves(slots: Int32Array, feature: number, scores: Int32Array): void {
  const mask = slots.length - 1;
  const print = feature >>> 24;
  let at = feature & mask;
  for (let probe = 0; probe < MOVE_PROBES; probe += 1) {
    const slot = slots[at]!;
    if (slot === 0) return;
    if (slot >>> 24 === print) {
      scores[0]! += (slot << 24) >> 24;
      scores[1]! += (slot << 16) >> 24;
      scores[2]! += (slot << 8) >> 24;
      return;
    }
    at = (at + 1) & mask;
  }
}

export function packMoves(rows: readonly { feature: number; weights: readonly number[] }[], bits: number): Int32Array {
  const slots = new Int32Array(2 ** bits);
  const mask = slots.length - 1;
  for (const { feature, weights } of rows) {
    const print = feature >>> 24;
    let at = feature & mask;
    let probe = 0;
    while (probe < MOVE_PROBES && slots[at] !== 0 && slots[at]! >>> 24 !== print) {
      at = (at + 1) & mask;
      probe += 1;
    }
    if (probe === MOVE_PROBES || slots[at] !== 0) continue;
    const [shift = 0, left = 0, right = 0] = weights;
    slots[at] = (print << 24) | ((right & 255) << 16) | ((left & 255) << 8) | (shift & 255);
  }
  return slots;
}
