import { BOUNDARY_FEATURES, boundaryFeatures } from '../src/parse/boundary-features.js';
import type { Columns } from '../src/parse/columns.js';
import type { SparseRow } from '../src/parse/sparse-table.js';
import { walkGaps } from '../src/parse/split-sentences.js';
import { Perceptron } from './perceptron.js';
import { mulberry32, shuffle } from './random.js';

export interface SplitParagraph {
  columns: Columns;
  text: string;
  /** Offsets where gold sentences end. */
  ends: ReadonlySet<number>;
}

export function trainSplitter(paragraphs: readonly SplitParagraph[], rounds: number, seed: number): SparseRow[] {
  const model = new Perceptron(2);
  const features = new Int32Array(BOUNDARY_FEATURES);
  const random = mulberry32(seed);
  const order = [...paragraphs];
  for (let round = 0; round < rounds; round += 1) {
    let wrong = 0;
    for (const { columns, text, ends } of shuffle(order, random)) {
      walkGaps(columns, text, 0, columns.count, (i, kinds, context) => {
        const count = boundaryFeatures(columns, i, kinds, context, features);
        const scores = model.score(features, count);
        const truth = ends.has(columns.end[i]!) ? 1 : 0;
        // A margin: close calls are still learned from.
        const lead = scores[truth]! - scores[1 - truth]!;
        model.tick();
        if (lead < 3) {
          if (lead <= 0) wrong += 1;
          model.update(features, count, truth, 1);
          model.update(features, count, 1 - truth, -1);
        }
        return truth === 1;
      });
    }
    if (process.env['TRAIN_VERBOSE']) console.log(`splitter round ${round + 1}: ${wrong} wrong`);
  }
  return model.quantised(4, 1);
}
