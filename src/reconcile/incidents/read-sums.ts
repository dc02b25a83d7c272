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

/**
 * What is set beside a sum is a sum: "the army puts the rebels killed in the operation at 83; the rebels say that 27 have
 * died". Claims of one report, in any order.
 */
export function readSums(claims: readonly LedgerClaim[]): LedgerClaim[] {
  const sums = new Set<string>();
  let last: LedgerClaim | undefined;
  const counts = claims.filter(({ toll, context }) => toll !== null && !context.headline);
  for (const claim of counts.sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))) {
    const sum = claim.cumulative || (last !== undefined && goesOn(claim, last));
    if (sum) sums.add(claim.id);
    last = sum ? claim : undefined;
  }
  return claims.map(claim => (sums.has(claim.id) && !claim.cumulative ? { ...claim, cumulative: true } : claim));
}
