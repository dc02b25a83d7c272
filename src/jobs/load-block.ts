import type { Kysely } from 'kysely';
import type { LedgerClaim, LedgerReport, ReportRelation } from '../model/ledger/claim.js';
import type { Judgement } from '../model/ledger/judgement.js';
import type { OriginLink, PassageOrigin } from '../model/ledger/origin.js';
import type { LedgerSchema } from '../store/schema.js';
import { anyOf } from './bulk.js';
import { claimsOf } from './claims-of.js';
import { knownAt } from './known-at.js';
import type { Shelf } from './shelf.js';

type Db = Kysely<LedgerSchema>;

/** What stands of some reports, and of those that their sentences come from. */
export interface Loaded {
  reports: ReadonlyMap<string, LedgerReport>;
  claims: ReadonlyMap<string, readonly LedgerClaim[]>;
  relations: ReadonlyMap<string, readonly ReportRelation[]>;
  main: ReadonlyMap<string, string>;
  passages: ReadonlyMap<string, PassageOrigin>;
  /** New versions of one outlet's story that touch the reports. */
  versions: readonly OriginLink[];
}

export async function standingJudgements(db: Db): Promise<Judgement[]> {
  const rows = await db.selectFrom('judgement').select('data').where('recorded_to', 'is', null).execute();
  return rows.map(({ data }): Judgement => data);
}

/** Versions that the given reports are, or have. */
export async function versionsOf(db: Db, ids: readonly string[]): Promise<OriginLink[]> {
  const rows = await db
    .selectFrom('origin_link')
    .select('data')
    .where(({ or }) => or([anyOf('left', ids), anyOf('right', ids)]))
    .where('verdict', '=', 'same')
    .where('recorded_to', 'is', null)
    .execute();
  return rows.map(({ data }) => data).filter(({ version }) => version);
}

async function passagesOf(db: Db, ids: readonly string[]): Promise<{ origin: string; data: PassageOrigin }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('passage')
    .select(['origin', 'data'])
    .where(anyOf('report', ids))
    .where('recorded_to', 'is', null)
    .execute();
}

/**
 * Loads reports, the other versions of their stories, and whatever their sentences come from; with `until` (ISO 8601 UTC)
 * only what the world could know by then.
 */
export async function loadReports(
  db: Db,
  ids: readonly string[],
  until: string | null = null,
  shelf?: Shelf,
): Promise<Loaded> {
  const found = await versionsOf(db, ids);
  const told = [...new Set([...ids, ...found.flatMap(({ left, right }) => [left, right])])];
  const passages = await passagesOf(db, told);
  const sources = passages.flatMap(({ data }) =>
    data.sentences.flatMap(({ origin, words }) => (words === undefined ? [origin] : [origin, words])),
  );
  const all = [...new Set([...told, ...sources])];
  const rows = await db.selectFrom('report').select(['id', 'data', 'relations']).where(anyOf('id', all)).execute();
  const reports = rows.filter(({ data }) => until === null || knownAt(data.published) <= until);
  const known = new Set(reports.map(({ id }) => id));
  return {
    reports: new Map(reports.map(({ id, data }) => [id, data])),
    claims: await claimsOf(db, known, shelf),
    relations: new Map(reports.map(({ id, relations }) => [id, relations])),
    main: new Map(passages.map(({ data, origin }) => [data.report, origin])),
    passages: new Map(passages.map(({ data }) => [data.report, data])),
    versions: found.filter(({ left, right }) => known.has(left) && known.has(right)),
  };
}
