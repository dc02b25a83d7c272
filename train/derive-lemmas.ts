import { regularLemma } from '../src/parse/lemmatizer.js';
import type { GoldBlock } from './corpus.js';

export interface LemmaTables {
  lemmas: [string, string][];
  bases: string[];
}

/**
 * Base forms of the treebank, and the words whose lemma the rules miss. A lone
 * disagreement is as likely an annotator's slip as an exception: it is kept only
 * where the word was never seen with another lemma.
 */
export function deriveLemmas(blocks: readonly GoldBlock[]): LemmaTables {
  const bases = new Set<string>();
  const seen = new Map<string, Map<string, number>>();
  for (const token of blocks.flatMap(block => block.sentences.flatMap(sentence => sentence.tokens))) {
    if (token.upos === 'PROPN' && token.xpos !== 'NNPS') continue;
    if (token.lemma === '_' || token.xpos === 'GW' || token.xpos === 'ADD') continue;
    const lower = token.form.toLowerCase().replace(/’/g, "'");
    if (/^(?:VB|VBP|NN|JJ|RB)$/.test(token.xpos) && lower === token.lemma) bases.add(lower);
    if (/^[a-z]+$/.test(token.lemma) && /^(?:VB|NN|JJ)/.test(token.xpos)) bases.add(token.lemma);
    const key = `${lower} ${token.xpos}`;
    const lemmas = seen.get(key) ?? new Map<string, number>();
    lemmas.set(token.lemma, (lemmas.get(token.lemma) ?? 0) + 1);
    seen.set(key, lemmas);
  }
  const lemmas: [string, string][] = [];
  for (const [key, counts] of seen) {
    const [lower = '', xpos = ''] = key.split(' ');
    if (/\d/.test(lower)) continue;
    const [lemma = ''] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
    if (xpos !== 'NNPS' && lemma !== regularLemma(lower, xpos, bases)) lemmas.push([key, lemma]);
  }
  return { lemmas: lemmas.sort((a, b) => (a[0] < b[0] ? -1 : 1)), bases: [...bases].sort() };
}
