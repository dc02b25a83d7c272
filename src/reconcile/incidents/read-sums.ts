import type { LedgerClaim } from '../../model/ledger/claim.js';

const startOf = (claim: LedgerClaim): number => claim.toll?.figure?.start ?? claim.quote[0]?.start ?? 0;

/** Names neither day nor place of its own, and counts a whole. */
const isBare = ({ toll, when, places, corrected }: LedgerClaim): boolean =>
  !corrected && toll?.accounting === 'total' && toll.scope !== 'background' && when === null && places.length === 0;

/** What goes on counting in the same sentence, or sets another mouth's figure against the sum in the next. */
function goesOn(claim: LedgerClaim, sum: LedgerClaim): boolean {
  if (!isBare(claim)) return false;
  if (claim.passage === sum.passage) return true;
  return claim.passage === sum.passage + 1 && claim.toll?.harm === sum.toll?.harm && claim.voice.key !== sum.voice.key;
}

const DAY = 86_400_000;
/** From so many days on, a count that names them is one over all of them ("in March"). */
const STRETCH = 14;
/** Sums to each other count in a report that gives sums alone. */
const MOSTLY = 2;

/** The weeks that a claim's own words count over; null where they are the date of one thing told in passing. */
function weeksOf({ toll, when }: LedgerClaim): string | null {
  if (!toll || toll.scope === 'background' || when?.basis === 'report' || !when?.earliest || !when.latest) return null;
  const days = (Date.parse(when.latest) - Date.parse(when.earliest)) / DAY;
  return days >= STRETCH ? `${when.earliest}/${when.latest}` : null;
}

/** Two harms of one month are counted over it; one alone may have happened on some day of it. */
function spansWeeks(claim: LedgerClaim, counts: readonly LedgerClaim[]): boolean {
  const weeks = weeksOf(claim);
  return weeks !== null && counts.some(other => other.toll?.harm !== claim.toll?.harm && weeksOf(other) === weeks);
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
 * died". What names neither day nor place in a report that mostly gives sums is one too. Claims of one report, in any order.
 */
export function readSums(claims: readonly LedgerClaim[]): LedgerClaim[] {
  const sums = new Set<string>();
  const counts = claims.filter(({ toll, context }) => toll !== null && !context.headline);
  const known = (claim: LedgerClaim): boolean =>
    claim.cumulative ||
    (!claim.corrected && (spansWeeks(claim, counts) || counts.some(other => widerThan(claim, other))));
  const operation = counts.some(claim => known(claim) && claim.toll?.aggregation === 'operation');
  let last: LedgerClaim | undefined;
  for (const claim of counts.sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))) {
    const sum = known(claim) || (operation && ofOperation(claim)) || (last !== undefined && goesOn(claim, last));
    if (sum) sums.add(claim.id);
    last = sum ? claim : undefined;
  }
  const rest = counts.filter(({ id }) => !sums.has(id));
  const mostly = sums.size > MOSTLY * rest.length && rest.every(isAnywhere);
  if (mostly) for (const { id } of rest) sums.add(id);
  return claims.map(claim => (sums.has(claim.id) && !claim.cumulative ? { ...claim, cumulative: true } : claim));
}
