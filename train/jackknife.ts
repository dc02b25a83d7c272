import { packSparse } from '../src/parse/sparse-table.js';
import { createTagger } from '../src/parse/tagger.js';
import { trainTagger, type TaggedSentence } from './train-tagger.js';

/**
 * Tags for each sentence from a tagger that never saw it: the parser must learn
 * from tags as faulty as those it will be given.
 */
export function jackknifedTags(sentences: readonly TaggedSentence[], tags: number, folds: number, seed: number): Int32Array[] {
  const found: Int32Array[] = sentences.map(() => new Int32Array(0));
  const list = Array.from({ length: tags }, () => ['', ''] as const);
  for (let fold = 0; fold < folds; fold += 1) {
    const seen = sentences.filter((_, i) => i % folds !== fold);
    const tagger = createTagger({ tags: list, table: packSparse(trainTagger(seen, tags, 5, seed), 19) });
    sentences.forEach((sentence, i) => {
      if (i % folds !== fold) return;
      tagger.tag(sentence.columns, sentence.window);
      found[i] = sentence.columns.tag.slice();
    });
  }
  return found;
}
