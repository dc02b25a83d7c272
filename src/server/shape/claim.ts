import type { Claim } from '../../contract/claim.js';
import type { LedgerClaim, LedgerToll } from '../../model/ledger/claim.js';
import type { Claimant, Party } from '../../model/ledger/party.js';

export const partyShape = ({ key, name, kind, wikidata, iso }: Party): Party => ({ key, name, kind, wikidata, iso });

const orNull = (party: Party | null): Party | null => party && partyShape(party);

const claimantShape = (claimant: Claimant): NonNullable<Claim['claimant']> => ({
  ...partyShape(claimant),
  party: partyShape(claimant.party),
});

function tollShape(toll: LedgerToll): NonNullable<Claim['toll']> {
  const { victims } = toll;
  return {
    harm: toll.harm,
    lower: toll.lower,
    upper: toll.upper,
    hedge: toll.hedge,
    figure: toll.figure,
    victims: {
      text: victims.text,
      side: orNull(victims.side),
      status: victims.status,
      subgroup: victims.subgroup,
    },
    perpetrator: orNull(toll.perpetrator),
    weapon: toll.weapon,
    scope: toll.scope,
    aggregation: toll.aggregation,
    accounting: toll.accounting,
    partOf: toll.partOf,
    derivation: toll.derivation,
  };
}

/** What the record says of a claim beside the claim itself. */
export interface ClaimAside {
  rule: string | null;
  entered: boolean;
  /** Left out of lists, for which no reading is opened. */
  medium?: Claim['medium'];
}

export const NO_ASIDE: ClaimAside = { rule: null, entered: false };

/** A claim as it goes out. */
export const claimShape = (claim: LedgerClaim, { rule, entered, medium }: ClaimAside = NO_ASIDE): Claim => ({
  id: claim.id,
  report: claim.report,
  kind: claim.kind,
  polarity: claim.polarity,
  certainty: claim.certainty,
  claimant: claim.claimant && claimantShape(claim.claimant),
  voice: partyShape(claim.voice),
  quote: claim.quote,
  sentence: claim.sentence,
  toll: claim.toll && tollShape(claim.toll),
  event: claim.event,
  responsible: orNull(claim.responsible),
  places: claim.places,
  when: claim.when && {
    edtf: claim.when.edtf ?? null,
    earliest: claim.when.earliest ?? null,
    latest: claim.when.latest ?? null,
  },
  said: claim.said,
  ...(medium !== undefined && { medium }),
  about: claim.about,
  corrected: claim.corrected === true,
  entered,
  rule,
});
