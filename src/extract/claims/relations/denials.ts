import type { Claim, Relation } from '../../../model/reading.js';
import type { Draft } from '../../draft.js';
import { lookAround } from '../stances/around.js';
import { denialOf, type NounClasses, targetOf } from './denial-target.js';
import type { TollFacts } from './toll-facts.js';

/** What a denial may deny: what somebody told as so. */
const isTold = (claim: Claim): boolean =>
  claim.polarity === 'asserted' && ['toll', 'harm', 'event', 'accusation', 'statement', 'status'].includes(claim.kind);

/** A denial looks back over this many claims at most. */
const WINDOW = 60;

/** The last items of a sorted list that begin before a point of the text. */
function lastBefore<T>(items: readonly T[], startOf: (item: T) => number, end: number): T[] {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) < end) low = middle + 1;
    else high = middle;
  }
  return items.slice(Math.max(0, low - WINDOW), low);
}

/** Relations from denials to what they deny, where the words name it or plainly point to it. The denial's `about` tells it too. */
export function denialRelations(draft: Draft, facts: readonly TollFacts[], nouns: NounClasses): Relation[] {
  const denials = draft.claims.filter(c => c.polarity === 'denied' && c.rule?.startsWith('statement-'));
  if (denials.length === 0) return [];
  const around = lookAround(draft);
  const told = draft.claims.filter(isTold).sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0));
  const startOf = (claim: Claim) => claim.evidence[0]?.start ?? 0;
  const figureOf = (fact: TollFacts) => fact.toll.figure?.start ?? 0;
  const figures = [...facts].sort((a, b) => figureOf(a) - figureOf(b));
  const made: Relation[] = [];
  for (const claim of denials) {
    const denial = denialOf(draft, claim);
    const end = claim.evidence.at(-1)?.end ?? 0;
    const target =
      denial && targetOf(around, denial, lastBefore(figures, figureOf, end), lastBefore(told, startOf, end), nouns);
    if (!target) continue;
    claim.about = [target.id];
    const reason = `"${denial.token.text}" is said of it`;
    made.push({ from: claim.id, to: target.id, type: 'denies', reason, rule: 'relation-denies' });
  }
  return made;
}
