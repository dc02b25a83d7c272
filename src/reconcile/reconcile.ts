import type { LedgerClaim, LedgerReport, ReportRelation } from '../model/ledger/claim.js';
import type { Incident, IncidentLink } from '../model/ledger/incident.js';
import type { OriginLink } from '../model/ledger/origin.js';
import { attachClaims } from './incidents/attach-claims.js';
import { attachPlaced } from './attach-placed.js';
import { buildIncident } from './incidents/build-incident.js';
import type { IncidentParts } from './incidents/parts.js';
import { clusterTellings, type Decision } from './incidents/cluster.js';
import type { Clusters, Link } from './incidents/clustering.js';
import { readHeadlines } from './incidents/headlines.js';
import { readAsOriginals } from './incidents/copied-claims.js';
import { readSums } from './incidents/read-sums.js';
import { type PassageOf, tellReport } from './incidents/tell.js';
import type { Telling } from './incidents/telling.js';
import type { Origins } from './origins/assign-origins.js';
import type { PeopleClasses } from './tolls/victim-class.js';
import { withdrawnClaims } from './tolls/withdrawals.js';
import { type Placement, placeTellings, type PlacedTellings, takePlaced } from './placements.js';

/** Everything that one block of the ledger is computed from. The result depends on nothing else, and not on any order. */
export interface Block {
  reports: readonly LedgerReport[];
  /** Claims of `reports`; and of `sources`, which those are read by and which tell of nothing here. */
  claims: readonly LedgerClaim[];
  /** Reports that sentences of `reports` come from, where they are none of them. */
  sources?: readonly LedgerReport[];
  relations: readonly ReportRelation[];
  /** Origins of the sentences; with `links`, new versions tell what their outlet took back. */
  origins: Origins & { links?: readonly OriginLink[] };
  decisions: readonly Decision[];
  /** Ids of claims that a person or the outlet itself took back. */
  withdrawn: ReadonlySet<string>;
  /** Claims that a person put somewhere else than their report's telling does. */
  placements?: readonly Placement[];
  /** Pairs of party keys that a person told apart, each joined by "|". */
  parted?: ReadonlySet<string>;
  people: PeopleClasses;
}

/** Where a claim's words come from: the earliest report that carries its sentence, and the sentence there. */
export function passagesIn({ origins }: Pick<Block, 'origins'>): PassageOf {
  return claim => {
    const passage = origins.passages.get(claim.report)?.sentences[claim.passage];
    return passage ? `${passage.words ?? passage.origin}#${passage.at}` : `${claim.report}#${claim.passage}`;
  };
}

type Told = Pick<Block, 'reports' | 'claims' | 'origins' | 'people' | 'placements'>;

function tell(block: Told, claims: readonly LedgerClaim[]): Telling[] {
  const byReport = new Map<string, LedgerClaim[]>();
  for (const claim of claims) {
    const known = byReport.get(claim.report);
    if (known) known.push(claim);
    else byReport.set(claim.report, [claim]);
  }
  return [...block.reports]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(report =>
      tellReport(report, readHeadlines(readSums(byReport.get(report.id) ?? [])), passagesIn(block), block.people),
    );
}

/** What each report of a block tells of each happening, by report id; what a person placed elsewhere is left out. */
export function tellBlock(block: Told): Telling[] {
  return tell(block, takePlaced(readAsOriginals(block.claims, passagesIn(block)), block.placements ?? []).free);
}

/** What a person placed, told by itself. */
function tellPlaced(block: Told): PlacedTellings {
  if (!block.placements?.length) return new Map();
  const { put } = takePlaced(readAsOriginals(block.claims, passagesIn(block)), block.placements);
  return new Map([...put].map(([home, claims]) => [home, tell(block, claims)]));
}

/** Links of clusters by the telling ids that they were made of. */
export function linksOf(members: readonly Telling[], links: readonly Link[]): IncidentLink[] {
  const ids = new Set(members.map(({ id }) => id));
  return links
    .filter(({ left, right }) => ids.has(left) || ids.has(right))
    .map(({ left, right, score, comparisons }) => ({ left, right, score: Math.round(score * 100) / 100, comparisons }));
}

/** Sets the claims of a block side by side (`cluster` tells which tellings are of one happening): incidents and series, each with its groups of comparable tolls. */
export function reconcile(
  block: Block,
  cluster: (tellings: readonly Telling[]) => Clusters = tellings => clusterTellings(tellings, block.decisions),
): Incident[] {
  const byReport = new Map([...(block.sources ?? []), ...block.reports].map(report => [report.id, report]));
  const tellings = tellBlock(block);
  const placed = tellPlaced(block);
  const all = [...tellings, ...[...placed.values()].flat()];
  const claims = all.flatMap(telling => telling.claims);
  const published = { claims, byReport, links: block.origins.links ?? [], people: block.people };
  const parts: IncidentParts = {
    ...block,
    byReport,
    withdrawn: withdrawnClaims(published, passagesIn(block), block.withdrawn),
    attached: attachPlaced(attachClaims(block.claims, all), block.claims, block.placements ?? [], all),
  };
  const { clusters, joined, unsure } = cluster(tellings);
  return placeTellings(clusters, placed)
    .map(members => ({
      ...buildIncident(members, parts),
      links: linksOf(members, joined),
      review: linksOf(members, unsure),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
