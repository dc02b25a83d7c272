import type { Incident } from '../../model/ledger/incident.js';
import type { GroupFacts, IncidentFacts } from '../../store/queries/ledger-index.js';
import type { ClaimIndex, IndexedClaim } from './claim-index.js';
import type { Moment } from './moment.js';

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
}

/** The ledger at one moment. */
export interface View {
  /** Entry of the record that it shows everything up to. */
  seq: number;
  moment: Moment | null;
  index: ClaimIndex;
  rows: readonly Row[];
  incidents: ReadonlyMap<string, IncidentFacts>;
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
  recorded: string | null;
  /** Where the reports are told by each incident; else those that the ledger held at the moment. */
  known?: (report: string) => boolean;
}

/** Light rows of the groups, in no order. */
export function rowsOf({ groups, members, incidents, index, recorded, known }: RowParts): Row[] {
  const rows: Row[] = [];
  for (const group of groups) {
    const incident = incidents.get(group.incident);
    if (!incident) continue;
    const ids = members.get(group.id) ?? [];
    const claims = ids.flatMap(id => index.claims.get(id) ?? []);
    const reports = new Set<string>();
    let published: string | null = null;
    for (const { carriers } of claims)
      for (const carrier of carriers) {
        const stands =
          recorded === null ? carrier.to === null : carrier.from <= recorded && !(carrier.to && carrier.to <= recorded);
        if (!stands || (known && !known(carrier.report))) continue;
        reports.add(carrier.report);
        if (carrier.published !== null && (published === null || carrier.published > published))
          published = carrier.published;
      }
    rows.push({ group, incident, claims, ids, reports: [...reports], published });
  }
  return rows;
}
