import type { LedgerClaim, LedgerReport, ReportRelation } from '../model/ledger/claim.js';
import type { Incident, IncidentLink } from '../model/ledger/incident.js';
import type { OriginLink } from '../model/ledger/origin.js';
import { attachClaims } from './incidents/attach-claims.js';
import { buildIncident } from './incidents/build-incident.js';
import type { IncidentParts } from './incidents/parts.js';
import { clusterTellings, type Decision } from './incidents/cluster.js';
import type { Link } from './incidents/clustering.js';
import { readHeadlines } from './incidents/headlines.js';
import { readAsOriginals } from './incidents/copied-claims.js';
import { type PassageOf, tellReport } from './incidents/tell.js';
import type { Telling } from './incidents/telling.js';
import type { Origins } from './origins/assign-origins.js';
import type { PeopleClasses } from './tolls/victim-class.js';
import { withdrawnClaims } from './tolls/withdrawals.js';

/** Everything that one block of the ledger is computed from. The result depends on nothing else, and not on any order. */
export interface Block {
  reports: readonly LedgerReport[];
  claims: readonly LedgerClaim[];
  relations: readonly ReportRelation[];
  /** Origins of the sentences; with `links`, new versions tell what their outlet took back. */
  origins: Origins & { links?: readonly OriginLink[] };
  decisions: readonly Decision[];
  /** Ids of claims that a person or the outlet itself took back. */
  withdrawn: ReadonlySet<string>;
  people: PeopleClasses;
}

/** Where a claim's words come from: the earliest report that carries its sentence, and the sentence there. */
export function passagesIn({ origins }: Pick<Block, 'origins'>): PassageOf {
  return claim => {
    const passage = origins.passages.get(claim.report)?.sentences[claim.passage];
    return passage ? `${passage.origin}#${passage.at}` : `${claim.report}#${claim.passage}`;
  };
}

/** What each report of a block tells of each happening, by report id. */
export function tellBlock(block: Pick<Block, 'reports' | 'claims' | 'origins' | 'people'>): Telling[] {
  const passageOf = passagesIn(block);
  const byReport = new Map<string, LedgerClaim[]>();
  for (const claim of readAsOriginals(block.claims, passageOf)) {
    const known = byReport.get(claim.report);
    if (known) known.push(claim);
    else byReport.set(claim.report, [claim]);
  }
  return [...block.reports]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(report => tellReport(report, readHeadlines(byReport.get(report.id) ?? []), passageOf, block.people));
}

/** Links of clusters by the telling ids that they were made of. */
function linksOf(members: readonly Telling[], links: readonly Link[]): IncidentLink[] {
  const ids = new Set(members.map(({ id }) => id));
  return links
    .filter(({ left, right }) => ids.has(left) || ids.has(right))
    .map(({ left, right, score, comparisons }) => ({ left, right, score: Math.round(score * 100) / 100, comparisons }));
}

/** Sets the claims of a block side by side: incidents and series, each with its groups of comparable tolls. */
export function reconcile(block: Block): Incident[] {
  const byReport = new Map(block.reports.map(report => [report.id, report]));
  const tellings = tellBlock(block);
  const claims = tellings.flatMap(telling => telling.claims);
  const published = { claims, byReport, links: block.origins.links ?? [], people: block.people };
  const parts: IncidentParts = {
    ...block,
    byReport,
    withdrawn: withdrawnClaims(published, passagesIn(block), block.withdrawn),
    attached: attachClaims(block.claims, tellings),
  };
  const { clusters, joined, unsure } = clusterTellings(tellings, block.decisions);
  return clusters
    .map(members => ({
      ...buildIncident(members, parts),
      links: linksOf(members, joined),
      review: linksOf(members, unsure),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
