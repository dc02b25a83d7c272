import { ArcState, SHIFT } from '../src/parse/arc-state.js';
import { Atoms } from '../src/parse/atoms.js';
import type { Columns } from '../src/parse/columns.js';
import { LABEL_FEATURES, labelFeatures } from '../src/parse/label-features.js';
import { MOVE_FEATURES, moveFeatures } from '../src/parse/move-features.js';
import { packMoves } from '../src/parse/move-table.js';
import { packSparse } from '../src/parse/sparse-table.js';
import type { TreeModel } from '../src/parse/tree-parser.js';
import { bestMoves } from './oracle.js';
import { Perceptron } from './perceptron.js';
import { mulberry32, shuffle } from './random.js';

export interface TreeSentence {
  columns: Columns;
  first: number;
  last: number;
  /** Projective gold heads (n for the root) and positions of the gold relations. */
  heads: Int32Array;
  labels: Int32Array;
}

export interface TreeTraining {
  rounds: number;
  seed: number;
  labels: readonly string[];
  moveBits: number;
  relationBits: number;
}

/** Greedy training with exploration: the parser follows its own moves and learns the best from there. */
export function trainTrees(sentences: readonly TreeSentence[], options: TreeTraining): TreeModel {
  const moves = new Perceptron(3, 22);
  const relations = new Perceptron(options.labels.length, 20);
  const state = new ArcState();
  const atoms = new Atoms();
  const random = mulberry32(options.seed);
  const features = new Int32Array(MOVE_FEATURES);
  const row = new Int32Array(LABEL_FEATURES);
  const rootLabel = options.labels.indexOf('root');
  let wrongMoves = 0;
  let wrongLabels = 0;

  function label(sentence: TreeSentence, d: number, h: number): number {
    if (h === state.n) return rootLabel;
    const count = labelFeatures(state, atoms, d, h, row);
    const scores = relations.score(row, count);
    let guess = rootLabel === 0 ? 1 : 0;
    for (let l = 0; l < scores.length; l += 1) if (l !== rootLabel && scores[l]! > scores[guess]!) guess = l;
    relations.tick();
    const truth = sentence.labels[d]!;
    if (h !== sentence.heads[d] || truth === rootLabel) return guess;
    if (guess !== truth) {
      wrongLabels += 1;
      relations.update(row, count, truth, 1);
      relations.update(row, count, guess, -1);
    }
    return guess;
  }

  function step(sentence: TreeSentence): number {
    const allowed = state.allowed();
    if ((allowed & (allowed - 1)) === 0) return allowed >> 1;
    const good = bestMoves(state, sentence.heads);
    const count = moveFeatures(state, atoms, features);
    const scores = moves.score(features, count);
    let guess = -1;
    let truth = -1;
    for (let m = 0; m < 3; m += 1) {
      if (!(allowed & (1 << m))) continue;
      if (guess < 0 || scores[m]! > scores[guess]!) guess = m;
      if (good & (1 << m) && (truth < 0 || scores[m]! > scores[truth]!)) truth = m;
    }
    moves.tick();
    if (!(good & (1 << guess))) {
      wrongMoves += 1;
      moves.update(features, count, truth, 1);
      moves.update(features, count, guess, -1);
    }
    return guess;
  }

  const order = [...sentences];
  for (let round = 0; round < options.rounds; round += 1) {
    wrongMoves = 0;
    wrongLabels = 0;
    for (const sentence of shuffle(order, random)) {
      atoms.fill(sentence.columns, sentence.first, sentence.last);
      state.reset(sentence.last - sentence.first);
      while (!state.done) {
        const move = step(sentence);
        if (move === SHIFT) state.shift();
        else state.attach(move, label(sentence, state.dependent(), state.headOf(move)));
      }
    }
    if (process.env['TRAIN_VERBOSE']) console.log(`trees round ${round + 1}: ${wrongMoves} moves, ${wrongLabels} labels wrong`);
  }
  return {
    labels: options.labels,
    moves: packMoves(quantisedMoves(moves), options.moveBits),
    relations: packSparse(relations.quantised(6, 2), options.relationBits),
  };
}

function quantisedMoves(moves: Perceptron): { feature: number; weights: number[] }[] {
  const rows: { feature: number; weights: number[]; size: number }[] = [];
  moves.forEachAveraged((feature, weights, updates) => {
    if (updates < 3) return;
    const q = Array.from(weights, w => Math.max(-127, Math.min(127, Math.round(w * 8))));
    const size = q.reduce((sum, w) => sum + Math.abs(w), 0);
    if (size > 0) rows.push({ feature, weights: q, size });
  });
  if (process.env['TRAIN_VERBOSE']) console.log(`move features: ${rows.length}`);
  return rows.sort((a, b) => b.size - a.size || a.feature - b.feature);
}
