/**
 * A tree under scores of single arcs: each word takes its best head, and what is no
 * tree by then is mended. (Eisner's exact search over projective trees was tried:
 * 0.04 points of LAS for a cubic worst case.)
 */

import { breakCycles } from './break-cycles.js';

/**
 * `scores[base + i * stride + j]` is the score of head j for word i, where j = 0 is
 * the root and j = h + 1 word h. Fills `heads` with positions, -1 for the root.
 */
export function decodeTree(scores: Int32Array, base: number, stride: number, n: number, heads: Int32Array): void {
  for (let i = 0; i < n; i += 1) {
    const row = base + i * stride;
    let best = 0;
    for (let j = 1; j <= n; j += 1) {
      if (j !== i + 1 && scores[row + j]! > scores[row + best]!) best = j;
    }
    heads[i] = best - 1;
  }
  mendTree(scores, base, stride, n, heads);
}

/** The same where `heads` already holds each word's best head. */
export function mendTree(scores: Int32Array, base: number, stride: number, n: number, heads: Int32Array): void {
  if (!isTree(heads, n)) breakCycles(scores, base, stride, n, heads);
}

/** Working memory, kept between calls. */
let marks = new Uint8Array(256);

/** One root, and no word above itself. */
export function isTree(heads: Int32Array, n: number): boolean {
  let roots = 0;
  if (n > marks.length) marks = new Uint8Array(n * 2);
  const state = marks.fill(0, 0, n); // 1 on the way, 2 known to reach the root
  for (let i = 0; i < n; i += 1) {
    if (heads[i]! < 0) roots += 1;
    let at = i;
    while (at >= 0 && state[at] === 0) {
      state[at] = 1;
      at = heads[at]!;
    }
    if (at >= 0 && state[at] === 1) return false;
    for (let back = i; back >= 0 && state[back] === 1; back = heads[back]!) state[back] = 2;
  }
  return roots === 1;
}
