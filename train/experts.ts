/**
 * Sparse linear models that stand beside the network: each knows single words and
 * pairs of words, which the network, small as it is, only knows by their likes.
 * Their scores are added to the network's where it is in doubt.
 */
import { ARC_FEATURES, arcFeatures, Between } from '../src/parse/arc-features.js';
import type { Columns } from '../src/parse/columns.js';
import { LABEL_FEATURES, labelFeatures, TreeView } from '../src/parse/label-features.js';
import type { Network } from '../src/parse/network.js';
import type { SparseRow } from '../src/parse/sparse-table.js';
import { TAG_FEATURES, tagFeatures } from '../src/parse/tag-features.js';
import { Perceptron } from './perceptron.js';
import { mulberry32, shuffle } from './random.js';

export interface ExpertSentence {
  columns: Columns;
  /** Gold positions in the tag list, -1 for too rare; gold heads, -1 for the root; gold relations. */
  tags: Int32Array;
  heads: Int32Array;
  labels: Int32Array;
}

/** Whole units of a packed weight in one perceptron update. */
export const EXPERT_UNIT = 8;

export function trainTagExpert(sentences: readonly ExpertSentence[], tags: number, seed: number): SparseRow[] {
  const model = new Perceptron(tags, 21);
  const features = new Int32Array(TAG_FEATURES);
  const random = mulberry32(seed);
  const order = [...sentences];
  for (let round = 0; round < 8; round += 1) {
    for (const { columns, tags: gold } of shuffle(order, random)) {
      for (let i = 0; i < gold.length; i += 1) {
        const count = tagFeatures(columns, i, 0, gold.length, features);
        const guess = argmax(model.score(features, count), -1);
        correct(model, features, count, gold[i]!, guess);
        columns.tag[i] = guess;
      }
    }
  }
  return model.quantised(EXPERT_UNIT, 2);
}

/** Learns on gold trees, with tags as they stand in the columns. */
export function trainLabelExpert(
  sentences: readonly ExpertSentence[],
  labels: number,
  rootLabel: number,
  seed: number,
): SparseRow[] {
  const model = new Perceptron(labels, 21);
  const features = new Int32Array(LABEL_FEATURES);
  const tree = new TreeView();
  const random = mulberry32(seed);
  const order = [...sentences];
  for (let round = 0; round < 5; round += 1) {
    for (const { columns, heads, labels: gold } of shuffle(order, random)) {
      tree.fill(heads, 0, heads.length);
      for (let d = 0; d < heads.length; d += 1) {
        if (heads[d]! < 0) continue;
        const count = labelFeatures(columns, tree, d, features);
        correct(model, features, count, gold[d]!, argmax(model.score(features, count), rootLabel));
      }
    }
  }
  return model.quantised(EXPERT_UNIT, 2);
}

/** Learns to tell the gold head from the network's likeliest others, with a margin of one. */
export function trainArcExpert(
  sentences: readonly ExpertSentence[],
  network: Network,
  kinds: Uint8Array,
  seed: number,
): SparseRow[] {
  const model = new Perceptron(1, 21);
  const mine = new Int32Array(ARC_FEATURES);
  const other = new Int32Array(ARC_FEATURES);
  const between = new Between();
  const random = mulberry32(seed);
  const order = sentences.map(sentence => ({ sentence, rivals: rivalsOf(sentence, network) }));
  for (let round = 0; round < 5; round += 1) {
    for (const { sentence, rivals } of shuffle(order, random)) {
      const { columns, heads } = sentence;
      const n = heads.length;
      between.fill(columns, 0, n, kinds);
      for (let d = 0; d < n; d += 1) {
        const gold = heads[d]!;
        let best = gold;
        let bestScore = score(gold);
        for (const h of rivals[d] ?? []) {
          const rival = h === gold ? -Infinity : score(h) + 1;
          if (rival <= bestScore) continue;
          bestScore = rival;
          best = h;
        }
        model.tick();
        if (best === gold) continue;
        model.update(mine, arcFeatures(columns, between, 0, n, d, gold, mine), 0, 1);
        model.update(other, arcFeatures(columns, between, 0, n, d, best, other), 0, -1);
        function score(h: number): number {
          return model.score(mine, arcFeatures(columns, between, 0, n, d, h, mine))[0]!;
        }
      }
    }
  }
  return model.quantised(EXPERT_UNIT, 2);
}

const RIVALS = 4;

function rivalsOf({ columns, heads }: ExpertSentence, network: Network): number[][] {
  const n = heads.length;
  network.analyse(columns, 0, n, new Int32Array(n), new Int32Array(n));
  return Array.from(heads, (_, d) => network.likelyHeads(d, n, RIVALS));
}

function correct(model: Perceptron, features: Int32Array, count: number, truth: number, guess: number): void {
  model.tick();
  if (truth < 0 || truth === guess) return;
  model.update(features, count, truth, 1);
  model.update(features, count, guess, -1);
}

function argmax(scores: Float32Array, barred: number): number {
  let best = barred === 0 ? 1 : 0;
  for (let c = best + 1; c < scores.length; c += 1) if (c !== barred && scores[c]! > scores[best]!) best = c;
  return best;
}
