import type { Columns } from './columns.js';
import { addScores, type SparseSections } from './sparse-table.js';
import { TAG_FEATURES, tagFeatures, type Window } from './tag-features.js';

export interface Tagger {
  /** Fills `columns.tag` for one sentence, left to right. */
  tag(columns: Columns, window: Window): void;
}

export interface TaggerModel {
  tags: readonly (readonly [upos: string, xpos: string])[];
  table: SparseSections;
}

export function createTagger(model: TaggerModel): Tagger {
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(model.tags.length);
  return {
    tag(columns, window) {
      for (let i = window.first; i < window.last; i += 1) {
        const count = tagFeatures(columns, i, window, features);
        scores.fill(0);
        for (let f = 0; f < count; f += 1) addScores(model.table, features[f]!, scores);
        columns.tag[i] = best(scores);
      }
    },
  };
}

function best(scores: Int32Array): number {
  let at = 0;
  for (let c = 1; c < scores.length; c += 1) if (scores[c]! > scores[at]!) at = c;
  return at;
}
