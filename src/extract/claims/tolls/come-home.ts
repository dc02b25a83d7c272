import type { Draft } from '../../draft.js';
import { isHarmWord } from './chunk.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';
import { isBe, isHave, same } from './words.js';

// "Twenty-one have come back": who was taken is free, where the report tells of people taken. "Forty pupils have come back" tells of no captives.

const LONGEST = 4;

/** The verb group after a number that tells of coming back: "have come back", "are back home", "returned". Null for any other. */
function cameBack(draft: Draft, group: Group, lexicon: TollLexicon): number | null {
  const { tokens } = draft.syntax;
  for (let i = group.last + 1; i <= group.last + LONGEST; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[group.first])) return null;
    const next = tokens[i + 1];
    if (isBe(token) && next?.lower === 'back') return i + 1;
    if (isBe(token) || isHave(token) || token.upos === 'ADV') continue;
    const lemma = token.lemma.toLowerCase();
    if (token.upos !== 'VERB' || !lexicon.words('back').has(lemma)) return null;
    // "returned"; "come", "get", "make it" need the way home.
    if (lemma === 'return') return i;
    return lexicon.words('home').has(next?.lower ?? '') ? i : null;
  }
  return null;
}

/** What follows tells of another errand ("came back to work", "back from holiday", "came back wounded"). */
function isErrand(draft: Draft, at: number, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  let i = at + 1;
  while (lexicon.words('home').has(tokens[i]?.lower ?? '')) i += 1;
  const next = tokens[i];
  if (!next || !same(next, tokens[at])) return false;
  return isHarmWord(next, lexicon) || tokens.slice(i, i + 3).some(t => lexicon.words('errand').has(t.lower));
}

/** Bare numbers of those taken who have come back: not more than the report says were taken or freed. */
export function comeHome(
  draft: Draft,
  groups: readonly Group[],
  harmed: readonly Harmed[],
  lexicon: TollLexicon,
): Harmed[] {
  const told = harmed.filter(({ found }) => found.harm === 'captured' || found.harm === 'released');
  const most = told.reduce((sum, { group }) => Math.max(sum, group.lower ?? group.upper ?? 0), 0);
  const known = new Set(harmed.map(({ group }) => group));
  const taken = told.find(({ group }) => group.people)?.group ?? null;
  return groups.flatMap(group => {
    const bare = group.noun === null && group.partitive === null && !group.article && !group.counted && !group.zero;
    if (known.has(group) || !bare || group.lower === null || group.lower > most) return [];
    const at = cameBack(draft, group, lexicon);
    if (at === null || isErrand(draft, at, lexicon)) return [];
    const found = { predicate: at, role: 'subject', doubt: null, unreal: false, rule: 'toll-came-back' } as const;
    return [{ group, found: { ...found, harm: 'released' as const }, whole: null, antecedent: taken }];
  });
}
