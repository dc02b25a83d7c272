import type { Estimate, LedgerRow } from '../../contract/rows.js';
import type { Incident, TollGroup } from '../../model/ledger/incident.js';
import type { ProfileResult } from '../../model/ledger/profile.js';
import type { Shown } from '../read/load-shown.js';
import { partyShape } from './claim.js';
import { figuresOf } from './figures.js';

/** What a profile makes of an incident, in short. */
export const estimateShape = (result: ProfileResult): Estimate => ({
  profile: result.profile,
  values: { ...result.values },
  printed: { ...result.printed },
  grade: result.grade,
  provisional: result.provisional,
  override: result.override?.assessment ?? null,
  notes: result.notes,
});

/** A toll group with each claimant's figure. */
export function rowShape(
  shown: Shown,
  incident: Incident,
  group: TollGroup,
  result: ProfileResult | undefined,
): LedgerRow {
  const figures = figuresOf(shown, group);
  const carried = group.claims.flatMap(id => shown.claims.get(id) ?? []);
  const reports = [...new Set(carried.map(({ report }) => report))];
  const days = reports.flatMap(id => shown.reports.get(id)?.published ?? []).sort();
  const { side, status, subgroup, wordings } = group.victims;
  return {
    id: group.id,
    incident: incident.id,
    kind: incident.kind,
    harm: group.harm,
    victims: { side: side && partyShape(side), status, subgroup, wordings },
    aggregation: group.aggregation,
    status: group.status,
    marks: group.marks,
    lower: group.lower,
    upper: group.upper,
    claimants: group.claimants,
    reports: reports.length,
    origins: group.origins,
    place: incident.places[0] ?? null,
    earliest: incident.earliest,
    latest: incident.latest,
    published: days.at(-1) ?? null,
    figures,
    estimate: result ? estimateShape(result) : null,
  };
}
