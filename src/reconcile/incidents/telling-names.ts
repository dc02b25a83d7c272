import type { LedgerClaim } from '../../model/ledger/claim.js';
import type { Party } from '../../model/ledger/party.js';
import { foldName } from '../../resources/fold-name.js';
import { townsOf } from './compare-places.js';
import { WEIGHTS } from './weights.js';

const SIDES = new Set<Party['kind']>(['state', 'armed-force', 'armed-group']);

/** Words that name the warring parties of a report and no town of it: they stand in every report of the same war. */
export function partyNames(claims: readonly LedgerClaim[]): Set<string> {
  const parties = claims
    .flatMap(({ claimant, voice, toll, responsible }) => [
      claimant,
      claimant?.party,
      voice,
      toll?.victims.side,
      toll?.perpetrator,
      responsible,
    ])
    .flatMap(party => (party && SIDES.has(party.kind) ? foldName(party.name).split(' ') : []));
  const towns = claims.flatMap(({ places, context }) => townsOf([...places, ...context.places]));
  const inTowns = new Set(towns.flatMap(({ name, text }) => foldName(`${name} ${text}`).split(' ')));
  return new Set(parties.filter(word => !inTowns.has(word)));
}

/** Names by weight, as far as they stand from the claims; `about`: the report as a whole is about what they tell. */
export function namesOf(
  claims: readonly LedgerClaim[],
  about: boolean,
  parties: ReadonlySet<string>,
): Map<string, number> {
  const names = new Map<string, number>();
  const add = (list: readonly string[], weight: number): void => {
    for (const name of list) {
      const counts = weight * (parties.has(name) ? WEIGHTS.party : 1);
      names.set(name, Math.max(names.get(name) ?? 0, counts));
    }
  };
  const { near, far } = WEIGHTS;
  const farther = claims.some(claim => claim.names.paragraph.length > 0) ? far : near;
  for (const claim of claims) {
    add(claim.names.sentence, near.sentence);
    add(claim.names.paragraph, near.paragraph);
    add(claim.names.lede, about ? farther.lede : far.passing);
    add(claim.names.report, about ? farther.report : far.passing);
  }
  return names;
}
