import type { LedgerClaim } from '../../model/ledger/claim.js';

const figureOf = ({ toll }: LedgerClaim): string =>
  toll ? `${toll.harm} ${toll.lower ?? ''} ${toll.upper ?? ''}` : '';

/**
 * A headline repeats a figure of the text below and leaves out over what it was counted. Its claim takes claimant,
 * scope, day and place from the first claim of the text with its figure. Claims of one report, in any order.
 */
export function readHeadlines(claims: readonly LedgerClaim[]): LedgerClaim[] {
  const below = new Map<string, LedgerClaim>();
  for (const claim of claims) {
    const known = below.get(figureOf(claim));
    if (!claim.context.headline && claim.toll && (!known || claim.sentence.start < known.sentence.start))
      below.set(figureOf(claim), claim);
  }
  return claims.map(claim => {
    const text = claim.context.headline && claim.toll ? below.get(figureOf(claim)) : undefined;
    if (!text || claim.when || claim.corrected) return claim;
    const { cumulative, when, places, context } = text;
    const who = claim.claimant ? claim : text;
    return {
      ...claim,
      claimant: who.claimant,
      voice: who.voice,
      cumulative,
      when,
      places: claim.places.length > 0 ? claim.places : places,
      context: { ...context, headline: true },
    };
  });
}
