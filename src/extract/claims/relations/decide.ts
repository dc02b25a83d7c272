import type { Relation } from '../../../model/reading.js';
import {
  cannotBothHold,
  isPartial,
  isWitnessed,
  otherHappening,
  otherPeople,
  sameFighters,
  sameValue,
  wordedAlike,
} from './compare.js';
import type { TollFacts } from './toll-facts.js';

type Verdict = Pick<Relation, 'type' | 'reason'> | null;

/** Counts this many sentences apart are too far from each other to be set against each other inside a report. */
const REACH = 8;

const figureOf = (facts: TollFacts): string => facts.toll.figure?.text ?? '';

/** The same count told again: by the same source, or in the headline and in the text. */
function repeats(a: TollFacts, b: TollFacts): Verdict {
  const sameSource = a.claimant === b.claimant || a.inTitle || b.inTitle;
  if (!sameSource || !wordedAlike(a, b)) return null;
  const lower = a.toll.lower ?? a.toll.upper ?? 0;
  // Ones and twos agree by chance.
  if (lower < 3 && (a.noun === null || a.noun !== b.noun)) return null;
  if (lower < 3 && !a.inTitle && !b.inTitle) return null;
  if (a.toll.victims.status !== b.toll.victims.status && a.noun !== null && b.noun !== null) return null;
  return { type: 'repeats', reason: `the same count again: ${figureOf(a)}` };
}

/** Two sources, one harm, one happening, the same people: values that cannot both hold, or rival wordings. */
function opposed(a: TollFacts, b: TollFacts): Verdict {
  if (a.claimant === null || b.claimant === null || a.claimant === b.claimant || !cannotBothHold(a.toll, b.toll))
    return null;
  if (isWitnessed(a) || isWitnessed(b) || isOne(a) || isOne(b)) return null;
  const wording = `${a.toll.victims.text ?? '–'} / ${b.toll.victims.text ?? '–'}`;
  const statuses = a.toll.victims.status === b.toll.victims.status;
  const unnamed = a.noun === null && b.noun === null;
  if ((unnamed || (wordedAlike(a, b) && statuses)) && sameFighters(a, b))
    return { type: 'contradicts', reason: `${figureOf(a)} and ${figureOf(b)} cannot both hold (${wording})` };
  if (statuses && a.toll.victims.status === 'combatant' && sameFighters(a, b))
    return { type: 'rival', reason: `the groups are worded differently: ${wording}` };
  return null;
}

/** One person, or "many": nothing that another count could be set against. */
const isOne = (facts: TollFacts): boolean =>
  facts.toll.hedge === 'vague' || (facts.toll.upper !== null && facts.toll.upper < 2);

/** Why a hasty reader would take two counts for one: the same number, or the same harm told close by. */
const isTempting = (a: TollFacts, b: TollFacts): boolean =>
  sameValue(a.toll, b.toll) ||
  (a.toll.harm === b.toll.harm && (a.order - b.order === 1 || (a.noun !== null && a.noun === b.noun)));

/** The headline tells the first count of the text before it: place and day need not be told again. */
const isHeadline = (a: TollFacts, b: TollFacts): boolean =>
  b.inTitle &&
  !a.inTitle &&
  a.toll.scope !== 'background' &&
  sameValue(a.toll, b.toll) &&
  (a.noun === b.noun || a.noun === null || b.noun === null) &&
  !isOne(a);

/** The relation of a count to an earlier one; null where nothing may be said. `names` gives the place of an id. */
export function relationOf(a: TollFacts, b: TollFacts, names: (id: string) => string): Verdict {
  if (a.toll.lower === 0 && a.toll.upper === 0) return null;
  const incomparable = (reason: string): Verdict => (isTempting(a, b) ? { type: 'not-comparable', reason } : null);
  if (a.toll.harm !== b.toll.harm)
    return sameValue(a.toll, b.toll) || a.order - b.order === 1
      ? { type: 'not-comparable', reason: `harm differs: ${a.toll.harm} / ${b.toll.harm}` }
      : null;
  if (isHeadline(a, b)) return { type: 'repeats', reason: `the headline's count: ${figureOf(a)}` };
  const other = otherHappening(a.toll, b.toll, names) ?? otherPeople(a, b);
  if (other) return incomparable(other);
  if (isPartial(a.toll) || isPartial(b.toll)) return incomparable('a count of some of the people against another');
  if (sameValue(a.toll, b.toll)) return repeats(a, b);
  // Two sums over time run over stretches of their own.
  if (a.toll.scope === 'period') return a.sentence === b.sentence ? incomparable('stretches of time may differ') : null;
  if (a.sentence - b.sentence > REACH) return null;
  return opposed(a, b);
}
