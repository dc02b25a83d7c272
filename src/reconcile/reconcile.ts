import type { LedgerClaim, LedgerReport, ReportRelation } from '../model/ledger/claim.js';
import type { Incident } from '../model/ledger/incident.js';
import { buildIncident } from './incidents/build-incident.js';
import type { IncidentParts } from './incidents/parts.js';
import { clusterTellings, type Decision } from './incidents/cluster.js';
import { tellReport } from './incidents/tell.js';
import type { Origins } from './origins/assign-origins.js';
import type { PeopleClasses } from './tolls/victim-class.js';

/** Everything that one block of the ledger is computed from. The result depends on nothing else, and not on any order. */
export interface Block {
  reports: readonly LedgerReport[];
  claims: readonly LedgerClaim[];
  relations: readonly ReportRelation[];
  origins: Origins;
  decisions: readonly Decision[];
  /** Ids of claims that a person or the outlet itself took back. */
  withdrawn: ReadonlySet<string>;
  people: PeopleClasses;
}

/** Sets the claims of a block side by side: incidents and series, each with its groups of comparable tolls. */
export function reconcile(block: Block): Incident[] {
  const parts: IncidentParts = { ...block, byReport: new Map(block.reports.map(report => [report.id, report])) };
  const passageOf = (claim: LedgerClaim): string => {
    const passage = block.origins.passages.get(claim.report)?.sentences[claim.passage];
    return passage ? `${passage.origin}#${passage.at}` : `${claim.report}#${claim.passage}`;
  };
  const reports = [...block.reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  const tellings = reports.flatMap(report =>
    tellReport(
      report,
      block.claims.filter(claim => claim.report === report.id),
      passageOf,
    ),
  );
  return clusterTellings(tellings, block.decisions)
    .map(members =>
      buildIncident(
        members.flatMap(i => tellings[i] ?? []),
        parts,
      ),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
