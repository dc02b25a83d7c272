/**
 * Sparse models that add to the network's scores where these leave doubt: they know
 * single words and pairs of words, which a small network knows only by their likes.
 */

import { ARC_FEATURES, arcFeatures, Between } from './arc-features.js';
import type { Columns } from './columns.js';
import { LABEL_FEATURES, labelFeatures, TreeView } from './label-features.js';
import { weightOf } from './single-table.js';
import { addScores, type SparseTable } from './sparse-table.js';
import { TAG_FEATURES, tagFeatures } from './tag-features.js';

export interface ExpertShape {
  /** What one unit of a packed weight adds to the network's sums. */
  tagStep: number;
  arcStep: number;
  labelStep: number;
  /** Leads of the best answer, in the network's sums, under which the sparse model is asked. */
  tagDoubt: number;
  arcDoubt: number;
  labelDoubt: number;
}

export interface ExpertTables {
  tag: SparseTable;
  label: SparseTable;
  arc: Int32Array;
  /** Of each tag: 1 verb, 2 punctuation, 3 conjunction or preposition, 0 else. */
  kinds: Uint8Array;
}

export class Experts {
  private readonly features = new Int32Array(Math.max(TAG_FEATURES, LABEL_FEATURES, ARC_FEATURES));
  private readonly scores = new Int32Array(256);
  private readonly between = new Between();
  private readonly tree = new TreeView();

  constructor(
    readonly shape: ExpertShape,
    private readonly tables: ExpertTables,
  ) {}

  /** Adds to the tag scores at `at` of the word `i`, whose forerunners are tagged. */
  adviseTag(c: Columns, i: number, first: number, last: number, sums: Int32Array, at: number, tags: number): void {
    this.add(this.tables.tag, tagFeatures(c, i, first, last, this.features), sums, at, tags, this.shape.tagStep);
  }

  /** To be called once a sentence, with its tags known, before arcs are weighed. */
  beginArcs(c: Columns, first: number, n: number): void {
    this.between.fill(c, first, n, this.tables.kinds);
  }

  /** Weighs the two likeliest heads of word `d` anew; `row` is where its scores start, the root's first. */
  adviseArc(
    c: Columns,
    first: number,
    n: number,
    d: number,
    sums: Int32Array,
    row: number,
    best: number,
    rival: number,
  ): void {
    for (let j = best; ; j = rival) {
      const features = arcFeatures(c, this.between, first, n, d, j - 1, this.features);
      let sum = 0;
      for (let f = 0; f < features; f += 1) sum += weightOf(this.tables.arc, this.features[f]!);
      sums[row + j]! += sum * this.shape.arcStep;
      if (j === rival) return;
    }
  }

  /** To be called once a sentence, with its tree known, before relations are chosen. */
  beginLabels(heads: Int32Array, first: number, n: number): void {
    this.tree.fill(heads, first, n);
  }

  adviseLabel(c: Columns, d: number, sums: Int32Array, at: number, labels: number): void {
    this.add(this.tables.label, labelFeatures(c, this.tree, d, this.features), sums, at, labels, this.shape.labelStep);
  }

  private add(table: SparseTable, count: number, sums: Int32Array, at: number, classes: number, step: number): void {
    const { scores, features } = this;
    scores.fill(0, 0, classes);
    for (let f = 0; f < count; f += 1) addScores(table, features[f]!, scores);
    for (let k = 0; k < classes; k += 1) sums[at + k]! += scores[k]! * step;
  }
}

/** Positions of the best scores of a row of arcs (0 the root, h + 1 word h), best first; how many there are. */
export function likeliest(sums: Int32Array, row: number, n: number, d: number, out: Int32Array): number {
  let count = 0;
  for (let j = 0; j <= n; j += 1) {
    if (j === d + 1) continue;
    const score = sums[row + j]!;
    if (count === out.length && score <= sums[row + out[count - 1]!]!) continue;
    let k = count < out.length ? count : count - 1;
    while (k > 0 && sums[row + out[k - 1]!]! < score) {
      out[k] = out[k - 1]!;
      k -= 1;
    }
    out[k] = j;
    if (count < out.length) count += 1;
  }
  return count;
}
