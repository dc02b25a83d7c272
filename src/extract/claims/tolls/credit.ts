import type { Attribution } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import { type Credit, createCredits } from './claimant.js';
import { countedBy } from './counting.js';
import type { TollLexicon } from './lexicon.js';
import { openedStatement } from './opened-statement.js';
import type { Harmed } from './parts.js';

/** Credits the counts of one report, adding the attributions that only a count shows. */
export function createCreditor(
  draft: Draft,
  lexicon: TollLexicon,
  says: (token: Token) => boolean,
): (harmed: Harmed) => Credit {
  const made = new Map<number, Attribution>();
  let number = draft.attributions.reduce((most, a) => Math.max(most, Number(a.id.slice(1)) || 0), 0);
  const id = (): string => `a${(number += 1)}`;
  const creditOf = createCredits(draft);
  const given = new Map<Harmed, Credit>();
  const answer = (harmed: Harmed): Credit => {
    const credit = creditOf(harmed.group.figure);
    if (credit.attribution || credit.deniedBy) return credit;
    const counted = countedBy(draft, harmed, made, id, lexicon);
    if (counted) return { attribution: counted, deniedBy: null };
    const { whole } = harmed;
    // A part goes with its whole.
    if (whole && whole.group.sentence === harmed.group.sentence && harmed.found.role === 'part') {
      const attribution = given.get(whole)?.attribution;
      if (attribution) return { attribution, deniedBy: null };
    }
    return { attribution: openedStatement(draft, harmed.group.figure, made, id, says), deniedBy: null };
  };
  return harmed => {
    const credit = answer(harmed);
    given.set(harmed, credit);
    return credit;
  };
}
