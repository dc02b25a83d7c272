import type { Transaction } from 'kysely';
import type { IncidentLink } from '../model/ledger/incident.js';
import type { PeopleClasses } from '../reconcile/tolls/victim-class.js';
import type { LedgerSchema } from '../store/schema.js';
import { anyOf } from './bulk.js';
import { computeIncidents } from './compute-incidents.js';
import { writeIntervals } from './intervals.js';
import { standingJudgements, versionsOf } from './load-block.js';
import type { Shelf } from './shelf.js';
import { nodesOf } from './surroundings.js';
import { writeIncidents } from './write-incidents.js';
import { placeTellings, writeTellings } from './write-tellings.js';

type Tx = Transaction<LedgerSchema>;

async function writeReviews(tx: Tx, reviews: ReadonlyMap<string, IncidentLink[]>, at: string): Promise<void> {
  if (reviews.size === 0) return;
  const now = await tx
    .selectFrom('incident')
    .selectAll()
    .where(anyOf('id', reviews.keys()))
    .where('recorded_to', 'is', null)
    .execute();
  const wanted = now.map(({ recorded_from: _from, recorded_to: _to, ...row }) => ({
    ...row,
    data: JSON.stringify({ ...row.data, review: reviews.get(row.id) ?? [] }),
  }));
  await writeIntervals(tx, { table: 'incident', key: ['id'], now, wanted, at });
}

/** Reports that may read a sentence as one of the given ones has it. */
async function copiesOf(tx: Tx, reports: readonly string[]): Promise<string[]> {
  if (reports.length === 0) return [];
  const rows = await tx
    .selectFrom('origin_link')
    .select(['left', 'right'])
    .where(({ or }) => or([anyOf('left', reports), anyOf('right', reports)]))
    .where('verdict', '!=', 'different')
    .where('recorded_to', 'is', null)
    .execute();
  return rows.flatMap(({ left, right }) => [left, right]);
}

/** Those of the reports that told of something before. */
async function toldBefore(tx: Tx, reports: readonly string[]): Promise<string[]> {
  if (reports.length === 0) return [];
  const rows = await tx.selectFrom('telling').select('report').distinct().where(anyOf('report', reports)).execute();
  return rows.map(({ report }) => report);
}

/** Other versions of the reports' stories, with their copies: a new version takes back what it leaves out, in reprints too. */
async function versionsAround(tx: Tx, reports: readonly string[]): Promise<string[]> {
  const versions = (await versionsOf(tx, reports)).flatMap(({ left, right }) => [left, right]);
  return versions.length === 0 ? [] : [...versions, ...(await copiesOf(tx, versions))];
}

/**
 * Tells anew what reports say of each happening (their claims, origins, or what people decided of them changed), and
 * computes the incidents around them. A reprint reads as its original does, so the copies of a report that was told
 * before are told anew as well. `homes`: incidents that hold claims which people just judged; one that was opened by hand
 * has no telling to be found by.
 */
export async function updateIncidents(
  tx: Tx,
  reports: readonly string[],
  people: PeopleClasses,
  at: string,
  homes: readonly string[] = [],
  shelf?: Shelf,
): Promise<void> {
  const changed = [...new Set([...reports, ...(await versionsAround(tx, reports))])].sort();
  const copies = await copiesOf(tx, await toldBefore(tx, reports));
  const judgements = await standingJudgements(tx);
  const retold = await writeTellings(tx, [...new Set([...changed, ...copies])].sort(), judgements, people, shelf);
  const seeds = new Set([...retold.nodes, ...(await nodesOf(tx, changed))]);
  const computed = await computeIncidents(
    tx,
    { reports: changed, nodes: [...seeds], incidents: [...new Set([...retold.incidents, ...homes])] },
    judgements,
    people,
    null,
    shelf,
  );
  await writeIncidents(tx, computed.old, computed.made, at);
  await placeTellings(tx, computed.homes);
  await writeReviews(tx, computed.reviews, at);
}
