import type { Draft } from '../../draft.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import { same } from './words.js';

// "Two people died in Pell and three in Upper Brun": the second clause leaves out its verb and keeps its place.

const LINK = new Set(['and', ',', ';', 'or', 'but']);
const PLACE = new Set(['in', 'at', 'near', 'on', 'outside', 'around']);
/** How far from its preposition the first clause's verb may stand, in words. */
const REACH = 4;

const prepositionAfter = (draft: Draft, at: number, reach: number): string | null => {
  const start = draft.syntax.tokens[at];
  for (let i = at + 1; i <= at + reach; i += 1) {
    const token = draft.syntax.tokens[i];
    if (!token || !same(token, start) || token.text === ',') return null;
    if (PLACE.has(token.lower) && token.upos === 'ADP') return token.lower;
  }
  return null;
};

/** The harm of a bare number that opens a clause without a verb, taken from the count before it. */
export function harmByGap(draft: Draft, a: Group, found: Found, b: Group): Found | null {
  const { tokens } = draft.syntax;
  if (b.noun !== null || b.partitive !== null || b.article || a.sentence !== b.sentence || found.role === 'value')
    return null;
  if (!LINK.has(tokens[b.left - 1]?.lower ?? '')) return null;
  const own = tokens[b.last + 1];
  if (!own || !PLACE.has(own.lower) || !same(own, tokens[b.first])) return null;
  const first = Math.max(a.last, found.predicate);
  if (first >= b.left || prepositionAfter(draft, first, REACH) === null) return null;
  // No other verb stands between: the clause is the first one's twin.
  if (tokens.slice(first + 1, b.left).some(t => t.upos === 'VERB' || t.upos === 'AUX' || t.upos === 'NUM')) return null;
  return { ...found, rule: `${found.rule}-gap` };
}
