/**
 * Tags and trees of one sentence by a small network: word tables, two bidirectional
 * LSTM layers, tag scores, biaffine arcs and relations (after Dozat and Manning 2017).
 * Sums are whole numbers, so the same words give the same tree on every machine.
 */

import type { Columns } from './columns.js';
import { decodeTree } from './decode-tree.js';
import { Arena, openKernel, type Kernel } from './kernel.js';
import type { ModelFile } from './model-file.js';
import type { Experts } from './experts.js';
import { likeliest } from './experts.js';
import { best, lead } from './sums.js';
import { FirstLayer } from './first-layer.js';
import {
  pad,
  placeParts,
  placeWeights,
  takeWork,
  type NetworkShape,
  type Part,
  type Parts,
  type Weights,
  type Work,
} from './network-memory.js';

export interface Network {
  /** Writes tags into the columns, and heads (-1 for the root, else positions from `first`) and labels. */
  analyse(columns: Columns, first: number, last: number, heads: Int32Array, labels: Int32Array): void;
  /** The `count` likeliest heads of word `d` of the sentence of `n` words analysed last, best first; for training. */
  likelyHeads(d: number, n: number, count: number): number[];
}

export function createNetwork(file: ModelFile, experts: Experts | null): Network {
  const shape = file.json('network') as NetworkShape;
  const arena = new Arena();
  const copies: [at: number, data: ArrayBufferView][] = [];
  const place = (data: ArrayBufferView): number => {
    const at = arena.take(data.byteLength);
    copies.push([at, data]);
    return at;
  };
  const weights = placeWeights(file, shape, place);
  const work = takeWork(arena, shape);
  const parts = placeParts(file, shape, arena, place);
  const { kernel, memory } = openKernel(arena.pages);
  const bytes = new Uint8Array(memory);
  for (const [at, data] of copies) bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
  new Int32Array(memory, work.bases, shape.tables.length).set(weights.tables);
  new Int32Array(memory, work.scales, shape.tables.length).set(shape.tableScales);
  return new LoadedNetwork(shape, kernel, memory, weights, work, parts, experts);
}

/** From the sums' unit (2^22) to that of 16-bit activations (2^10), and back from the product's (2^21). */
const SUM_SHIFT = 12;
const BILINEAR_SHIFT = 11;

class LoadedNetwork implements Network {
  private readonly firstLayer: FirstLayer;
  private readonly i16: Int16Array;
  private readonly i32: Int32Array;

  constructor(
    private readonly shape: NetworkShape,
    private readonly kernel: Kernel,
    memory: ArrayBuffer,
    private readonly weights: Weights,
    private readonly work: Work,
    private readonly parts: Parts,
    private readonly experts: Experts | null,
  ) {
    this.firstLayer = new FirstLayer(shape, kernel, memory, weights.layers[0]!, work);
    this.i16 = new Int16Array(memory);
    this.i32 = new Int32Array(memory);
  }

  analyse(columns: Columns, first: number, last: number, heads: Int32Array, labels: Int32Array): void {
    const n = last - first;
    this.firstLayer.run(columns, first, n);
    const x = this.encode(n);
    this.tag(columns, first, last, x);
    this.scoreArcs(x, n);
    this.weighArcs(columns, first, n);
    decodeTree(this.i32, this.work.scores >> 2, pad(n + 1), n, heads);
    this.labelArcs(columns, first, x, n, heads, labels);
  }

  likelyHeads(d: number, n: number, count: number): number[] {
    const found = new Int32Array(count);
    const size = likeliest(this.i32, (this.work.scores >> 2) + d * pad(n + 1), n, d, found);
    return Array.from(found.subarray(0, size), j => j - 1);
  }

  private tag(columns: Columns, first: number, last: number, x: number): void {
    const { parts, shape, experts, i32 } = this;
    this.apply(parts.tag, x, last - first);
    for (let i = first; i < last; i += 1) {
      const at = (parts.tag.out >> 2) + (i - first) * parts.tag.outputs;
      if (experts && lead(i32, at, shape.tags, -1) < experts.shape.tagDoubt) {
        experts.adviseTag(columns, i, first, last, i32, at, shape.tags);
      }
      columns.tag[i] = best(this.i32, at, shape.tags, -1);
    }
  }

  private weighArcs(columns: Columns, first: number, n: number): void {
    const { experts, work, i32 } = this;
    if (!experts) return;
    experts.beginArcs(columns, first, n);
    for (let d = 0; d < n; d += 1) experts.adviseArc(columns, first, n, d, i32, (work.scores >> 2) + d * pad(n + 1));
  }

  /** Runs the layers; where the last one's states stand. */
  private encode(n: number): number {
    const { kernel, work, shape } = this;
    const { hidden } = shape;
    let from = work.x;
    let to = work.y;
    this.weights.layers.forEach((layer, i) => {
      if (i > 0) kernel.multiply(from, n, hidden, layer.input, layer.bias, 8 * hidden, work.gates);
      const row = 32 * hidden;
      kernel.recur(
        work.gates,
        row,
        n,
        layer.forward,
        hidden,
        shape.gateScale,
        shape.stateUnit,
        to,
        4 * hidden,
        work.state,
        1,
      );
      const half = 2 * hidden;
      kernel.recur(
        work.gates + row / 2,
        row,
        n,
        layer.backward,
        hidden,
        shape.gateScale,
        shape.stateUnit,
        to + half,
        4 * hidden,
        work.state,
        -1,
      );
      [from, to] = [to, from];
    });
    return from;
  }

  private apply(part: Part, x: number, n: number): void {
    this.kernel.multiply(x, n, this.shape.hidden, part.weights, part.bias, part.outputs, part.out);
  }

  /** Scores of every pair: dependents down, heads across, the root at 0. */
  private scoreArcs(x: number, n: number): void {
    const { kernel, work, shape, parts } = this;
    this.apply(parts.arcDep, x, n);
    this.apply(parts.arcHead, x, n);
    kernel.narrow(parts.arcDep.out, n * shape.arc, SUM_SHIFT, 1, work.dependents);
    kernel.multiply(
      work.dependents,
      n,
      shape.arc >> 1,
      this.weights.arc,
      this.weights.arcBias,
      shape.arc,
      work.bilinear,
    );
    kernel.narrow(work.bilinear, n * shape.arc, BILINEAR_SHIFT, 0, work.turned);
    kernel.narrow(parts.arcHead.out, n * shape.arc, SUM_SHIFT, 1, work.heads);
    this.packHeads(n);
    kernel.multiply(work.turned, n, shape.arc >> 1, work.packedHeads, work.zero, pad(n + 1), work.scores);
  }

  /** The heads' vectors as the packed weights of one product. */
  private packHeads(n: number): void {
    const { i16, work, shape } = this;
    const width = shape.arc;
    const to = work.packedHeads >> 1;
    for (let j = 0; j < pad(n + 1); j += 1) {
      const base = to + (j >> 3) * width * 8 + (j & 7) * 2;
      const from = (work.heads >> 1) + (j - 1) * width;
      for (let p = 0; p < width; p += 2) {
        const at = base + p * 8;
        i16[at] = j === 0 ? this.weights.rootHead[p]! : j <= n ? i16[from + p]! : 0;
        i16[at + 1] = j === 0 ? this.weights.rootHead[p + 1]! : j <= n ? i16[from + p + 1]! : 0;
      }
    }
  }

  private labelArcs(c: Columns, first: number, x: number, n: number, heads: Int32Array, labels: Int32Array): void {
    const { kernel, work, shape, parts, i32, experts } = this;
    this.apply(parts.relDep, x, n);
    this.apply(parts.relHead, x, n);
    this.sumRelations(n, heads);
    kernel.narrow(work.relSums, n * shape.rel, SUM_SHIFT, 1, work.relUnits);
    const outputs = pad(shape.labels);
    kernel.multiply(work.relUnits, n, shape.rel >> 1, this.weights.rel, this.weights.relBias, outputs, work.relScores);
    if (experts) experts.beginLabels(heads, first, n);
    for (let i = 0; i < n; i += 1) {
      if (heads[i]! < 0) {
        labels[i] = shape.rootLabel;
        continue;
      }
      const at = (work.relScores >> 2) + i * outputs;
      if (experts && lead(i32, at, shape.labels, shape.rootLabel) < experts.shape.labelDoubt) {
        experts.adviseLabel(c, i, i32, at, shape.labels);
      }
      labels[i] = best(this.i32, at, shape.labels, shape.rootLabel);
    }
  }

  private sumRelations(n: number, heads: Int32Array): void {
    const { i32, parts, work } = this;
    const { rel } = this.shape;
    const deps = parts.relDep.out >> 2;
    const tops = parts.relHead.out >> 2;
    const sums = work.relSums >> 2;
    for (let i = 0; i < n; i += 1) {
      const h = heads[i]!;
      for (let k = 0; k < rel; k += 1) {
        i32[sums + i * rel + k] =
          i32[deps + i * rel + k]! + (h < 0 ? this.weights.relRoot[k]! : i32[tops + h * rel + k]!);
      }
    }
  }
}
