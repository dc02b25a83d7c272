import type { Incident } from '../../model/ledger/incident.js';
import type { GroupFacts, IncidentFacts } from '../../store/queries/ledger-index.js';
import type { Carrier, ClaimIndex, IndexedClaim } from './claim-index.js';
import type { Moment } from './moment.js';
import type { Numbering } from './numbers.js';

/** A row of the ledger as far as lists need it before it is shown. */
export interface Row {
  group: GroupFacts;
  incident: IncidentFacts;
  claims: readonly IndexedClaim[];
  /** Their ids. */
  ids: readonly string[];
  /** Reports that carry its claims, and the last day of publication among them. */
  reports: readonly string[];
  published: string | null;
  /** The reports and the incident by their numbers in the view's numbering. */
  reportNumbers: readonly number[];
  incidentNumber: number;
  /** Greatest figure of its claims, in people; null where none has one. */
  most: number | null;
}

/** The ledger at one moment. */
export interface View {
  /** Entry of the record that it shows everything up to. */
  seq: number;
  moment: Moment | null;
  index: ClaimIndex;
  rows: readonly Row[];
  incidents: ReadonlyMap<string, IncidentFacts>;
  numbering: Numbering;
  /** Incidents that were computed for the moment and stand in no table. */
  made: readonly Incident[];
  /** Incident that each claim of a toll lies in. */
  homes: ReadonlyMap<string, string>;
  originOf: (report: string) => string;
  /** Incidents whole, by id. */
  load(ids: readonly string[]): Promise<Map<string, Incident>>;
  /** For queries that look back on the ledger's own clock; null where what stands now is asked. */
  recorded: string | null;
}

export interface RowParts {
  groups: readonly GroupFacts[];
  members: ReadonlyMap<string, readonly string[]>;
  incidents: ReadonlyMap<string, IncidentFacts>;
  index: ClaimIndex;
  numbering: Numbering;
  recorded: string | null;
  /** Where the reports are told by each incident; else those that the ledger held at the moment. */
  known?: (report: string) => boolean;
}

type Standing = Pick<RowParts, 'recorded' | 'known'>;

const stands = ({ from, to, report }: Carrier, { recorded, known }: Standing): boolean =>
  (recorded === null ? to === null : from <= recorded && !(to && to <= recorded)) && (!known || known(report));

/** Reports that carry the claims, and the last day of publication among them. */
function reachOf(claims: readonly IndexedClaim[], standing: Standing): Pick<Row, 'reports' | 'published'> {
  const reports = new Set<string>();
  let published: string | null = null;
  for (const { carriers } of claims)
    for (const carrier of carriers) {
      if (!stands(carrier, standing)) continue;
      reports.add(carrier.report);
      if (carrier.published !== null && (published === null || carrier.published > published))
        published = carrier.published;
    }
  return { reports: [...reports], published };
}

function mostOf(claims: readonly IndexedClaim[]): number | null {
  let most: number | null = null;
  for (const { lower, upper } of claims)
    if (lower !== null || upper !== null) most = Math.max(most ?? 0, lower ?? 0, upper ?? 0);
  return most;
}

/** Light rows of the groups, in no order. */
export function rowsOf({ groups, members, incidents, index, numbering, ...standing }: RowParts): Row[] {
  const rows: Row[] = [];
  for (const group of groups) {
    const incident = incidents.get(group.incident);
    if (!incident) continue;
    const ids = members.get(group.id) ?? [];
    const claims = ids.flatMap(id => index.claims.get(id) ?? []);
    const reach = reachOf(claims, standing);
    rows.push({
      group,
      incident,
      claims,
      ids,
      ...reach,
      reportNumbers: reach.reports.map(report => numbering.reports.of(report)),
      incidentNumber: numbering.incidents.of(group.incident),
      most: mostOf(claims),
    });
  }
  return rows;
}
