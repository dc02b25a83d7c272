import type { Draft, NumberMention } from '../../draft.js';
import { isHarmWord, runHead } from './chunk.js';
import { withOfPhrase } from './counted-noun.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { peopleNoun } from './people.js';
import { same } from './words.js';

// "All but two of the 14 passengers died": the words give the number that is left, and the arithmetic.

const OWNERS = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'those', 'these']);

const exact = (number: NumberMention): number | null =>
  number.hedge === 'exact' && number.lower === number.upper ? number.lower : null;

/** The group that "all but N of the M people" leaves; null where the words give no such number. */
export function remainderGroup(
  draft: Draft,
  left: NumberMention,
  whole: NumberMention | undefined,
  lexicon: TollLexicon,
): Group | null {
  const { tokens } = draft.syntax;
  const all = tokens[left.first - 2];
  if (!whole || tokens[left.first - 1]?.lower !== 'but' || all?.lower !== 'all') return null;
  const between = tokens.slice(left.last, whole.first);
  if (between.length !== 2 || between[0]?.lower !== 'of' || !OWNERS.has(between[1]?.lower ?? '')) return null;
  const [out, of] = [exact(left), exact(whole)];
  if (out === null || of === null || out >= of || !same(all, tokens[whole.first])) return null;
  const noun = runHead(draft.syntax, whole.last, draft.times, lexicon);
  const people = noun === null ? null : peopleNoun(draft.syntax, noun, lexicon);
  if (noun !== null && !people) return null;
  // "all but one of the five missing dockers": the five are missing, the four are not.
  if (tokens.slice(whole.last, noun ?? whole.last).some(t => isHarmWord(t, lexicon))) return null;
  return {
    figure: { start: all.start, end: whole.end, text: draft.syntax.text.slice(all.start, whole.end) },
    lower: of - out,
    upper: of - out,
    hedge: 'exact',
    zero: false,
    article: false,
    sentence: all.sentence,
    left: all.index,
    first: all.index,
    numberLast: whole.last - 1,
    last: noun === null ? whole.last - 1 : withOfPhrase(draft, noun, lexicon),
    noun,
    people,
    partitive: null,
    whole: null,
    counted: false,
    remainder: `${of} - ${out} = ${of - out}`,
  };
}
