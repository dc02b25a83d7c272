import { type Kysely, sql } from 'kysely';
import type { LedgerClaim, LedgerReport } from '../../model/ledger/claim.js';
import type { Incident } from '../../model/ledger/incident.js';
import type { LedgerSchema } from '../schema.js';
import { cursorOf, holding, type LedgerFilter, type Listed, type Page, readCursor } from './filters.js';
import { stood } from './moment.js';

type Db = Kysely<LedgerSchema>;

/** Ids asked for in one statement. */
const AT_ONCE = 500;

async function inParts<T>(ids: readonly string[], ask: (part: string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let i = 0; i < ids.length; i += AT_ONCE) found.push(...(await ask(ids.slice(i, i + AT_ONCE))));
  return found;
}

/** Claims by id, one for each report that carries them. */
export function claimsById(db: Db, ids: readonly string[], at: string | null): Promise<LedgerClaim[]> {
  return inParts(ids, async part => {
    const rows = await db
      .selectFrom('claim')
      .select('data')
      .where('id', 'in', part)
      .where(stood('claim', at))
      .execute();
    return rows.map(({ data }) => data);
  });
}

export function reportsById(db: Db, ids: readonly string[]): Promise<LedgerReport[]> {
  return inParts(ids, async part => {
    const rows = await db.selectFrom('report').select('data').where('id', 'in', part).execute();
    return rows.map(({ data }) => data);
  });
}

/** Main origin of each report. */
export async function originsOf(db: Db, ids: readonly string[], at: string | null): Promise<Map<string, string>> {
  const rows = await inParts(ids, part =>
    db
      .selectFrom('passage')
      .select(['report', 'origin'])
      .where('report', 'in', part)
      .where(stood('passage', at))
      .execute(),
  );
  return new Map(rows.map(({ report, origin }) => [report, origin]));
}

/** The day that a page is sorted by; written as the index has it. */
const day = sql<string>`coalesce(claim.published, '')`;

/** All claims, by day of publication, then id; narrowed by a filter. */
export async function listClaims(db: Db, filter: LedgerFilter, page: Page): Promise<Listed<LedgerClaim>> {
  const at = filter.recorded ?? null;
  let query = db
    .selectFrom('claim')
    .select(['claim.id', 'claim.report', 'claim.published', 'claim.data'])
    .where(stood('claim', at));
  if (filter.harm) query = query.where('claim.harm', '=', filter.harm);
  if (filter.from) query = query.where('claim.latest', '>=', filter.from);
  if (filter.to) query = query.where('claim.earliest', '<=', filter.to);
  if (filter.place)
    query = query.where(
      'claim.id',
      'in',
      db.selectFrom('claim_place').select('claim').where('folded', 'like', holding(filter.place)),
    );
  for (const [words, roles] of [
    [filter.actor, null],
    [filter.party, ['party', 'side']],
  ] as const) {
    if (!words) continue;
    let named = db
      .selectFrom('claim_party')
      .innerJoin('party', 'party.key', 'claim_party.party')
      .select('claim_party.claim')
      .where('party.folded', 'like', holding(words));
    if (roles) named = named.where('claim_party.role', 'in', [...roles]);
    query = query.where('claim.id', 'in', named);
  }
  if (filter.status)
    query = query.where(
      'claim.id',
      'in',
      db
        .selectFrom('group_claim')
        .innerJoin('toll_group', 'toll_group.id', 'group_claim.toll_group')
        .select('group_claim.claim')
        .where('toll_group.status', '=', filter.status)
        .where(stood('toll_group', at))
        .where(stood('group_claim', at)),
    );
  const cursor = readCursor(page.after);
  if (cursor) {
    const [published = '', id = '', report = ''] = cursor;
    query = query.where(({ eb, or, and }) =>
      or([
        eb(day, '>', published),
        and([eb(day, '=', published), eb('claim.id', '>', id)]),
        and([eb(day, '=', published), eb('claim.id', '=', id), eb('claim.report', '>', report)]),
      ]),
    );
  }
  const rows = await query
    .orderBy(day)
    .orderBy('claim.id')
    .orderBy('claim.report')
    .limit(page.limit + 1)
    .execute();
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ data }) => data),
    next: last && rows.length > page.limit ? cursorOf(last.published ?? '', last.id, last.report) : null,
  };
}

/** The incident that a claim or a former incident id leads to; null where there is none. */
export async function incidentOf(db: Db, id: string, at: string | null): Promise<Incident | null> {
  const alias = await db
    .selectFrom('incident_alias')
    .select('incident')
    .where('alias', '=', id)
    .where(stood('incident_alias', at))
    .executeTakeFirst();
  const member = await db
    .selectFrom('incident_claim')
    .select('incident')
    .where('claim', '=', id)
    .where(stood('incident_claim', at))
    .executeTakeFirst();
  const row = await db
    .selectFrom('incident')
    .select('data')
    .where('id', 'in', [id, alias?.incident ?? id, member?.incident ?? id])
    .where(stood('incident', at))
    .executeTakeFirst();
  return row?.data ?? null;
}
