import type { Toll } from '../../../model/reading.js';
import type { TollFacts } from './toll-facts.js';

// Questions of two counts, after the guideline's order: other happening, other people, part and whole, then values.

/** Do the values agree to the letter? */
export const sameValue = (a: Toll, b: Toll): boolean => a.lower === b.lower && a.upper === b.upper;

/** The same number told once with a hedge and once without ("over 26", "26"). */
export const sameNumber = (a: Toll, b: Toll): boolean =>
  sameValue(a, b) ||
  (a.hedge !== 'vague' &&
    b.hedge !== 'vague' &&
    a.figure?.text.toLowerCase() === b.figure?.text.toLowerCase() &&
    a.figure !== undefined);

/** Closed or half-open ranges that cannot both hold. */
export function cannotBothHold(a: Toll, b: Toll): boolean {
  const below = (x: Toll, y: Toll) => x.upper !== null && y.lower !== null && x.upper < y.lower;
  return below(a, b) || below(b, a);
}

/** Closed ranges that meet; what meets only through an open end agrees on nothing. */
export function closedMeet(a: Toll, b: Toll): boolean {
  if (a.lower === null || a.upper === null || b.lower === null || b.upper === null) return sameValue(a, b);
  return a.lower <= b.upper && b.lower <= a.upper;
}

const disjoint = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some(id => b.includes(id));

/** Days that a toll is stated for; null where the words state none. */
const dayOf = (toll: Toll): string | null =>
  toll.when?.basis === 'stated' ? (toll.when.earliest?.slice(0, 10) ?? null) : null;

/** Another event or another stretch of time, as far as scope, place and day tell. `names` gives the place of an id. */
export function otherHappening(a: Toll, b: Toll, names: (id: string) => string): string | null {
  if (a.scope !== b.scope) return `scope differs: ${a.scope} / ${b.scope}`;
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA && dayB && dayA !== dayB) return `day differs: ${dayA} / ${dayB}`;
  const [placesA, placesB] = [a.places.map(names), b.places.map(names)];
  if (disjoint(placesA, placesB)) return `place differs: ${placesA[0] ?? ''} / ${placesB[0] ?? ''}`;
  return null;
}

/** The same words for the same people, a name among them ("members of the Al Bu Nimr tribe"). */
export const sameWords = (a: TollFacts, b: TollFacts): boolean =>
  a.group !== '' && a.group === b.group && a.names.size > 0;

/** Do the words of both name one people or party ("Afghan troops", "Afghan fighters and militants")? */
const shareName = (a: TollFacts, b: TollFacts): boolean => [...a.names].some(name => b.names.has(name));

/** Is one party's loss told by itself and by its enemy? Then both counts are of that party's people. */
const mirrored = (a: TollFacts, b: TollFacts): boolean => a.loss !== null && b.loss !== null && a.loss !== b.loss;

/** Groups that share nobody: opposite sides, civilians against fighters, soldiers against rebels, different subgroups. */
export function otherPeople(a: TollFacts, b: TollFacts): string | null {
  const [va, vb] = [a.toll.victims, b.toll.victims];
  const named = sameWords(a, b) || shareName(a, b);
  if (va.side && vb.side && va.side !== vb.side && !named) return 'opposite sides';
  // Each side's own dead, or each side's count of the other's, are opposite sides.
  if (a.loss && a.loss === b.loss && a.claimant !== b.claimant) return 'opposite sides';
  if (mirrored(a, b) && a.claimant === b.claimant) return 'own losses against those of the enemy';
  const kinds = [va.status, vb.status];
  if (kinds.includes('civilian') && kinds.includes('combatant')) return 'civilians against fighters';
  if (a.fighters && b.fighters && a.fighters !== b.fighters && !(va.side && va.side === vb.side) && !named)
    return 'members of a force against those of a group';
  if ((va.subgroup ?? null) !== (vb.subgroup ?? null) && va.status !== 'unknown' && vb.status !== 'unknown')
    return 'another subgroup';
  return null;
}

/** Worded alike: the same head noun, or at least one count that names no group. */
export const wordedAlike = (a: TollFacts, b: TollFacts): boolean =>
  a.noun === null || b.noun === null || (a.noun === b.noun && a.coordinated === b.coordinated);

/** May two counts be of the very same fighters? Only where a side is known for both, or one party counts its own and the other its enemy's. */
export function sameFighters(a: TollFacts, b: TollFacts): boolean {
  const [va, vb] = [a.toll.victims, b.toll.victims];
  if (va.status !== 'combatant' && vb.status !== 'combatant') return true;
  return (va.side !== null && va.side !== undefined && va.side === vb.side) || mirrored(a, b);
}

/** Fighters on both sides of the comparison: by their status, or because a party's loss is told. */
export const bothFight = (a: TollFacts, b: TollFacts): boolean =>
  (a.toll.victims.status === 'combatant' || a.loss !== null) &&
  (b.toll.victims.status === 'combatant' || b.loss !== null);
