import type { Draft } from '../../draft.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';
import { predicateNoun } from './predicate-noun.js';
import { isBe, same } from './words.js';

// Parts of a number that is said again, or understood: "One of the three was a girl", "Of the 17, four were nurses", "Five people
// were killed. Two were policemen", "Among the twelve were three teachers".

/** How far back, in sentences, the whole may stand. */
const BACK = 3;

const exact = ({ lower, upper, hedge }: Group): number | null =>
  hedge === 'exact' && lower !== null && lower === upper ? lower : null;

const isOver = (draft: Draft, at: number): boolean =>
  draft.numbers.some(number => number.kind === 'age' && number.first <= at && at < number.last);

/** Do the words after a group say who they are: a noun for people, or an age? */
function saysWho(draft: Draft, group: Group, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  if (predicateNoun(draft, group, lexicon)) return true;
  const be = group.last + 1;
  return isBe(tokens[be]) && [be + 1, be + 2].some(at => same(tokens[at], tokens[be]) && isOver(draft, at));
}

/** The number that stands between two tokens ("of the 17"); null where none does. */
const numberIn = (draft: Draft, from: number, to: number): number | null =>
  draft.numbers.find(number => number.first >= from && number.last <= to)?.lower ?? null;

/** The last count told of just that number. */
const ofNumber = (before: readonly Harmed[], value: number, sentence: number): Harmed | null =>
  before.findLast(h => exact(h.group) === value && sentence - h.group.sentence <= BACK) ?? null;

/** "Of the five, two were", "Of these, four were", "Among the twelve were three": the lead of its clause names the whole. */
function wholeInLead(draft: Draft, group: Group, before: readonly Harmed[]): Harmed | null {
  const { tokens, sentences } = draft.syntax;
  const first = sentences[group.sentence]?.first ?? group.left;
  const lead = tokens.slice(first, group.left);
  const [opener, owner] = [lead[0]?.lower ?? '', lead[1]?.lower ?? ''];
  if (!['of', 'among', 'amongst'].includes(opener) || lead.length < 2 || lead.length > 5) return null;
  const last = lead.at(-1);
  if (last?.text !== ',' && !isBe(last)) return null;
  const value = numberIn(draft, first, group.left);
  if (value !== null) return ofNumber(before, value, group.sentence);
  const near = before.at(-1);
  const pronoun = ['these', 'those', 'them'].includes(owner) && lead.length === 3;
  return pronoun && near && group.sentence - near.group.sentence === 1 ? near : null;
}

/** "Five people were killed. Two were policemen": a smaller number that opens its clause, right after the count. */
function understood(draft: Draft, group: Group, before: readonly Harmed[]): Harmed | null {
  const near = before.at(-1);
  const [value, whole] = [exact(group), near ? exact(near.group) : null];
  if (!near || value === null || whole === null || value >= whole || near.found.role === 'value') return null;
  const first = draft.syntax.sentences[group.sentence]?.first;
  return group.left === first && group.sentence - near.group.sentence === 1 ? near : null;
}

/** The harm of a part of a number told before, with that count; null where the words tie the group to none. */
export function numberedPart(
  draft: Draft,
  group: Group,
  before: readonly Harmed[],
  lexicon: TollLexicon,
): { found: Found; whole: Harmed } | null {
  const lead = wholeInLead(draft, group, before);
  const listed = lead && (group.people !== null || saysWho(draft, group, lexicon)) ? lead : null;
  const whole = listed ?? (saysWho(draft, group, lexicon) ? restated(draft, group, before) : null);
  if (!whole || (whole.group.lower ?? 0) <= (group.lower ?? 0)) return null;
  return { found: { ...whole.found, role: 'part', rule: 'toll-part-of-number' }, whole };
}

function restated(draft: Draft, group: Group, before: readonly Harmed[]): Harmed | null {
  if (group.noun !== null || group.article) return null;
  if (group.partitive === null) return understood(draft, group, before);
  if (group.partitive !== 'own') return null;
  const value = numberIn(draft, group.numberLast + 1, group.last + 1);
  return value === null ? null : ofNumber(before, value, group.sentence);
}
