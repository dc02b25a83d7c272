import type { Draft } from '../../draft.js';
import { inTime } from './chunk.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import { same } from './words.js';

// "103 insurgents killed since the first of March, and six soldiers": after what is said of the first count a second one, without
// a verb of its own, closes the clause.

/** How many words may stand between the predicate and the second count. */
const REACH = 16;
/** Words between that make the second count somebody who did it, or that came along. */
const OTHERS = new Set([
  'by',
  'with',
  'against',
  'between',
  'to',
  'from',
  'for',
  'including',
  'among',
  'who',
  'which',
  'that',
]);
const ENDS = /^[.,;:)–—]$/;

/** The words that join the second count: ", and", ", plus", "as well as", "along with". */
function linkBefore(draft: Draft, group: Group): number | null {
  const { tokens } = draft.syntax;
  const word = (back: number): string => tokens[group.left - back]?.lower ?? '';
  if (word(1) === 'as' && word(2) === 'well' && word(3) === 'as') return group.left - 3;
  if (word(1) === 'with' && ['along', 'together'].includes(word(2))) return group.left - 2;
  return ['and', 'plus'].includes(word(1)) && word(2) === ',' ? group.left - 2 : null;
}

/** The harm of a group that closes the clause of the count before it; null for any other. */
export function harmOfTrailing(draft: Draft, a: Group, found: Found, b: Group): Found | null {
  const { tokens } = draft.syntax;
  if (!b.people || b.partitive !== null || a.sentence !== b.sentence || found.role === 'value') return null;
  const link = linkBefore(draft, b);
  const from = Math.max(found.predicate, a.last);
  if (link === null || link <= from || link - from > REACH) return null;
  const end = tokens[b.last + 1];
  if (end && same(end, tokens[b.first]) && !ENDS.test(end.text)) return null;
  const between = tokens.slice(from + 1, link);
  // A time may open with any of these words ("from Monday to Friday").
  const clear = between.every(
    t => inTime(draft.times, t) || (t.upos !== 'VERB' && t.upos !== 'AUX' && t.text !== ';' && !OTHERS.has(t.lower)),
  );
  return clear ? { ...found, rule: `${found.rule}-trailing` } : null;
}
