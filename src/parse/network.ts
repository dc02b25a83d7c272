/**
 * Tags and trees of one sentence by a small network: word tables, two bidirectional
 * LSTM layers, tag scores, biaffine arcs and relations (after Dozat and Manning 2017).
 * Sums are whole numbers, so the same words give the same tree on every machine.
 */

import type { Columns } from './columns.js';
import { mendTree } from './decode-tree.js';
import { Arena, openKernel, type Kernel } from './kernel.js';
import type { ModelFile } from './model-file.js';
import type { Experts } from './experts.js';
import { likeliest } from './experts.js';
import { best } from './sums.js';
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
    this.i32 = new Int32Array(memory);
  }

  analyse(columns: Columns, first: number, last: number, heads: Int32Array, labels: Int32Array): void {
    const n = last - first;
    this.firstLayer.run(columns, first, n);
    const x = this.encode(n);
    this.tag(columns, first, last, x);
    this.scoreArcs(x, n);
    this.chooseHeads(columns, first, n, heads);
    mendTree(this.i32, this.work.scores >> 2, pad(n + 1), n, heads);
    this.labelArcs(columns, first, x, n, heads, labels);
  }

  likelyHeads(d: number, n: number, count: number): number[] {
    const found = new Int32Array(count);
    const size = likeliest(this.i32, (this.work.scores >> 2) + d * pad(n + 1), n, d, found);
    return Array.from(found.subarray(0, size), j => j - 1);
  }

  /** Where the kernel has put the two best answers of each row, and the first's lead (see its `leaders`). */
  private leaders(scores: number, stride: number, rows: number, count: number, barred: number, step: number): number {
    this.kernel.leaders(scores, stride, rows, count, barred, step, this.work.leaders);
    return this.work.leaders >> 2;
  }

  private tag(columns: Columns, first: number, last: number, x: number): void {
    const { parts, shape, experts, i32 } = this;
    const n = last - first;
    this.apply(parts.tag, x, n);
    const found = this.leaders(parts.tag.out, parts.tag.outputs, n, shape.tags, -1, 0);
    for (let t = 0; t < n; t += 1) {
      let tag = i32[found + 4 * t]!;
      if (experts && i32[found + 4 * t + 2]! < experts.shape.tagDoubt) {
        const at = (parts.tag.out >> 2) + t * parts.tag.outputs;
        experts.adviseTag(columns, first + t, first, last, i32, at, shape.tags);
        tag = best(i32, at, shape.tags, -1);
      }
      columns.tag[first + t] = tag;
    }
  }

  /** Each word's best head, the doubtful ones once the experts are heard. */
  private chooseHeads(columns: Columns, first: number, n: number, heads: Int32Array): void {
    const { experts, work, i32 } = this;
    const stride = pad(n + 1);
    const found = this.leaders(work.scores, stride, n, n + 1, 1, 1);
    if (experts) experts.beginArcs(columns, first, n);
    for (let d = 0; d < n; d += 1) {
      let head = i32[found + 4 * d]!;
      const rival = i32[found + 4 * d + 1]!;
      if (experts && rival >= 0 && i32[found + 4 * d + 2]! <= experts.shape.arcDoubt) {
        const row = (work.scores >> 2) + d * stride;
        experts.adviseArc(columns, first, n, d, i32, row, head, rival);
        head = best(i32, row, n + 1, d + 1);
      }
      heads[d] = head - 1;
    }
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
    kernel.packRows(this.weights.rootHead, work.heads, n, pad(n + 1), shape.arc, work.packedHeads);
    kernel.multiply(work.turned, n, shape.arc >> 1, work.packedHeads, work.zero, pad(n + 1), work.scores);
  }

  private labelArcs(c: Columns, first: number, x: number, n: number, heads: Int32Array, labels: Int32Array): void {
    const { kernel, work, shape, parts, i32, experts } = this;
    this.apply(parts.relDep, x, n);
    this.apply(parts.relHead, x, n);
    for (let t = 0; t < n; t += 1) i32[(work.relHeads >> 2) + t] = heads[t]!;
    const { relDep, relHead } = parts;
    const root = this.weights.relRoot;
    kernel.relate(relDep.out, relHead.out, work.relHeads, n, shape.rel, root, SUM_SHIFT, work.relUnits);
    const outputs = pad(shape.labels);
    kernel.multiply(work.relUnits, n, shape.rel >> 1, this.weights.rel, this.weights.relBias, outputs, work.relScores);
    const found = this.leaders(work.relScores, outputs, n, shape.labels, shape.rootLabel, 0);
    if (experts) experts.beginLabels(heads, first, n);
    for (let t = 0; t < n; t += 1) {
      let label = heads[t]! < 0 ? shape.rootLabel : i32[found + 4 * t]!;
      if (experts && heads[t]! >= 0 && i32[found + 4 * t + 2]! < experts.shape.labelDoubt) {
        const at = (work.relScores >> 2) + t * outputs;
        experts.adviseLabel(c, t, i32, at, shape.labels);
        label = best(i32, at, shape.labels, shape.rootLabel);
      }
      labels[t] = label;
    }
  }
}
