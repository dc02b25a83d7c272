import type { Toll } from '../../../model/reading.js';
import type { TollFacts } from './toll-facts.js';

// Questions of two counts, after the guideline's order: other happening, other people, part and whole, then values.

/** Do the values agree to the letter? */
export const sameValue = (a: Toll, b: Toll): boolean => a.lower === b.lower && a.upper === b.upper;

/** Closed or half-open ranges that cannot both hold. */
export function cannotBothHold(a: Toll, b: Toll): boolean {
  const below = (x: Toll, y: Toll) => x.upper !== null && y.lower !== null && x.upper < y.lower;
  return below(a, b) || below(b, a);
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

/** Groups that share nobody: opposite sides, civilians against fighters, different subgroups. */
export function otherPeople(a: TollFacts, b: TollFacts): string | null {
  const [va, vb] = [a.toll.victims, b.toll.victims];
  if (va.side && vb.side && va.side !== vb.side) return 'opposite sides';
  // Each side's own dead, or each side's count of the other's, are opposite sides.
  if (a.loss && a.loss === b.loss && a.claimant !== b.claimant) return 'opposite sides';
  if (a.loss && b.loss && a.loss !== b.loss && a.claimant === b.claimant)
    return 'own losses against those of the enemy';
  const kinds = [va.status, vb.status];
  if (kinds.includes('civilian') && kinds.includes('combatant')) return 'civilians against fighters';
  if ((va.subgroup ?? null) !== (vb.subgroup ?? null) && va.status !== 'unknown' && vb.status !== 'unknown')
    return 'another subgroup';
  return null;
}

/** Worded alike: the same head noun, or at least one count that names no group. */
export const wordedAlike = (a: TollFacts, b: TollFacts): boolean =>
  a.noun === null || b.noun === null || (a.noun === b.noun && a.coordinated === b.coordinated);

/** May two counts be of the very same fighters? Only where a side is known for both, or one party counts its own and the other its enemy's. */
export function sameFighters(a: TollFacts, b: TollFacts): boolean {
  if (a.toll.victims.status !== 'combatant' && b.toll.victims.status !== 'combatant') return true;
  const side = a.toll.victims.side;
  return (
    (side !== null && side !== undefined && side === b.toll.victims.side) ||
    (a.loss !== null && b.loss !== null && a.loss !== b.loss)
  );
}

const WITNESSED = new Set(['body', 'corpse', 'patient']);

/** What one witness saw or one ward took in is a count of some of the people. */
export const isWitnessed = (facts: TollFacts): boolean =>
  [...facts.words].some(word => WITNESSED.has(word.replace(/ies$/, 'y').replace(/s$/, '')));

/** A count that takes in only some of the people: a part, an addition, what is left, what one witness saw. */
export const isPartial = (toll: Toll): boolean => toll.accounting !== 'total';
