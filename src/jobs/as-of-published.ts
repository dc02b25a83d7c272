import type { Kysely } from 'kysely';
import type { Incident } from '../model/ledger/incident.js';
import type { PeopleClasses } from '../reconcile/tolls/victim-class.js';
import { listIncidents, mergePage } from '../store/queries/list-incidents.js';
import type { LedgerFilter, Listed, Page } from '../store/queries/filters.js';
import type { LedgerSchema } from '../store/schema.js';
import { anyOf } from './bulk.js';
import { computeIncidents } from './compute-incidents.js';
import { standingJudgements } from './load-block.js';

type Db = Kysely<LedgerSchema>;

/** What of a ledger was otherwise at an earlier moment. All other incidents that were known by then stand as they are. */
export interface AsOf {
  /** The moment, ISO 8601 UTC. */
  at: string;
  /** Incidents of which a part was known, as they were. */
  made: Incident[];
  /** Ids of incidents that stand now and are not to be shown. */
  without: string[];
}

/**
 * The ledger as the world could know it at a moment: incidents with a later report are computed anew without it, and what
 * lies around them. Reports without a date of publication count as later. What it costs depends on how many incidents
 * were known in part, not on how many there are.
 */
export async function incidentsAsOf(db: Db, at: string, people: PeopleClasses): Promise<AsOf> {
  const parted = await db
    .selectFrom('incident')
    .select('id')
    .where('known_first', '<=', at)
    .where('known_last', '>', at)
    .where('recorded_to', 'is', null)
    .execute();
  const incidents = parted.map(({ id }) => id);
  const tellings = await db
    .selectFrom('telling')
    .select(['node', 'report'])
    .where(anyOf('incident', incidents))
    .where('known', '<=', at)
    .execute();
  const { old, made } = await computeIncidents(
    db,
    { reports: tellings.map(({ report }) => report), nodes: tellings.map(({ node }) => node), incidents },
    await standingJudgements(db),
    people,
    at,
  );
  return { at, made: made.map(({ incident }) => incident), without: old };
}

/** Leaves out what should be looked at together with something that was not known yet. */
async function withoutLater(db: Db, incidents: readonly Incident[], at: string): Promise<Incident[]> {
  const ids = [...new Set(incidents.flatMap(({ review }) => review.flatMap(({ left, right }) => [left, right])))];
  if (ids.length === 0) return [...incidents];
  const rows = await db
    .selectFrom('telling_key')
    .innerJoin('telling', 'telling.node', 'telling_key.node')
    .select('telling_key.key')
    .where(
      anyOf(
        'telling_key.key',
        ids.map(id => `c ${id}`),
      ),
    )
    .where('telling.known', '<=', at)
    .execute();
  const known = new Set(rows.map(({ key }) => key.slice(2)));
  return incidents.map(incident => ({
    ...incident,
    review: incident.review.filter(({ left, right }) => known.has(left) && known.has(right)),
  }));
}

/** A page of the ledger as it was; `made` are those of its incidents that pass the filter. */
export async function listAsOf(
  db: Db,
  { at, without }: AsOf,
  made: readonly Incident[],
  filter: LedgerFilter,
  page: Page,
): Promise<Listed<Incident>> {
  const { rows, next } = mergePage(await listIncidents(db, filter, page, { at, without }), made, page);
  return { rows: await withoutLater(db, rows, at), next };
}
