import type { Claim } from '../../../src/contract/claim.js';
import { bounds } from '../words/numbers.js';
import { AGGREGATION_WORDS, plain, VICTIM_WORDS } from '../words/terms.js';

/** Who answers for a claim, as one reads it. */
export const whoSays = (claim: Claim): string => claim.claimant?.name ?? claim.voice.name;

const NEGATIVE: Record<Claim['polarity'], string | null> = {
  asserted: null,
  denied: 'denied',
  unconfirmed: 'not confirmed',
  'not-claimed': 'nobody claimed it',
  unverifiable: 'could not be verified',
};

/** A claim in a few words: "12–15 killed, civilians", "denied: attack", in the ledger's own terms. */
export function tellClaim(claim: Claim): string {
  const negative = NEGATIVE[claim.polarity];
  const what =
    claim.toll === null
      ? plain(claim.event?.type ?? claim.kind)
      : `${bounds(claim.toll)} ${claim.toll.harm}, ${claim.toll.victims.subgroup ?? VICTIM_WORDS[claim.toll.victims.status]}`;
  return negative === null ? what : `${negative}: ${what}`;
}

/** One line of a claim's particulars; those not told by the report are left out, not guessed. */
export interface Particular {
  name: string;
  value: string;
  /** The report's own words. */
  words?: boolean;
}

function tollParticulars(toll: NonNullable<Claim['toll']>): (Particular | null)[] {
  return [
    { name: 'Figure', value: `${bounds(toll)} ${toll.harm}` },
    toll.figure === null ? null : { name: 'In words', value: toll.figure.text, words: true },
    {
      name: 'People',
      value: toll.victims.text === '' ? VICTIM_WORDS[toll.victims.status] : toll.victims.text,
      words: toll.victims.text !== '',
    },
    toll.victims.side === null ? null : { name: 'Whose people', value: toll.victims.side.name },
    toll.perpetrator === null ? null : { name: 'By whose hand', value: toll.perpetrator.name },
    toll.weapon === null ? null : { name: 'By what', value: toll.weapon },
    {
      name: 'Scope',
      value:
        toll.scope +
        (AGGREGATION_WORDS[toll.aggregation] === undefined ? '' : `, ${AGGREGATION_WORDS[toll.aggregation]}`),
    },
    toll.derivation === null ? null : { name: 'Derived', value: plain(toll.derivation) },
  ];
}

/** What a claim says, field by field. */
export function particulars(claim: Claim): Particular[] {
  const { claimant } = claim;
  const all: (Particular | null)[] = [
    claimant === null
      ? { name: 'Claimant', value: `${claim.voice.name} (the report’s own voice)` }
      : { name: 'Claimant', value: claimant.name },
    claimant === null || claimant.party.key === claimant.key
      ? null
      : { name: 'Speaks for', value: claimant.party.name },
    NEGATIVE[claim.polarity] === null ? null : { name: 'Says', value: NEGATIVE[claim.polarity] ?? '' },
    claim.responsible === null ? null : { name: 'Names as responsible', value: claim.responsible.name },
    ...(claim.toll === null ? [] : tollParticulars(claim.toll)),
    claim.event === null ? null : { name: 'Event', value: plain(claim.event.mode ?? claim.event.type) },
    claim.places.length === 0 ? null : { name: 'Place', value: claim.places.map(place => place.name).join(', ') },
    {
      name: 'Read by',
      value: claim.entered
        ? 'a person’s hand'
        : `${claim.rule ?? 'rule not kept'}${claim.corrected ? ', corrected by a person' : ''}`,
    },
  ];
  return all.filter(line => line !== null);
}
