import type { LedgerClaim } from '../../model/ledger/claim.js';
import type { Incident } from '../../model/ledger/incident.js';
import type { LedgerFilter } from '../../store/queries/filters.js';
import type { LedgerView } from './ledger-view.js';

const holds = (name: string | undefined, words: string): boolean => name?.toLowerCase().includes(words) === true;

const named = (claim: LedgerClaim, words: string, all: boolean): boolean => {
  const { claimant, toll, voice, responsible } = claim;
  const parties = [
    claimant?.party,
    toll?.victims.side,
    ...(all ? [claimant, voice, toll?.perpetrator, responsible] : []),
  ];
  return parties.some(party => holds(party?.name, words));
};

const placed = (claim: LedgerClaim, words: string): boolean =>
  (claim.places.length > 0 ? claim.places : claim.context.places.slice(0, 1)).some(({ name }) => holds(name, words));

/** The filters of a list, for incidents that were computed and not asked of the database. */
export function narrow(view: LedgerView, filter: LedgerFilter): Incident[] {
  const { place, actor, party, harm, status, from, to } = filter;
  return view.incidents.filter(incident => {
    const claims = incident.claims.flatMap(id => view.claims.get(id) ?? []);
    if (place && !claims.some(claim => placed(claim, place))) return false;
    if (actor && !claims.some(claim => named(claim, actor, true))) return false;
    if (party && !claims.some(claim => named(claim, party, false))) return false;
    if (harm && !incident.groups.some(group => group.harm === harm && (!status || group.status === status)))
      return false;
    if (status && !incident.groups.some(group => group.status === status)) return false;
    if (from && !(incident.latest && incident.latest >= from)) return false;
    return !(to && !(incident.earliest && incident.earliest <= to));
  });
}
