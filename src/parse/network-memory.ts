/** Where the network's weights and working memory stand in the kernel's linear memory. */

import type { Arena } from './kernel.js';
import type { ModelFile } from './model-file.js';

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

/** Rows of eight, as the kernel's products want them. */
export const pad = (n: number): number => (n + 7) & ~7;

export interface Layer {
  input: number;
  bias: number;
  forward: number;
  backward: number;
}

export interface Part {
  weights: number;
  bias: number;
  outputs: number;
  out: number;
}

export interface Weights {
  tables: number[];
  layers: Layer[];
  arc: number;
  arcBias: number;
  rootHead: number;
  relRoot: number;
  rel: number;
  relBias: number;
}

const WORDS = 'table.word';

/**
 * The vectors of the words: frequent ones as bytes, the others as half bytes with a
 * step of their own, since they are met seldom and there are many.
 */
function expandWords(file: ModelFile, width: number): Int8Array {
  const frequent = file.int8(WORDS);
  const halves = file.uint8(`${WORDS}.rare`);
  const steps = file.uint8(`${WORDS}.step`);
  const rows = new Int8Array(frequent.length + halves.length * 2);
  rows.set(frequent);
  for (let k = 0, at = frequent.length; k < halves.length; k += 1, at += 2) {
    const step = steps[Math.floor((2 * k) / width)]!;
    const pair = halves[k]!;
    rows[at] = ((pair & 15) - 8) * step;
    rows[at + 1] = ((pair >> 4) - 8) * step;
  }
  return rows;
}

export function placeWeights(file: ModelFile, shape: NetworkShape, place: (data: ArrayBufferView) => number): Weights {
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
    tables: shape.tables.map(name => place(name === WORDS ? expandWords(file, shape.width) : file.int8(name))),
    layers,
    arc: place(file.int16('arc.weights')),
    arcBias: place(file.int32('arc.bias')),
    rootHead: place(file.int16('arc.root')),
    relRoot: place(file.int32('rel.root')),
    rel: place(file.int16('rel.weights')),
    relBias: place(file.int32('rel.bias')),
  };
}

/** Words whose first-layer sums are kept, by word and shape; a power of two. */
export const CACHED = 2048;

export interface Work {
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
  relUnits: number;
  relScores: number;
  relHeads: number;
  leaders: number;
}

export function takeWork(arena: Arena, s: NetworkShape): Work {
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
    relUnits: arena.take(n * s.rel * 2),
    relScores: arena.take(n * pad(s.labels) * 4),
    relHeads: arena.take(n * 4),
    leaders: arena.take(n * 16 + 64),
  };
}

export interface Parts {
  tag: Part;
  arcDep: Part;
  arcHead: Part;
  relDep: Part;
  relHead: Part;
}

export function placeParts(
  file: ModelFile,
  s: NetworkShape,
  arena: Arena,
  place: (data: ArrayBufferView) => number,
): Parts {
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
