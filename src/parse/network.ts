/**
 * Tags and trees of one sentence by a small network: word tables, two bidirectional
 * LSTM layers, tag scores, biaffine arcs and relations (after Dozat and Manning 2017).
 * Sums are whole numbers, so the same words give the same tree on every machine.
 */

import type { Columns } from './columns.js';
import { decodeTree } from './decode-tree.js';
import { Arena, openKernel, type Kernel } from './kernel.js';
import type { ModelFile } from './model-file.js';
import { SHAPE_ROWS } from './word-features.js';
import { mix } from './hash.js';

/** Longest stretch of words that the network reads at once. */
export const MAX_WORDS = 200;

export interface NetworkShape {
  width: number;
  hidden: number;
  layers: number;
  arc: number;
  rel: number;
  tags: number;
  labels: number;
  rootLabel: number;
  tables: string[];
  tableScales: number[];
  /** Real value of one unit of the gates' sums. */
  gateScale: number;
  stateUnit: number;
}

export interface Network {
  /** Writes tags into the columns, and heads (-1 for the root, else positions from `first`) and labels. */
  analyse(columns: Columns, first: number, last: number, heads: Int32Array, labels: Int32Array): void;
}

const pad = (n: number): number => (n + 7) & ~7;

interface Layer {
  input: number;
  bias: number;
  forward: number;
  backward: number;
}

interface Part {
  weights: number;
  bias: number;
  outputs: number;
  out: number;
}

export function createNetwork(file: ModelFile): Network {
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
  return new LoadedNetwork(shape, kernel, memory, weights, work, parts);
}

interface Weights {
  tables: number[];
  layers: Layer[];
  arc: number;
  arcBias: number;
  rootHead: Int16Array;
  relRoot: Int32Array;
  rel: number;
  relBias: number;
}

function placeWeights(file: ModelFile, shape: NetworkShape, place: (data: ArrayBufferView) => number): Weights {
  const layers: Layer[] = [];
  for (let i = 0; i < shape.layers; i += 1) {
    layers.push({
      input: place(file.int16(`lstm${i}.input`)),
      bias: place(file.int32(`lstm${i}.bias`)),
      forward: place(file.int16(`lstm${i}.forward`)),
      backward: place(file.int16(`lstm${i}.backward`)),
    });
  }
  return {
    tables: shape.tables.map(name => place(file.int8(name))),
    layers,
    arc: place(file.int16('arc.weights')),
    arcBias: place(file.int32('arc.bias')),
    rootHead: file.int16('arc.root'),
    relRoot: file.int32('rel.root'),
    rel: place(file.int16('rel.weights')),
    relBias: place(file.int32('rel.bias')),
  };
}

/** Words whose first-layer sums are kept, by word and shape; a power of two. */
const CACHED = 2048;

interface Work {
  cache: number;
  fresh: number;
  ids: number;
  bases: number;
  scales: number;
  x: number;
  y: number;
  gates: number;
  state: number;
  dependents: number;
  bilinear: number;
  turned: number;
  heads: number;
  packedHeads: number;
  zero: number;
  scores: number;
  relSums: number;
  relUnits: number;
  relScores: number;
}

function takeWork(arena: Arena, s: NetworkShape): Work {
  const n = MAX_WORDS + 8;
  const widest = Math.max(s.width, 2 * s.hidden);
  return {
    cache: arena.take(CACHED * 32 * s.hidden),
    fresh: arena.take(n * 32 * s.hidden),
    ids: arena.take(n * s.tables.length * 4),
    bases: arena.take(s.tables.length * 4),
    scales: arena.take(s.tables.length * 4),
    x: arena.take(n * widest * 2),
    y: arena.take(n * widest * 2),
    gates: arena.take(n * 8 * s.hidden * 4),
    state: arena.take(s.hidden * 40),
    dependents: arena.take(n * s.arc * 2),
    bilinear: arena.take(n * s.arc * 4),
    turned: arena.take(n * s.arc * 2),
    heads: arena.take(n * s.arc * 2),
    packedHeads: arena.take(n * s.arc * 2 + 256),
    zero: arena.take(n * 4 + 64),
    scores: arena.take(n * n * 4),
    relSums: arena.take(n * s.rel * 4),
    relUnits: arena.take(n * s.rel * 2),
    relScores: arena.take(n * pad(s.labels) * 4),
  };
}

interface Parts {
  tag: Part;
  arcDep: Part;
  arcHead: Part;
  relDep: Part;
  relHead: Part;
}

function placeParts(file: ModelFile, s: NetworkShape, arena: Arena, place: (data: ArrayBufferView) => number): Parts {
  const part = (name: string, size: number): Part => ({
    weights: place(file.int16(`${name}.weights`)),
    bias: place(file.int32(`${name}.bias`)),
    outputs: pad(size),
    out: arena.take((MAX_WORDS + 8) * pad(size) * 4),
  });
  return {
    tag: part('tag', s.tags),
    arcDep: part('arc-dep', s.arc),
    arcHead: part('arc-head', s.arc),
    relDep: part('rel-dep', s.rel),
    relHead: part('rel-head', s.rel),
  };
}

/** From the sums' unit (2^22) to that of 16-bit activations (2^10), and back from the product's (2^21). */
const SUM_SHIFT = 12;
const BILINEAR_SHIFT = 11;

class LoadedNetwork implements Network {
  private readonly cacheKeys = new Int32Array(CACHED).fill(-1);
  private readonly misses = new Int32Array(MAX_WORDS + 8);
  private readonly ids: Int32Array;
  private readonly i16: Int16Array;
  private readonly i32: Int32Array;

  constructor(
    private readonly shape: NetworkShape,
    private readonly kernel: Kernel,
    memory: ArrayBuffer,
    private readonly weights: Weights,
    private readonly work: Work,
    private readonly parts: Parts,
  ) {
    this.ids = new Int32Array(memory, work.ids, (MAX_WORDS + 8) * shape.tables.length);
    this.i16 = new Int16Array(memory);
    this.i32 = new Int32Array(memory);
  }

  analyse(columns: Columns, first: number, last: number, heads: Int32Array, labels: Int32Array): void {
    const n = last - first;
    this.embed(columns, first, n);
    const x = this.encode(n);
    this.apply(this.parts.tag, x, n);
    for (let i = 0; i < n; i += 1)
      columns.tag[first + i] = this.best(this.parts.tag.out, i, this.parts.tag.outputs, this.shape.tags, -1);
    this.scoreArcs(x, n);
    decodeTree(this.i32, this.work.scores >> 2, pad(n + 1), n, heads);
    this.labelArcs(x, n, heads, labels);
  }

  /**
   * First-layer sums of each word, which depend on the word and its shape alone: most
   * words of running text were met shortly before, and theirs are copied.
   */
  private embed(c: Columns, first: number, n: number): void {
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
    const layer = this.weights.layers[0]!;
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

  private labelArcs(x: number, n: number, heads: Int32Array, labels: Int32Array): void {
    const { kernel, work, shape, parts, i32 } = this;
    this.apply(parts.relDep, x, n);
    this.apply(parts.relHead, x, n);
    const { rel } = shape;
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
    kernel.narrow(work.relSums, n * rel, SUM_SHIFT, 1, work.relUnits);
    const outputs = pad(shape.labels);
    kernel.multiply(work.relUnits, n, rel >> 1, this.weights.rel, this.weights.relBias, outputs, work.relScores);
    for (let i = 0; i < n; i += 1) {
      labels[i] =
        heads[i]! < 0 ? shape.rootLabel : this.best(work.relScores, i, outputs, shape.labels, shape.rootLabel);
    }
  }

  private best(at: number, row: number, stride: number, count: number, barred: number): number {
    const base = (at >> 2) + row * stride;
    let found = barred === 0 ? 1 : 0;
    for (let k = found + 1; k < count; k += 1) {
      if (k !== barred && this.i32[base + k]! > this.i32[base + found]!) found = k;
    }
    return found;
  }
}
