import type { Kysely, Transaction } from 'kysely';
import type { Incident } from '../model/ledger/incident.js';
import type { ProfileResult } from '../model/ledger/profile.js';
import { assess } from '../reconcile/profiles/assess.js';
import { PROFILES } from '../reconcile/profiles/registry.js';
import type { LedgerSchema } from '../store/schema.js';
import { anyOf } from './bulk.js';
import { claimsOf } from './claims-of.js';
import { assessmentsBy, incidentsAssessed } from './profile-assessments.js';
import { profileCases } from './profile-cases.js';
import { replaceStanding } from './replace-standing.js';
import { incidentsWithin, seriesAround } from './series-around.js';
import { Shelf } from './shelf.js';

type Db = Kysely<LedgerSchema>;
type Tx = Transaction<LedgerSchema>;

const standingIncidents = (db: Db) =>
  db.selectFrom('incident').select(['incident.id', 'incident.data']).where('incident.recorded_to', 'is', null);

/** Incidents that this commit changed, as they stand and as they stood; and those of reports whose claims or origins it changed. */
async function changedAt(
  tx: Tx,
  reports: readonly string[],
  assessed: readonly string[],
  shelf: Shelf,
  at: string,
): Promise<{ now: Map<string, Incident>; began: ReadonlySet<string>; before: Incident[] }> {
  const now = new Map<string, Incident>();
  const add = (rows: readonly { id: string; data: Incident }[]): void => {
    for (const { id, data } of rows) now.set(id, data);
  };
  add(await standingIncidents(tx).where('recorded_from', '=', at).execute());
  const began = new Set(now.keys());
  if (reports.length > 0) {
    const claims = [...(await claimsOf(tx, reports, shelf)).values()].flatMap(list => list.map(({ id }) => id));
    const holding = await tx
      .selectFrom('incident_claim')
      .select('incident')
      .distinct()
      .where(anyOf('claim', claims))
      .where('recorded_to', 'is', null)
      .execute();
    const others = holding.map(({ incident }) => incident).filter(id => !now.has(id));
    if (others.length > 0) add(await standingIncidents(tx).where(anyOf('id', others)).execute());
  }
  const targets = await incidentsAssessed(tx, assessed);
  if (targets.length > 0) add(await standingIncidents(tx).where('id', 'in', targets).execute());
  const former = await tx.selectFrom('incident').select('data').where('recorded_to', '=', at).execute();
  return { now, began, before: former.map(({ data }) => data) };
}

/** Results of incidents by incident, in the order of their ids. */
async function resultsNow(db: Db, targets: readonly string[]): Promise<Map<string, ProfileResult[]>> {
  const found = new Map<string, ProfileResult[]>();
  if (targets.length === 0) return found;
  const rows = await db
    .selectFrom('profile_result')
    .select(['target', 'data'])
    .where(anyOf('target', targets))
    .where('recorded_to', 'is', null)
    .execute();
  for (const { target, data } of rows) {
    const known = found.get(target);
    if (known) known.push(data as unknown as ProfileResult);
    else found.set(target, [data as unknown as ProfileResult]);
  }
  return found;
}

/** Writes results in place of those that stand for the targets; resolves with the targets of which one changed. */
async function write(
  tx: Tx,
  targets: readonly string[],
  results: readonly ProfileResult[],
  at: string,
): Promise<Set<string>> {
  if (targets.length === 0) return new Set();
  const changed = await replaceStanding(tx, {
    table: 'profile_result',
    key: ['target', 'profile'],
    values: ['data'],
    scope: anyOf('held.target', targets),
    wanted: results.map(result => ({
      target: result.incident,
      profile: result.profile,
      data: JSON.stringify(result),
    })),
    at,
    tell: true,
  });
  return new Set(changed.map(row => String(row['target'])));
}

/** Computes the results of incidents or series and writes them; resolves with the ids of those whose results changed. */
async function derive(tx: Tx, incidents: readonly Incident[], shelf: Shelf, at: string): Promise<Set<string>> {
  if (incidents.length === 0) return new Set();
  const assessments = await assessmentsBy(tx, incidents);
  const inside = await incidentsWithin(tx, incidents);
  const held = await resultsNow(tx, [...new Set([...inside.values()].flat())]);
  const made: ProfileResult[] = [];
  for await (const bare of profileCases(tx, incidents, shelf)) {
    const { id } = bare.incident;
    const all = (inside.get(id) ?? []).flatMap(one => held.get(one) ?? []);
    for (const profile of PROFILES) {
      const contained = all.filter(result => result.profile === profile.id);
      made.push(assess(profile.derive({ ...bare, contained }), assessments.get(id) ?? []));
    }
  }
  const ids = incidents.map(({ id }) => id);
  return write(tx, ids, made, at);
}

/** What a commit touched, as far as profiles go by it. */
export interface Touched {
  /** Reports whose claims, origins or incidents were computed anew. */
  reports: readonly string[];
  /** Targets of assessments. */
  assessed: readonly string[];
}

/**
 * Computes every profile's result anew for the incidents that a commit changed, then for the series that hold them; those
 * of incidents that went are closed. To be called after incidents were written. `at`: the commit's time, ISO 8601.
 */
export async function updateProfiles(
  tx: Tx,
  { reports, assessed }: Touched,
  at: string,
  shelf: Shelf = new Shelf(),
): Promise<void> {
  const { now, began, before } = await changedAt(tx, reports, assessed, shelf, at);
  const gone = before.map(({ id }) => id).filter(id => !now.has(id));
  await write(tx, [...new Set(gone)], [], at);
  const incidents = [...now.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const single = incidents.filter(({ kind }) => kind === 'incident');
  const changed = await derive(tx, single, shelf, at);
  const series = new Map(incidents.filter(({ kind }) => kind === 'series').map(one => [one.id, one]));
  // A series goes by what its incidents' results are, and by which incidents they are.
  const moved = single.filter(({ id }) => changed.has(id) || began.has(id));
  for (const one of await seriesAround(tx, [...moved, ...before])) series.set(one.id, one);
  const ordered = [...series.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  await derive(tx, ordered, shelf, at);
}
