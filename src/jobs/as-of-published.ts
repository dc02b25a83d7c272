import type { Kysely } from 'kysely';
import type { Incident } from '../model/ledger/incident.js';
import { reconcile } from '../reconcile/reconcile.js';
import type { PeopleClasses } from '../reconcile/tolls/victim-class.js';
import type { LedgerSchema } from '../store/schema.js';
import { loadBlock } from './load-block.js';
import { blockOf } from './update-incidents.js';

/**
 * The incidents as the world could know them at a moment (ISO 8601 UTC): blocks with a later report are computed anew
 * without it, all others stand as they are. Reports without a date of publication count as later.
 */
export async function incidentsAsOf(db: Kysely<LedgerSchema>, at: string, people: PeopleClasses): Promise<Incident[]> {
  const reports = await db.selectFrom('report').select(['id', 'published']).execute();
  // A day without a time could be any time of it: the report is known when the day is over.
  const known = (published: string | null): boolean =>
    published !== null &&
    (published.length > 10 ? new Date(published).toISOString() : `${published}T23:59:59.999Z`) <= at;
  const late = reports.filter(({ published }) => !known(published)).map(({ id }) => id);
  const standing = await db.selectFrom('incident').select('data').where('recorded_to', 'is', null).execute();
  const incidents = standing.map(({ data }) => data);
  if (late.length === 0) return incidents;
  const touched = new Set(await blockOf(db, late));
  const lateSet = new Set(late);
  const early = [...touched].filter(id => !lateSet.has(id));
  const untouched = incidents.filter(incident => !incident.reports.some(id => touched.has(id)));
  const anew = early.length === 0 ? [] : reconcile(await loadBlock(db, early, people));
  return [...untouched, ...anew].sort((a, b) => (a.id < b.id ? -1 : 1));
}
