import type { Kysely } from 'kysely';
import type { LedgerSchema } from '../schema.js';

type Db = Kysely<LedgerSchema>;

/** A toll group as it stood before or after an entry. */
export interface GroupState {
  id: string;
  incident: string;
  status: string;
  lower: number | null;
  upper: number | null;
}

/** What a commit changed: groups that ended with it, groups that began, and every incident concerned. */
export interface Changes {
  before: GroupState[];
  after: GroupState[];
  incidents: string[];
}

/** What was changed by the entries recorded at one moment (the record's own time, ISO 8601). */
export async function changesAt(db: Db, at: string): Promise<Changes> {
  const groups = (column: 'recorded_from' | 'recorded_to'): Promise<GroupState[]> =>
    db.selectFrom('toll_group').select(['id', 'incident', 'status', 'lower', 'upper']).where(column, '=', at).execute();
  const incidents = await db
    .selectFrom('incident')
    .select('id')
    .distinct()
    .where(({ or, eb }) => or([eb('recorded_from', '=', at), eb('recorded_to', '=', at)]))
    .execute();
  return {
    before: await groups('recorded_to'),
    after: await groups('recorded_from'),
    incidents: incidents.map(({ id }) => id).sort(),
  };
}

/** The record's own time of what was last read in a report; null where nothing was. */
export async function readAt(db: Db, report: string): Promise<string | null> {
  const row = await db
    .selectFrom('reading')
    .select('recorded')
    .where('report', '=', report)
    .where('current', '=', true)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return row?.recorded ?? null;
}

/** Number of the last entry that was applied by a moment's commit, for judgements and assessments. */
export async function recordedAs(
  db: Db,
  table: 'judgement' | 'assessment',
  id: string,
): Promise<{ seq: number; at: string } | null> {
  const row = await db.selectFrom(table).select(['seq', 'recorded_from']).where('id', '=', id).executeTakeFirst();
  return row ? { seq: row.seq, at: row.recorded_from } : null;
}
