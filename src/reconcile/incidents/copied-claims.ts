import type { LedgerClaim } from '../../model/ledger/claim.js';
import type { PassageOf } from './tell.js';

const figureOf = ({ kind, toll }: LedgerClaim): string =>
  toll ? `${kind} ${toll.harm} ${toll.lower ?? ''} ${toll.upper ?? ''} ${toll.accounting}` : kind;

/**
 * Copied words mean in a reprint what they meant in the original: "last Tuesday" is the Tuesday before the original came
 * out, and "he said" is the man whom a trimmed paragraph named. A claim of a reprint takes claimant, day, place and scope
 * from the claim of the same passage and figure in the report that carried it first. What a person put right stays.
 */
export function readAsOriginals(claims: readonly LedgerClaim[], passageOf: PassageOf): LedgerClaim[] {
  const originals = new Map<string, LedgerClaim>();
  const here = (claim: LedgerClaim): string => `${claim.report}#${claim.passage}`;
  const keyOf = (passage: string, claim: LedgerClaim): string => `${passage} ${figureOf(claim)}`;
  for (const claim of claims) {
    const key = keyOf(here(claim), claim);
    const known = originals.get(key);
    if (!known || claim.id < known.id) originals.set(key, claim);
  }
  return claims.map(claim => {
    const passage = passageOf(claim);
    const original = passage === here(claim) ? undefined : originals.get(keyOf(passage, claim));
    if (!original || claim.corrected) return claim;
    const { claimant, voice, when, places, cumulative } = original;
    const context = { ...original.context, head: claim.context.head, headline: claim.context.headline };
    const toll = claim.toll &&
      original.toll && {
        ...claim.toll,
        scope: original.toll.scope,
        aggregation: original.toll.aggregation,
        victims: { ...claim.toll.victims, side: original.toll.victims.side },
      };
    return { ...claim, claimant, voice, when, places, cumulative, context, toll: toll ?? claim.toll };
  });
}
