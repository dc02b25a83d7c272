import type { Kysely, Transaction } from 'kysely';
import type { Incident } from '../model/ledger/incident.js';
import type { ProfileResult } from '../model/ledger/profile.js';
import { assess } from '../reconcile/profiles/assess.js';
import { liesWithin } from '../reconcile/profiles/lies-within.js';
import { PROFILES } from '../reconcile/profiles/registry.js';
import type { LedgerSchema } from '../store/schema.js';
import { writeIntervals } from './intervals.js';
import { assessmentsBy, incidentsAssessed } from './profile-assessments.js';
import { profileCases } from './profile-cases.js';

type Db = Kysely<LedgerSchema>;
type Tx = Transaction<LedgerSchema>;

const standingIncidents = (db: Db) =>
  db.selectFrom('incident').select(['incident.id', 'incident.data']).where('incident.recorded_to', 'is', null);

/** Incidents that this commit changed, as they stand and as they stood; and those of reports whose claims or origins it changed. */
async function changedAt(
  tx: Tx,
  reports: readonly string[],
  assessed: readonly string[],
  at: string,
): Promise<{ now: Map<string, Incident>; before: Incident[] }> {
  const now = new Map<string, Incident>();
  const add = (rows: readonly { id: string; data: Incident }[]): void => {
    for (const { id, data } of rows) now.set(id, data);
  };
  add(await standingIncidents(tx).where('recorded_from', '=', at).execute());
  if (reports.length > 0) {
    const holding = tx
      .selectFrom('claim')
      .innerJoin('incident_claim', 'incident_claim.claim', 'claim.id')
      .select('incident_claim.incident')
      .where('claim.report', 'in', reports)
      .where('claim.recorded_to', 'is', null)
      .where('incident_claim.recorded_to', 'is', null);
    add(await standingIncidents(tx).where('id', 'in', holding).execute());
  }
  const targets = await incidentsAssessed(tx, assessed);
  if (targets.length > 0) add(await standingIncidents(tx).where('id', 'in', targets).execute());
  const former = await tx.selectFrom('incident').select('data').where('recorded_to', '=', at).execute();
  return { now, before: former.map(({ data }) => data) };
}

/** Series that stand and hold one of the incidents. */
async function seriesAround(db: Db, incidents: readonly Incident[]): Promise<Incident[]> {
  const days = incidents.flatMap(({ kind, earliest, latest }) =>
    kind === 'incident' && earliest && latest ? [[earliest, latest] as const] : [],
  );
  const first = days.map(([from]) => from).sort()[0];
  const last = days
    .map(([, to]) => to)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return [];
  const rows = await standingIncidents(db)
    .where('kind', '=', 'series')
    .where('earliest', '<=', last)
    .where('latest', '>=', first)
    .execute();
  return rows.map(({ data }) => data).filter(series => incidents.some(incident => liesWithin(incident, series)));
}

/** Incidents that lie within a series. */
async function within(db: Db, series: Incident): Promise<Incident[]> {
  if (series.kind !== 'series' || !series.earliest || !series.latest) return [];
  const rows = await standingIncidents(db)
    .where('kind', '=', 'incident')
    .where('earliest', '>=', series.earliest)
    .where('latest', '<=', series.latest)
    .orderBy('id')
    .execute();
  return rows.map(({ data }) => data).filter(incident => liesWithin(incident, series));
}

async function resultsNow(db: Db, targets: readonly string[]): Promise<ProfileResult[]> {
  if (targets.length === 0) return [];
  const rows = await db
    .selectFrom('profile_result')
    .select('data')
    .where('target', 'in', targets)
    .where('recorded_to', 'is', null)
    .orderBy('target')
    .execute();
  return rows.map(({ data }) => data as unknown as ProfileResult);
}

async function write(tx: Tx, targets: readonly string[], results: readonly ProfileResult[], at: string): Promise<void> {
  if (targets.length === 0) return;
  const now = await tx
    .selectFrom('profile_result')
    .selectAll()
    .where('target', 'in', targets)
    .where('recorded_to', 'is', null)
    .execute();
  const wanted = results.map(result => ({
    target: result.incident,
    profile: result.profile,
    data: JSON.stringify(result),
  }));
  await writeIntervals(tx, { table: 'profile_result', key: ['target', 'profile'], now, wanted, at });
}

async function derive(tx: Tx, incidents: readonly Incident[], at: string): Promise<void> {
  const assessments = await assessmentsBy(tx, incidents);
  for await (const bare of profileCases(tx, incidents)) {
    const inside = await within(tx, bare.incident);
    const all = await resultsNow(
      tx,
      inside.map(({ id }) => id),
    );
    const results = PROFILES.map(profile => {
      const contained = all.filter(result => result.profile === profile.id);
      return assess(profile.derive({ ...bare, contained }), assessments.get(bare.incident.id) ?? []);
    });
    await write(tx, [bare.incident.id], results, at);
  }
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
export async function updateProfiles(tx: Tx, { reports, assessed }: Touched, at: string): Promise<void> {
  const { now, before } = await changedAt(tx, reports, assessed, at);
  const gone = before.map(({ id }) => id).filter(id => !now.has(id));
  await write(tx, [...new Set(gone)], [], at);
  const incidents = [...now.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const single = incidents.filter(({ kind }) => kind === 'incident');
  await derive(tx, single, at);
  const series = new Map(incidents.filter(({ kind }) => kind === 'series').map(one => [one.id, one]));
  for (const one of await seriesAround(tx, [...single, ...before])) series.set(one.id, one);
  await derive(
    tx,
    [...series.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    at,
  );
}
