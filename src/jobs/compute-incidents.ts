import { type Kysely, sql } from 'kysely';
import type { Incident, IncidentLink } from '../model/ledger/incident.js';
import type { Judgement } from '../model/ledger/judgement.js';
import type { Clusters } from '../reconcile/incidents/clustering.js';
import { linksOf, reconcile } from '../reconcile/reconcile.js';
import type { PeopleClasses } from '../reconcile/tolls/victim-class.js';
import type { LedgerSchema } from '../store/schema.js';
import { blockOf } from './block-of.js';
import type { Dated } from './incident-rows.js';
import { blockDecisions } from './judgements.js';
import { knownAt } from './known-at.js';
import { type Loaded, loadReports } from './load-block.js';
import { type PlacedGroup, placedGroups } from './placed-groups.js';
import { type Settled, settle } from './settle.js';
import type { Shelf } from './shelf.js';
import { nodeOf } from './stored-telling.js';
import { nodesOf, Surroundings } from './surroundings.js';

type Db = Kysely<LedgerSchema>;

/** What of a ledger has to be looked at anew. */
export interface Change {
  /** Reports of which something changed, and their tellings (nodes). */
  reports: readonly string[];
  nodes: readonly string[];
  /** Incidents that lost a telling. */
  incidents: readonly string[];
}

/** Incidents computed anew, and those whose place they take. */
export interface Computed {
  old: string[];
  made: Dated[];
  /** Incident by telling. */
  homes: Map<string, string>;
  /** What a person should look at, by incident that stands otherwise as it stood. */
  reviews: Map<string, IncidentLink[]>;
}

interface Work {
  db: Db;
  judgements: readonly Judgement[];
  people: PeopleClasses;
  groups: readonly PlacedGroup[];
  loaded: Loaded;
}

function dated(incident: Incident, loaded: Loaded): Dated {
  const published = incident.reports.map(id => loaded.reports.get(id)?.published ?? null);
  const known = published.map(knownAt).sort();
  return {
    incident,
    published:
      published
        .map(day => day ?? '')
        .sort()
        .at(-1) || null,
    knownFirst: known[0] ?? '~',
    knownLast: known.at(-1) ?? '~',
  };
}

/** The incidents of some reports, if only these of their tellings (nodes) are looked at. */
function incidentsOf(
  { judgements, people, loaded }: Work,
  reports: string[],
  nodes: string[],
  links: Clusters,
): Incident[] {
  const block = blockOf(loaded, reports, judgements, people);
  const own = new Set(nodes);
  return reconcile(block, tellings => {
    const members = tellings.filter(telling => own.has(nodeOf(telling)));
    return { ...links, clusters: members.length > 0 ? [members] : [] };
  });
}

const reportOf = (node: string): string => node.slice(node.indexOf(' ') + 1);
const claimOf = (node: string): string => node.slice(0, node.indexOf(' '));

const touches = (group: PlacedGroup, claims: ReadonlySet<string>): boolean => group.anchors.some(id => claims.has(id));

/** Claims that tellings carry, by the tellings' nodes. */
const claimsOf = (around: Surroundings, nodes: readonly string[]): Set<string> =>
  new Set(nodes.flatMap(node => around.vertices.get(node)?.telling.claims.map(({ id }) => id) ?? []));

function build(work: Work, around: Surroundings, { changed, clusters }: Settled): Computed['made'] {
  const made = changed.flatMap(nodes => {
    const groups = work.groups.filter(group => touches(group, claimsOf(around, nodes)));
    const reports = [...new Set([...nodes.map(reportOf), ...groups.flatMap(group => group.reports)])].sort();
    const first = nodes.map(claimOf).sort()[0] ?? '';
    return incidentsOf(work, reports, nodes, clusters).filter(({ claims }) => claims.includes(first));
  });
  return made.map(incident => dated(incident, work.loaded));
}

/** Incidents that people opened, of claims that lie in no telling. */
function buildOpened(work: Work, groups: readonly PlacedGroup[], links: Clusters): Dated[] {
  return groups.flatMap(({ reports, placed }) =>
    incidentsOf(work, reports, [], { ...links, joined: [], unsure: [] })
      .filter(({ claims }) => claims.some(id => placed.includes(id)))
      .map(incident => dated(incident, work.loaded)),
  );
}

/** Incidents that hold claims which people placed. */
async function homesOfPlaced(db: Db, groups: readonly PlacedGroup[]): Promise<string[]> {
  const claims = groups.flatMap(({ placed }) => placed);
  if (claims.length === 0) return [];
  const rows = await db
    .selectFrom('incident_claim')
    .select('incident')
    .distinct()
    .where('claim', 'in', claims)
    .where('recorded_to', 'is', null)
    .execute();
  return rows.map(({ incident }) => incident);
}

/** Tellings that decisions tie to the loaded ones. */
async function tiedTo(db: Db, around: Surroundings, pairs: readonly (readonly [string, string])[]): Promise<string[]> {
  if (pairs.length === 0) return [];
  const claims = claimsOf(around, [...around.vertices.keys()]);
  const others = pairs.flatMap(([a, b]) => (claims.has(a) === claims.has(b) ? [] : [a, b]));
  return others.length === 0 ? [] : nodesOf(db, [], others);
}

const sortLinks = (links: Iterable<IncidentLink>): IncidentLink[] =>
  [...links].sort((x, y) => (`${x.left} ${x.right}` < `${y.left} ${y.right}` ? -1 : 1));

/** For incidents that stand, what should be looked at beside them: as it was, but for what was clustered anew. */
async function reviewsOf(
  db: Db,
  around: Surroundings,
  { standing, clusters }: Settled,
): Promise<Map<string, IncidentLink[]>> {
  const ids = [...standing];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('incident')
    .select(['id', sql<IncidentLink[]>`data->'review'`.as('review')])
    .where('id', 'in', ids)
    .where('recorded_to', 'is', null)
    .execute();
  const near = new Set([...around.vertices.keys()].map(claimOf));
  const found = new Map<string, IncidentLink[]>();
  for (const { id, review } of rows) {
    const members = (around.incidents.get(id) ?? []).flatMap(node => around.vertices.get(node)?.telling ?? []);
    const far = review.filter(({ left, right }) => !near.has(left) || !near.has(right));
    const now = sortLinks([...far, ...linksOf(members, clusters.unsure)]);
    if (JSON.stringify(now) !== JSON.stringify(review)) found.set(id, now);
  }
  return found;
}

/**
 * Computes anew what a change touches, and no more; the same incidents as computing all would give. With `until`
 * (ISO 8601 UTC), of what the world could know by then.
 */
export async function computeIncidents(
  db: Db,
  change: Change,
  judgements: readonly Judgement[],
  people: PeopleClasses,
  until: string | null = null,
  shelf?: Shelf,
): Promise<Computed> {
  const { decisions, placements } = blockDecisions(judgements);
  const groups = await placedGroups(db, placements);
  const reports = new Set(change.reports);
  const touched = groups.filter(group => until !== null || group.reports.some(id => reports.has(id)));
  const lost = [...new Set([...change.incidents, ...(await homesOfPlaced(db, touched))])];
  const anchors = await nodesOf(db, [], [...new Set(touched.flatMap(group => group.anchors))]);
  const around = new Surroundings(db, until, shelf);
  const pairs = decisions.map(({ left, right }): [string, string] => [left, right]);
  const settled = await settle(around, new Set([...change.nodes, ...anchors]), lost, decisions, () =>
    tiedTo(db, around, pairs),
  );
  const all = claimsOf(around, settled.changed.flat());
  const near = groups.filter(group => touched.includes(group) || touches(group, all));
  const wanted = new Set([...settled.changed.flat().map(reportOf), ...near.flatMap(group => group.reports)]);
  const loaded = await loadReports(db, [...wanted].sort(), until, shelf);
  const work = { db, judgements, people, groups, loaded };
  const opened = touched.filter(group => !touches(group, claimsOf(around, [...around.vertices.keys()])));
  const made = [...build(work, around, settled), ...buildOpened(work, opened, settled.clusters)];
  const owner = new Map(made.flatMap(({ incident }) => incident.claims.map(id => [id, incident.id] as const)));
  return {
    old: [...around.incidents.keys()].filter(id => !settled.standing.has(id)),
    made,
    homes: new Map(
      settled.changed.flat().flatMap(node => {
        const home = owner.get(claimOf(node));
        return home === undefined ? [] : [[node, home] as const];
      }),
    ),
    reviews: await reviewsOf(db, around, settled),
  };
}
