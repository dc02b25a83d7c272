import type { Draft } from '../../draft.js';
import type { Group } from './group.js';
import { same } from './words.js';

// Groups in a row share their predicate: "four shepherds, a teacher and an infant had died", "killed 12 soldiers and three civilians".

const LINK = new Set([',', 'and', 'or', '&', 'plus', 'also']);
const BETWEEN = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'PRON', 'ADP', 'NUM']);
const LONGEST = 9;

/** Does nothing but commas, "and" and people without a figure stand between two groups? */
export function inOneList(draft: Draft, a: Group, b: Group): boolean {
  const { tokens } = draft.syntax;
  if (a.sentence !== b.sentence || b.left <= a.last || b.left - a.last > LONGEST) return false;
  let links = 0;
  for (let i = a.last + 1; i < b.left; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[a.first])) return false;
    if (LINK.has(token.lower)) links += 1;
    else if (links === 0 && !(token.upos === 'ADP' || BETWEEN.has(token.upos))) return false;
    else if (!BETWEEN.has(token.upos) && token.lower !== 'well' && token.lower !== 'as') return false;
    if (['who', 'that', 'which', 'whom'].includes(token.lower)) return false;
    if (token.lower === 'including' || token.lower === 'among' || token.lower === 'by' || token.lower === 'with')
      return false;
  }
  return links > 0;
}
