import { csvLine } from '../output/csv-cell.js';
import type { LedgerView } from './ledger-view.js';

const COLUMNS = [
  'incident',
  'kind',
  'earliest',
  'latest',
  'place',
  'country',
  'lat',
  'lon',
  'precision',
  'group',
  'harm',
  'victims',
  'victims_side',
  'victims_status',
  'victims_subgroup',
  'aggregation',
  'lower',
  'upper',
  'status',
  'marks',
  'claimants',
  'origins',
  'reports',
  'claims',
] as const;

/** One row a group of comparable tolls, RFC 4180. An open bound is an empty cell; nothing is ever added up. */
export function groupsCsv(view: LedgerView): string {
  const lines = [csvLine(COLUMNS)];
  for (const incident of view.incidents) {
    const [place] = incident.places;
    for (const group of incident.groups) {
      const reports = new Set(group.claims.flatMap(id => (view.claims.get(id) ?? []).map(claim => claim.report)));
      lines.push(
        csvLine([
          incident.id,
          incident.kind,
          incident.earliest,
          incident.latest,
          place?.name,
          place?.country,
          place?.lat,
          place?.lon,
          place?.precision,
          group.id,
          group.harm,
          group.victims.wordings.join('; '),
          group.victims.side?.name,
          group.victims.status,
          group.victims.subgroup,
          group.aggregation,
          group.lower,
          group.upper,
          group.status,
          group.marks.join('; '),
          group.claimants,
          group.origins,
          reports.size,
          group.current.join('; '),
        ]),
      );
    }
  }
  return lines.join('');
}
