import type { Columns } from '../src/parse/columns.js';
import type { SparseRow } from '../src/parse/sparse-table.js';
import { TAG_FEATURES, tagFeatures, type Window } from '../src/parse/tag-features.js';
import { Perceptron } from './perceptron.js';
import { mulberry32, shuffle } from './random.js';

export interface TaggedSentence {
  columns: Columns;
  window: Window;
  /** Gold positions in the tag list, one a token of the window; -1 where the treebank's tag is too rare to learn. */
  gold: Int32Array;
}

/** Trains on sentences; rows come back in whole numbers. */
export function trainTagger(sentences: readonly TaggedSentence[], tags: number, rounds: number, seed: number): SparseRow[] {
  const model = new Perceptron(tags);
  const features = new Int32Array(TAG_FEATURES);
  const random = mulberry32(seed);
  const order = [...sentences];
  for (let round = 0; round < rounds; round += 1) {
    let wrong = 0;
    for (const { columns, window, gold } of shuffle(order, random)) {
      for (let i = window.first; i < window.last; i += 1) {
        const count = tagFeatures(columns, i, window, features);
        const scores = model.score(features, count);
        let guess = 0;
        for (let c = 1; c < tags; c += 1) if (scores[c]! > scores[guess]!) guess = c;
        const truth = gold[i - window.first]!;
        model.tick();
        if (truth >= 0 && guess !== truth) {
          wrong += 1;
          model.update(features, count, truth, 1);
          model.update(features, count, guess, -1);
        }
        columns.tag[i] = guess;
      }
    }
    if (process.env['TRAIN_VERBOSE']) console.log(`tagger round ${round + 1}: ${wrong} wrong`);
  }
  return model.quantised(6, 2);
}
