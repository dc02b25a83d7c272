import type { Relation } from '../../../model/reading.js';
import {
  bothFight,
  cannotBothHold,
  closedMeet,
  otherHappening,
  otherPeople,
  sameFighters,
  sameNumber,
  sameValue,
  sameWords,
  wordedAlike,
} from './compare.js';
import type { TollFacts } from './toll-facts.js';

type Verdict = Pick<Relation, 'type' | 'reason'> | null;

/** Counts of a named group this many sentences apart are too far from each other to be set against each other inside a report. */
const REACH = 20;
/** Counts that name no group are set against others only this near. */
const BARE_REACH = 8;
/** Bare counts ("12 dead" beside "12 people") agree on one thing only where they stand close. */
const NEAR = 3;

const figureOf = (facts: TollFacts): string => facts.toll.figure?.text ?? '';
const least = (facts: TollFacts): number => facts.toll.lower ?? facts.toll.upper ?? 0;

/** The same count told again: by the same source, of the same people in the same words, or in the headline and in the text. */
function repeats(a: TollFacts, b: TollFacts): Verdict {
  const named = sameWords(a, b) && (a.claimant === null || b.claimant === null);
  if (!(sameSource(a, b) || named) || !wordedAlike(a, b)) return null;
  // Ones and twos agree by chance.
  if (least(a) < 3 && (a.noun === null || a.noun !== b.noun)) return null;
  if (least(a) < 3 && !a.inTitle && !b.inTitle) return null;
  if (a.toll.victims.status !== b.toll.victims.status && a.noun !== null && b.noun !== null) return null;
  return { type: 'repeats', reason: `the same count again: ${figureOf(a)}` };
}

/** Two sources that count the same people and agree: the same noun, or bare counts that stand close. */
function supports(a: TollFacts, b: TollFacts): Verdict {
  if (a.claimant === null || b.claimant === null || sameSource(a, b) || isOne(a) || isOne(b)) return null;
  if (!closedMeet(a.toll, b.toll) || a.toll.scope !== 'incident' || a.witnessed || b.witnessed) return null;
  if (a.toll.victims.status !== b.toll.victims.status || !sameFighters(a, b)) return null;
  const alike = a.noun !== null && a.noun === b.noun && a.coordinated === b.coordinated;
  const bare = a.noun === null && b.noun === null && a.sentence - b.sentence <= NEAR && least(a) > 9;
  if (!alike && !bare) return null;
  return { type: 'supports', reason: `two sources agree: ${figureOf(a)} and ${figureOf(b)}` };
}

/** One source by its link, or by a telling word of both names ("a doctors' group", "the Doctors' Committee"). */
const sameSource = (a: TollFacts, b: TollFacts): boolean =>
  a.claimant === b.claimant || a.voice.some(word => b.voice.includes(word));

/**
 * Are two counts of the very same people? Of one noun and status; or a count that names no group beside one that does and is
 * larger (a smaller one may be a part of it), near enough that the report has not gone on to something else.
 */
function samePeople(a: TollFacts, b: TollFacts): boolean {
  if (!wordedAlike(a, b) || !sameFighters(a, b)) return false;
  const statuses = a.toll.victims.status === b.toll.victims.status;
  if (a.noun !== null && b.noun !== null) return statuses;
  if (a.sentence - b.sentence > BARE_REACH || a.topic !== b.topic) return false;
  if (a.noun === null && b.noun === null) return true;
  const [named, bare] = a.noun === null ? [b, a] : [a, b];
  return (named.toll.lower ?? 0) > (bare.toll.upper ?? bare.toll.lower ?? 0);
}

/** Two sources, one harm, one happening, the same people: values that cannot both hold, or rival wordings. */
function opposed(a: TollFacts, b: TollFacts): Verdict {
  if (a.claimant === null || b.claimant === null || sameSource(a, b) || !cannotBothHold(a.toll, b.toll)) return null;
  if (a.witnessed || b.witnessed || isOne(a) || isOne(b)) return null;
  const wording = `${a.toll.victims.text ?? '–'} / ${b.toll.victims.text ?? '–'}`;
  if (samePeople(a, b))
    return { type: 'contradicts', reason: `${figureOf(a)} and ${figureOf(b)} cannot both hold (${wording})` };
  if (bothFight(a, b) && sameFighters(a, b))
    return { type: 'rival', reason: `the groups are worded differently: ${wording}` };
  return null;
}

/** One person, or "many": nothing that another count could be set against. */
const isOne = (facts: TollFacts): boolean =>
  facts.toll.hedge === 'vague' || (facts.toll.upper !== null && facts.toll.upper < 2);

/** Why a hasty reader would take two counts for one: the same number, or the same harm told close by. */
const isTempting = (a: TollFacts, b: TollFacts): boolean =>
  sameValue(a.toll, b.toll) || (a.toll.harm === b.toll.harm && a.sentence - b.sentence <= REACH);

/** The headline tells the first count of the text before it: place and day need not be told again. */
const isHeadline = (a: TollFacts, b: TollFacts, first: boolean): boolean =>
  first &&
  b.inTitle &&
  !a.inTitle &&
  a.toll.scope !== 'background' &&
  sameNumber(a.toll, b.toll) &&
  (a.noun === b.noun || a.noun === null || b.noun === null) &&
  !isOne(a);

/**
 * The relation of a count to an earlier one; null where nothing may be said.
 * @param names the place of an id
 * @param first whether the later count is the first of the text with the earlier one's harm and number
 */
export function relationOf(a: TollFacts, b: TollFacts, names: (id: string) => string, first: boolean): Verdict {
  if (a.toll.lower === 0 && a.toll.upper === 0) return null;
  const incomparable = (reason: string): Verdict => (isTempting(a, b) ? { type: 'not-comparable', reason } : null);
  if (a.toll.harm !== b.toll.harm)
    return sameValue(a.toll, b.toll) || a.order - b.order === 1
      ? { type: 'not-comparable', reason: `harm differs: ${a.toll.harm} / ${b.toll.harm}` }
      : null;
  if (isHeadline(a, b, first)) return { type: 'repeats', reason: `the headline's count: ${figureOf(a)}` };
  const other = otherHappening(a.toll, b.toll, names) ?? otherPeople(a, b);
  if (other) return incomparable(other);
  if (a.partial || b.partial || a.witnessed !== b.witnessed)
    return incomparable('a count of some of the people against another');
  if (sameNumber(a.toll, b.toll)) return repeats(a, b) ?? supports(a, b);
  // Two sums over time run over stretches of their own.
  if (a.toll.scope === 'period') return a.sentence === b.sentence ? incomparable('stretches of time may differ') : null;
  if (a.sentence - b.sentence > REACH) return null;
  return opposed(a, b);
}
