/**
 * Averaged perceptron over hashed features (Collins 2002; Daumé's lazy average).
 * A feature gets a row of weights when it first takes part in an update.
 */
import type { SparseRow } from '../src/parse/sparse-table.js';

export class Perceptron {
  private keys: Int32Array;
  private rowOf: Int32Array;
  private rows = 0;
  private weights: Float32Array;
  private summed: Float32Array;
  private updates: Int32Array;
  private step = 1;
  readonly scores: Float32Array;

  constructor(
    readonly classes: number,
    bits = 20,
  ) {
    this.keys = new Int32Array(2 ** bits);
    this.rowOf = new Int32Array(2 ** bits).fill(-1);
    this.weights = new Float32Array(1024 * classes);
    this.summed = new Float32Array(1024 * classes);
    this.updates = new Int32Array(1024);
    this.scores = new Float32Array(classes);
  }

  private slot(feature: number): number {
    const mask = this.keys.length - 1;
    let at = (Math.imul(feature, 0x9e3779b1) >>> 8) & mask;
    while (this.rowOf[at]! >= 0 && this.keys[at] !== feature) at = (at + 1) & mask;
    return at;
  }

  score(features: Int32Array, count: number): Float32Array {
    const { scores, classes, weights, rowOf } = this;
    scores.fill(0);
    for (let f = 0; f < count; f += 1) {
      const row = rowOf[this.slot(features[f]!)]!;
      if (row < 0) continue;
      const base = row * classes;
      for (let c = 0; c < classes; c += 1) scores[c]! += weights[base + c]!;
    }
    return scores;
  }

  tick(): void {
    this.step += 1;
  }

  update(features: Int32Array, count: number, cls: number, by: number): void {
    const credit = by * this.step;
    for (let f = 0; f < count; f += 1) {
      const row = this.rowFor(features[f]!);
      const at = row * this.classes + cls;
      this.weights[at]! += by;
      this.summed[at]! += credit;
      this.updates[row]! += 1;
    }
  }

  private rowFor(feature: number): number {
    const at = this.slot(feature);
    const known = this.rowOf[at]!;
    if (known >= 0) return known;
    const row = this.rows;
    this.keys[at] = feature;
    this.rowOf[at] = row;
    this.rows += 1;
    if (this.rows * this.classes >= this.weights.length) {
      this.weights = grown(this.weights);
      this.summed = grown(this.summed);
    }
    if (this.rows >= this.updates.length) this.updates = grown(this.updates);
    if (this.rows * 2 > this.keys.length) this.rehash();
    return row;
  }

  private rehash(): void {
    const { keys, rowOf } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.rowOf = new Int32Array(keys.length * 2).fill(-1);
    for (let i = 0; i < keys.length; i += 1) {
      if (rowOf[i]! < 0) continue;
      const at = this.slot(keys[i]!);
      this.keys[at] = keys[i]!;
      this.rowOf[at] = rowOf[i]!;
    }
  }

  /** Calls back with each feature, its averaged weights and how often it was updated. The array is reused. */
  forEachAveraged(visit: (feature: number, weights: Float32Array, updates: number) => void): void {
    const row = new Float32Array(this.classes);
    for (let i = 0; i < this.keys.length; i += 1) {
      const r = this.rowOf[i]!;
      if (r < 0) continue;
      for (let c = 0; c < this.classes; c += 1) {
        const at = r * this.classes + c;
        row[c] = this.weights[at]! - this.summed[at]! / this.step;
      }
      visit(this.keys[i]!, row, this.updates[r]!);
    }
  }

  /** Averaged rows in whole numbers; rows updated fewer than `minUpdates` times and weights that round to 0 go. */
  quantised(scale: number, minUpdates: number): SparseRow[] {
    const rows: { row: SparseRow; size: number }[] = [];
    this.forEachAveraged((feature, weights, updates) => {
      if (updates < minUpdates) return;
      const entries: [number, number][] = [];
      let size = 0;
      for (let c = 0; c < weights.length; c += 1) {
        const q = Math.max(-127, Math.min(127, Math.round(weights[c]! * scale)));
        if (q === 0) continue;
        entries.push([c, q]);
        size += Math.abs(q);
      }
      if (entries.length) rows.push({ row: { feature, entries }, size });
    });
    rows.sort((a, b) => b.size - a.size || a.row.feature - b.row.feature);
    return rows.map(entry => entry.row);
  }
}

function grown<T extends Float32Array | Int32Array>(array: T): T {
  const next = new (array.constructor as new (length: number) => T)(array.length * 2);
  next.set(array as never);
  return next;
}
