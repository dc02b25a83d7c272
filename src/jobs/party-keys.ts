import type { LedgerClaim } from '../model/ledger/claim.js';
import type { Claimant, Party } from '../model/ledger/party.js';

/** A claim whose parties go under the keys that people found them to share; their names stay as the report has them. */
export function underKeys(claim: LedgerClaim, keys: ReadonlyMap<string, string>): LedgerClaim {
  if (keys.size === 0) return claim;
  const put = <T extends Party>(party: T): T => {
    const key = keys.get(party.key);
    return key === undefined ? party : { ...party, key };
  };
  const putClaimant = (claimant: Claimant): Claimant => ({
    ...put(claimant),
    party: put(claimant.party),
    members: claimant.members.map(putClaimant),
  });
  const { toll } = claim;
  return {
    ...claim,
    claimant: claim.claimant && putClaimant(claim.claimant),
    voice: put(claim.voice),
    responsible: claim.responsible && put(claim.responsible),
    toll: toll && {
      ...toll,
      perpetrator: toll.perpetrator && put(toll.perpetrator),
      victims: { ...toll.victims, side: toll.victims.side && put(toll.victims.side) },
    },
  };
}
