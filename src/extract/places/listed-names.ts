import type { Words } from './link-names.js';
import type { PlaceName } from './place-name.js';

const JOINT = /^(?:,|and|or|&)$/;
const PLURAL = /(?:ies|[^s]s)$/;
/** A list of more names than this is not read back. */
const MOST = 30;
const LONGEST = 6;

const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/shes$/, 'sh').replace(/s$/, '');

/** The run of capitals that ends before `last`, or -1. */
function runBefore(last: number, { tokens, marks }: Words): number {
  const i = last - 1;
  const first = marks.capital[i] && tokens[i]?.sentence === tokens[last]?.sentence ? (marks.runFirst[i] ?? -1) : -1;
  return last - first <= LONGEST ? first : -1;
}

/**
 * "Cook, Lake and Will counties": each name of the list is looked up with the type word that they share,
 * since alone it may be no name at all.
 */
export function findListed(words: Words): PlaceName[] {
  const { tokens, lexicon, finder } = words;
  const found: PlaceName[] = [];
  tokens.forEach((token, at) => {
    const type = PLURAL.test(token.lower) ? lexicon.types.get(token.lower) : undefined;
    if (!type?.after) return;
    let last = at;
    for (let n = 0; n < MOST; n++) {
      const first = runBefore(last, words);
      if (first < 0) return;
      const senses = finder
        .senses(`${finder.fold(first, last)} ${singular(token.lower)}`)
        .filter(({ entry }) => entry.kind === type.kind);
      const { kind } = type;
      if (senses.length > 0)
        found.push({
          first,
          last,
          folded: finder.fold(first, last),
          senses,
          kind,
          container: null,
          certain: true,
          rule: 'places/listed',
          score: 0,
        });
      let gap = first;
      while (JOINT.test(tokens[gap - 1]?.lower ?? '')) gap--;
      if (gap === first) return;
      last = gap;
    }
  });
  return found;
}
