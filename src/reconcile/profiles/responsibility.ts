import type { LedgerClaim } from '../../model/ledger/claim.js';
import type { ProfileCase, ReasonedClaim } from '../../model/ledger/profile.js';
import { claimsOf } from './counted.js';
import { onePartyOf } from './one-party.js';

export interface Responsibility {
  /** Names of parties that say it was they, by key. */
  accepted: ReadonlyMap<string, string>;
  /** Names of parties that somebody else names as those who did it, by key. */
  named: ReadonlyMap<string, string>;
  chosen: ReasonedClaim[];
}

const saysSo = ({ polarity }: LedgerClaim): boolean => polarity === 'asserted' || polarity === 'unconfirmed';

/** Who took responsibility and who is held responsible: by claims of responsibility, accusations, and tolls that name who killed. */
export function responsibilityOf(input: ProfileCase): Responsibility {
  const [accepted, named] = [new Map<string, string>(), new Map<string, string>()];
  const chosen: ReasonedClaim[] = [];
  const one = onePartyOf(input.incident);
  for (const claim of claimsOf(input)) {
    const party = claim.responsible ?? claim.toll?.perpetrator ?? null;
    if (!party || !saysSo(claim)) continue;
    if (claim.kind !== 'responsibility' && claim.kind !== 'accusation' && claim.toll === null) continue;
    const key = one(party.key);
    if (key === one(claim.voice.key)) {
      accepted.set(key, party.name);
      if (!claim.toll) chosen.push({ claim: claim.id, why: `${party.name} says that it was its action` });
    } else {
      named.set(key, party.name);
      if (!claim.toll) chosen.push({ claim: claim.id, why: `names ${party.name} as responsible` });
    }
  }
  return { accepted, named, chosen };
}
