import type { LedgerClaim } from '../../model/ledger/claim.js';

const startOf = (claim: LedgerClaim): number => claim.toll?.figure?.start ?? claim.quote[0]?.start ?? 0;

/** Names neither day nor place of its own, and counts a whole. */
const isBare = ({ toll, when, places }: LedgerClaim): boolean =>
  toll?.accounting === 'total' && toll.scope !== 'background' && when === null && places.length === 0;

/** What goes on counting in the same sentence, or sets another mouth's figure against the sum in the next. */
function goesOn(claim: LedgerClaim, sum: LedgerClaim): boolean {
  if (!isBare(claim) || claim.corrected) return false;
  if (claim.passage === sum.passage) return true;
  return claim.passage === sum.passage + 1 && claim.toll?.harm === sum.toll?.harm && claim.voice.key !== sum.voice.key;
}

const DAY = 86_400_000;
/** From so many days on, a count that names them is one over all of them ("in March"). */
const STRETCH = 14;

/** Counts over weeks, as its own words say; "last month" of what is told in passing is a date. */
function spansWeeks({ toll, when }: LedgerClaim): boolean {
  if (!toll || toll.scope === 'background' || when?.basis === 'report' || !when?.earliest || !when.latest) return false;
  return Date.parse(when.latest) - Date.parse(when.earliest) >= STRETCH * DAY;
}

/** One mouth counts the same people twice, over an operation and at one site: the wider count is a sum. */
function widerThan({ toll, names, places, voice }: LedgerClaim, other: LedgerClaim): boolean {
  if (toll?.aggregation !== 'operation' || other.toll?.aggregation === 'operation') return false;
  if (names.sites.length > 0 || places.length > 0 || other.names.sites.length === 0) return false;
  const same = toll.harm === other.toll?.harm && toll.victims.status === other.toll.victims.status;
  return same && voice.key === other.voice.key && toll.lower !== other.toll?.lower;
}

/** Nothing beside it tells of one day or one place. */
const isAnywhere = (claim: LedgerClaim): boolean =>
  isBare(claim) && !claim.context.near && claim.names.sites.length === 0;

/** Goes on counting over the operation that its report gives sums of. */
const ofOperation = (claim: LedgerClaim): boolean => claim.toll?.aggregation === 'operation' && isAnywhere(claim);

/**
 * What is set beside a sum is a sum: "the army puts the rebels killed in the operation at 83; the rebels say that 27 have
 * died". A report that begins with a sum and names day or place of nothing else gives sums alone. Claims of one report, in any order.
 */
export function readSums(claims: readonly LedgerClaim[]): LedgerClaim[] {
  const sums = new Set<string>();
  const counts = claims.filter(({ toll, context }) => toll !== null && !context.headline);
  const known = (claim: LedgerClaim): boolean =>
    claim.cumulative || spansWeeks(claim) || counts.some(other => widerThan(claim, other));
  const operation = counts.some(claim => known(claim) && claim.toll?.aggregation === 'operation');
  let last: LedgerClaim | undefined;
  for (const claim of counts.sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))) {
    const sum = known(claim) || (operation && ofOperation(claim)) || (last !== undefined && goesOn(claim, last));
    if (sum) sums.add(claim.id);
    last = sum ? claim : undefined;
  }
  const [first] = counts;
  const rest = counts.filter(({ id }) => !sums.has(id));
  if (first && sums.has(first.id) && rest.every(isAnywhere)) for (const { id } of rest) sums.add(id);
  return claims.map(claim => (sums.has(claim.id) && !claim.cumulative ? { ...claim, cumulative: true } : claim));
}
