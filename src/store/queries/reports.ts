import { type Kysely, sql } from 'kysely';
import type { LedgerReport, ReportRelation } from '../../model/ledger/claim.js';
import type { LedgerClaim } from '../../model/ledger/claim.js';
import type { OriginLink, PassageOrigin } from '../../model/ledger/origin.js';
import type { LedgerSchema } from '../schema.js';
import { stood } from './moment.js';
import { packed } from './packed.js';

type Db = Kysely<LedgerSchema>;

/** The light side of a report, for lists. */
export interface ReportFacts {
  id: string;
  published: string | null;
  recorded: string;
}

/** Every report that the ledger had at a moment of its own clock, or has now. */
export function reportFacts(db: Db, at: string | null): Promise<ReportFacts[]> {
  return packed(
    db,
    sql`select id, published, recorded from report where ${at === null ? sql`true` : sql`recorded <= ${at}`}`,
  );
}

export interface StoredReport {
  report: LedgerReport;
  text: string;
  relations: ReportRelation[];
}

/** A report with its text; null where there is none. */
export async function reportWithText(db: Db, id: string): Promise<StoredReport | null> {
  const row = await db
    .selectFrom('report')
    .select(['data', 'text', 'relations'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { report: row.data, text: row.text, relations: row.relations } : null;
}

/** Number of the entry that holds what was read in a report; null where there is none. */
export async function readingEntry(db: Db, report: string): Promise<number | null> {
  const row = await db
    .selectFrom('reading')
    .select('seq')
    .where('report', '=', report)
    .where('current', '=', true)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return row?.seq ?? null;
}

/** Claims of one report, as they stand or stood. */
export async function claimsOfReport(db: Db, report: string, at: string | null): Promise<LedgerClaim[]> {
  const rows = await db
    .selectFrom('claim')
    .select('data')
    .where('report', '=', report)
    .where(stood('claim', at))
    .execute();
  return rows.map(({ data }) => data);
}

export async function passagesOfReport(db: Db, report: string, at: string | null): Promise<PassageOrigin | null> {
  const row = await db
    .selectFrom('passage')
    .select('data')
    .where('report', '=', report)
    .where(stood('passage', at))
    .executeTakeFirst();
  return row?.data ?? null;
}

/** How a report and others hang together. */
export async function linksOfReport(db: Db, report: string, at: string | null): Promise<OriginLink[]> {
  const rows = await db
    .selectFrom('origin_link')
    .select('data')
    .where(({ or, eb }) => or([eb('left', '=', report), eb('right', '=', report)]))
    .where(stood('origin_link', at))
    .execute();
  return rows.map(({ data }) => data);
}
