import type { Columns } from './columns.js';
import { mix } from './hash.js';
import type { Kernel } from './kernel.js';
import { CACHED, MAX_WORDS, type Layer, type NetworkShape, type Work } from './network-memory.js';
import { SHAPE_ROWS } from './word-features.js';

/** From words to the sums that the first LSTM layer's gates start from. */
export class FirstLayer {
  private readonly cacheKeys = new Int32Array(CACHED).fill(-1);
  private readonly misses = new Int32Array(MAX_WORDS + 8);
  private readonly ids: Int32Array;
  private readonly i32: Int32Array;

  constructor(
    private readonly shape: NetworkShape,
    private readonly kernel: Kernel,
    memory: ArrayBuffer,
    private readonly layer: Layer,
    private readonly work: Work,
  ) {
    this.ids = new Int32Array(memory, work.ids, (MAX_WORDS + 8) * shape.tables.length);
    this.i32 = new Int32Array(memory);
  }

  /**
   * First-layer sums of each word, which depend on the word and its shape alone: most
   * words of running text were met shortly before, and theirs are copied.
   */
  run(c: Columns, first: number, n: number): void {
    const { i32, work, shape, cacheKeys, misses } = this;
    const width = 8 * shape.hidden;
    let missing = 0;
    for (let i = 0; i < n; i += 1) {
      const key = c.row[first + i]! * SHAPE_ROWS + c.shapeRow[first + i]!;
      const slot = mix(key) & (CACHED - 1);
      if (key >= SHAPE_ROWS && cacheKeys[slot] === key) {
        const from = (work.cache >> 2) + slot * width;
        i32.copyWithin((work.gates >> 2) + i * width, from, from + width);
      } else {
        this.addMiss(c, first + i, missing);
        misses[missing++] = i;
      }
    }
    if (missing === 0) return;
    const layer = this.layer;
    this.kernel.embed(work.ids, missing, shape.tables.length, work.bases, work.scales, shape.width, work.x);
    this.kernel.multiply(work.x, missing, shape.width >> 1, layer.input, layer.bias, width, work.fresh);
    for (let m = 0; m < missing; m += 1) {
      const t = first + misses[m]!;
      const from = (work.fresh >> 2) + m * width;
      i32.copyWithin((work.gates >> 2) + misses[m]! * width, from, from + width);
      const key = c.row[t]! * SHAPE_ROWS + c.shapeRow[t]!;
      if (key < SHAPE_ROWS) continue; // an unknown word is told by its letters, not by its row
      const slot = mix(key) & (CACHED - 1);
      cacheKeys[slot] = key;
      i32.copyWithin((work.cache >> 2) + slot * width, from, from + width);
    }
  }

  private addMiss(c: Columns, t: number, at: number): void {
    const { ids } = this;
    const k = at * this.shape.tables.length;
    ids[k] = c.row[t]!;
    ids[k + 1] = c.ending2[t]!;
    ids[k + 2] = c.ending3[t]!;
    ids[k + 3] = c.ending4[t]!;
    ids[k + 4] = c.opening[t]!;
    ids[k + 5] = c.shapeRow[t]!;
  }
}
