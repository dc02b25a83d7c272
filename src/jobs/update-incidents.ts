import type { Kysely, Transaction } from 'kysely';
import type { Incident } from '../model/ledger/incident.js';
import type { Block } from '../reconcile/reconcile.js';
import { reconcile } from '../reconcile/reconcile.js';
import type { PeopleClasses } from '../reconcile/tolls/victim-class.js';
import type { LedgerSchema } from '../store/schema.js';
import { writeIntervals } from './intervals.js';
import { loadBlock } from './load-block.js';

type Tx = Transaction<LedgerSchema>;
type Row = Record<string, unknown>;

/** Every report that shares a block with the given ones, however far: what has to be computed anew together. */
export async function blockOf(tx: Kysely<LedgerSchema>, reports: readonly string[]): Promise<string[]> {
  const seen = new Set(reports);
  let fresh = [...seen];
  while (fresh.length > 0) {
    const rows = await tx
      .selectFrom('claim as mine')
      .innerJoin('claim_block as block', 'block.claim', 'mine.id')
      .innerJoin('claim_block as other', 'other.block', 'block.block')
      .innerJoin('claim as theirs', 'theirs.id', 'other.claim')
      .select('theirs.report')
      .distinct()
      .where('mine.report', 'in', fresh)
      .where('mine.recorded_to', 'is', null)
      .where('theirs.recorded_to', 'is', null)
      .execute();
    fresh = rows.map(({ report }) => report).filter(report => !seen.has(report));
    for (const report of fresh) seen.add(report);
  }
  return [...seen].sort();
}

function incidentRow(incident: Incident, block: Block): Row {
  const [place] = incident.places;
  const published = block.reports
    .filter(({ id }) => incident.reports.includes(id))
    .map(report => report.published ?? '');
  return {
    id: incident.id,
    kind: incident.kind,
    earliest: incident.earliest,
    latest: incident.latest,
    place: place?.name ?? null,
    country: place?.country ?? null,
    claims: incident.claims.length,
    reports: incident.reports.length,
    origins: incident.origins,
    published: published.sort().at(-1) || null,
    data: JSON.stringify(incident),
  };
}

const claimRows = (incident: Incident): Row[] => incident.claims.map(claim => ({ incident: incident.id, claim }));

const groupRows = (incident: Incident): Row[] =>
  incident.groups.map(group => ({
    id: group.id,
    incident: incident.id,
    harm: group.harm,
    side: group.victims.side?.key ?? null,
    victim_status: group.victims.status,
    subgroup: group.victims.subgroup,
    aggregation: group.aggregation,
    status: group.status,
    lower: group.lower,
    upper: group.upper,
    origins: group.origins,
    claimants: group.claimants,
    data: JSON.stringify(group),
  }));

const memberRows = (incident: Incident): Row[] =>
  incident.groups.flatMap(group =>
    group.claims.map(claim => ({ toll_group: group.id, claim, current: group.current.includes(claim) })),
  );

const relationRows = (incident: Incident): Row[] => {
  const rows = incident.relations.map(relation => ({
    from_claim: relation.from,
    to_claim: relation.to,
    type: relation.type,
    reason: relation.reason,
    incident: incident.id,
    data: JSON.stringify(relation),
  }));
  return [...new Map(rows.map(row => [`${row.from_claim} ${row.to_claim} ${row.type}`, row])).values()];
};

/** An incident's id that went keeps leading to the incident that has its first claim now. */
function aliasRows(gone: readonly string[], incidents: readonly Incident[]): Row[] {
  return gone.flatMap(alias => {
    const home = incidents.find(({ claims }) => claims.includes(alias));
    return home ? [{ alias, incident: home.id }] : [];
  });
}

/** Computes the incidents of a block anew and writes what changed. */
export async function updateIncidents(
  tx: Tx,
  reports: readonly string[],
  people: PeopleClasses,
  at: string,
): Promise<Incident[]> {
  const ids = await blockOf(tx, reports);
  const block = await loadBlock(tx, ids, people);
  const incidents = reconcile(block);
  const claims = [...new Set(block.claims.map(({ id }) => id))];
  const held =
    claims.length === 0
      ? []
      : await tx
          .selectFrom('incident_claim')
          .selectAll()
          .where('claim', 'in', claims)
          .where('recorded_to', 'is', null)
          .execute();
  const old = [...new Set(held.map(({ incident }) => incident))];
  const touched = old.length > 0 ? old : ['–'];
  const open = <T extends 'toll_group' | 'relation'>(table: T) =>
    tx
      .selectFrom(table as 'toll_group')
      .selectAll()
      .where('incident', 'in', touched)
      .where('recorded_to', 'is', null)
      .execute();
  const write = (
    table: 'incident' | 'incident_claim' | 'incident_alias' | 'toll_group' | 'group_claim' | 'relation',
    key: string[],
    now: readonly Row[],
    wanted: Row[],
  ) => writeIntervals(tx, { table, key, now, wanted, at });
  const incidentsNow = await tx
    .selectFrom('incident')
    .selectAll()
    .where('id', 'in', touched)
    .where('recorded_to', 'is', null)
    .execute();
  const groupsNow = await open('toll_group');
  const groupIds = groupsNow.map(({ id }) => id);
  const membersNow =
    groupIds.length === 0
      ? []
      : await tx
          .selectFrom('group_claim')
          .selectAll()
          .where('toll_group', 'in', groupIds)
          .where('recorded_to', 'is', null)
          .execute();
  await write(
    'incident',
    ['id'],
    incidentsNow,
    incidents.map(incident => incidentRow(incident, block)),
  );
  await write('incident_claim', ['incident', 'claim'], held, incidents.flatMap(claimRows));
  await write('toll_group', ['id'], groupsNow, incidents.flatMap(groupRows));
  await write('group_claim', ['toll_group', 'claim'], membersNow, incidents.flatMap(memberRows));
  await write('relation', ['from_claim', 'to_claim', 'type'], await open('relation'), incidents.flatMap(relationRows));
  const standing = new Set(incidents.map(({ id }) => id));
  const aliases = await tx
    .selectFrom('incident_alias')
    .selectAll()
    .where('recorded_to', 'is', null)
    .where(({ or, eb }) => or([eb('incident', 'in', touched), eb('alias', 'in', touched)]))
    .execute();
  const gone = [...new Set([...old, ...aliases.map(({ alias }) => alias)])].filter(id => !standing.has(id));
  await write('incident_alias', ['alias'], aliases, aliasRows(gone, incidents));
  return incidents;
}
