import type { Accounting, Harm } from '../../../model/reading.js';
import type { Draft } from '../../draft.js';
import type { TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';

const ALIVE = new Set<Harm | undefined>(['injured', 'missing']);

/** Those who had been hurt or missed and are dead now: "two of the injured died", "the bodies of the two missing crewmen". */
function endedDead(draft: Draft, { group, found }: Harmed, lexicon: TollLexicon): boolean {
  if (found.harm !== 'killed') return false;
  if (ALIVE.has(found.formerly)) return true;
  const word = (i: number): Harm | undefined => lexicon.adjectives.get(draft.syntax.tokens[i]?.lower ?? '');
  if (group.partitive === 'noun' && group.whole !== null) return found.role !== 'part' && ALIVE.has(word(group.whole));
  for (let i = group.numberLast + 1; i < (group.noun ?? 0); i += 1) if (ALIVE.has(word(i))) return true;
  return false;
}

/** "dozens of dead": no part, for no whole is meant. */
function isAll(draft: Draft, { group, found, whole }: Harmed): boolean {
  if (group.partitive !== 'noun' || group.whole === null || found.role !== 'part' || whole) return false;
  return draft.syntax.tokens[group.whole - 1]?.lower === 'of';
}

/** How a count enters the sum: the whole, something added to it, a part of it, or what is left of it. */
export function accountingOf(draft: Draft, harmed: Harmed, lexicon: TollLexicon): Accounting {
  const { tokens } = draft.syntax;
  const { group, found } = harmed;
  if (group.remainder) return 'remainder';
  if (isAll(draft, harmed)) return 'total';
  // "three more people died; one of the three was a girl": some of what is added.
  if (
    found.rule === 'toll-part-of-number' &&
    harmed.whole &&
    accountingOf(draft, harmed.whole, lexicon) === 'increment'
  )
    return 'increment';
  if (found.role === 'part' || group.partitive === 'pronoun' || harmed.whole) return 'part';
  if (found.rule === 'toll-growth') return 'increment';
  if (endedDead(draft, harmed, lexicon)) return 'increment';
  const lead = tokens.slice(group.left, group.first).map(t => t.lower);
  const tail = tokens.slice(group.numberLast + 1, group.last + 1).map(t => t.lower);
  if (lead.includes('further') || lead.includes('another') || tail.includes('more') || tail.includes('further'))
    return 'increment';
  return 'total';
}
