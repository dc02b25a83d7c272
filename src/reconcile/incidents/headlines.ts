import type { LedgerClaim } from '../../model/ledger/claim.js';

const figureOf = ({ toll }: LedgerClaim): string =>
  toll ? `${toll.harm} ${toll.lower ?? ''} ${toll.upper ?? ''}` : '';

/** "Six die" in a headline is the "at least six" of the text. */
const looseOf = ({ toll }: LedgerClaim): string => (toll ? `${toll.harm} ${toll.lower ?? ''}` : '');

/** The first claim of the text below the headline, by a key. */
function firstBelow(claims: readonly LedgerClaim[], key: (claim: LedgerClaim) => string): Map<string, LedgerClaim> {
  const below = new Map<string, LedgerClaim>();
  for (const claim of claims) {
    const known = below.get(key(claim));
    if (!claim.context.headline && claim.toll && (!known || claim.sentence.start < known.sentence.start))
      below.set(key(claim), claim);
  }
  return below;
}

/**
 * A headline repeats a figure of the text below and leaves out over what it was counted and that it is a least one. Its
 * claim takes claimant, origin, bounds, scope, day and place from the first claim of the text with its figure. Claims of one
 * report, in any order.
 */
export function readHeadlines(claims: readonly LedgerClaim[]): LedgerClaim[] {
  const [exact, loose] = [firstBelow(claims, figureOf), firstBelow(claims, looseOf)];
  return claims.map(claim => {
    if (!claim.context.headline || !claim.toll || claim.when || claim.corrected) return claim;
    const text = exact.get(figureOf(claim)) ?? loose.get(looseOf(claim));
    if (!text?.toll) return claim;
    const { cumulative, when, places, context, passage } = text;
    const who = claim.claimant ? claim : text;
    return {
      ...claim,
      claimant: who.claimant,
      voice: who.voice,
      cumulative,
      when,
      passage,
      toll: { ...claim.toll, lower: text.toll.lower, upper: text.toll.upper },
      places: claim.places.length > 0 ? claim.places : places,
      context: { ...context, headline: true },
    };
  });
}
