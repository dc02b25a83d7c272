import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Incident } from '../../model/ledger/incident.js';
import type { LedgerSchema } from '../schema.js';
import { cursorOf, holding, type LedgerFilter, type Listed, type Page, readCursor } from './filters.js';
import { stood } from './moment.js';

type Db = Kysely<LedgerSchema>;
type Query = SelectQueryBuilder<
  LedgerSchema,
  'incident',
  Pick<LedgerSchema['incident'], 'id' | 'latest'> & { data: Incident }
>;

/** Incidents of which some claim meets a condition on another table. */
function narrowed(query: Query, db: Db, filter: LedgerFilter): Query {
  const at = filter.recorded ?? null;
  const members = db.selectFrom('incident_claim').select('incident_claim.incident').where(stood('incident_claim', at));
  let narrow = query;
  if (filter.place)
    narrow = narrow.where(
      'incident.id',
      'in',
      members
        .innerJoin('claim_place', 'claim_place.claim', 'incident_claim.claim')
        .where('claim_place.folded', 'like', holding(filter.place)),
    );
  for (const [words, roles] of [
    [filter.actor, null],
    [filter.party, ['party', 'side']],
  ] as const) {
    if (!words) continue;
    let named = members
      .innerJoin('claim_party', 'claim_party.claim', 'incident_claim.claim')
      .innerJoin('party', 'party.key', 'claim_party.party')
      .where('party.folded', 'like', holding(words));
    if (roles) named = named.where('claim_party.role', 'in', [...roles]);
    narrow = narrow.where('incident.id', 'in', named);
  }
  if (filter.harm || filter.status) {
    let groups = db.selectFrom('toll_group').select('toll_group.incident').where(stood('toll_group', at));
    if (filter.harm) groups = groups.where('toll_group.harm', '=', filter.harm);
    if (filter.status) groups = groups.where('toll_group.status', '=', filter.status);
    narrow = narrow.where('incident.id', 'in', groups);
  }
  if (filter.from) narrow = narrow.where('incident.latest', '>=', filter.from);
  if (filter.to) narrow = narrow.where('incident.earliest', '<=', filter.to);
  return narrow;
}

/** Only what the world could know by a moment (ISO 8601 UTC), and without some. */
export interface KnownBy {
  at: string;
  without: readonly string[];
}

/** The day that a page is sorted by; written as the index has it. */
const day = sql<string>`coalesce(incident.latest, '')`;

/** Incidents and series, the latest day first, then by id. An unknown day comes last. */
export async function listIncidents(
  db: Db,
  filter: LedgerFilter,
  page: Page,
  known: KnownBy | null = null,
): Promise<Listed<Incident>> {
  const base = db
    .selectFrom('incident')
    .select(['incident.id', 'incident.latest', 'incident.data'])
    .where(stood('incident', filter.recorded ?? null));
  let query = narrowed(base as unknown as Query, db, filter);
  if (known) query = query.where('incident.known_last', '<=', known.at);
  if (known && known.without.length > 0)
    query = query.where(sql<boolean>`incident.id <> all(${[...known.without]}::text[])`);
  const cursor = readCursor(page.after);
  if (cursor) {
    const [latest = '', id = ''] = cursor;
    query = query.where(({ eb, or, and }) =>
      or([eb(day, '<', latest), and([eb(day, '=', latest), eb('incident.id', '>', id)])]),
    );
  }
  const rows = await query
    .orderBy(day, 'desc')
    .orderBy('incident.id')
    .limit(page.limit + 1)
    .execute();
  return pageOf(
    rows.map(({ data }) => data),
    page,
  );
}

/** Rows in order, and one more than a page holds where there are more. */
function pageOf(rows: readonly Incident[], { limit }: Page): Listed<Incident> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: last && rows.length > limit ? cursorOf(last.latest ?? '', last.id) : null };
}

const inOrder = (a: Incident, b: Incident): number => {
  const [x, y] = [a.latest ?? '', b.latest ?? ''];
  return x !== y ? (x > y ? -1 : 1) : a.id < b.id ? -1 : 1;
};

/** A page of a list with other incidents in their places among it; the same cursors hold. */
export function mergePage(listed: Listed<Incident>, others: readonly Incident[], page: Page): Listed<Incident> {
  const cursor = readCursor(page.after);
  const last = listed.rows.at(-1);
  const isHere = (incident: Incident): boolean => {
    const [latest = '', id = ''] = cursor ?? [];
    const day = incident.latest ?? '';
    if (cursor && !(day < latest || (day === latest && incident.id > id))) return false;
    return listed.next === null || last === undefined || inOrder(incident, last) < 0;
  };
  const rows = [...listed.rows, ...others.filter(isHere)].sort(inOrder);
  if (rows.length > page.limit || listed.next === null) return pageOf(rows, page);
  const end = rows.at(-1);
  return { rows, next: end ? cursorOf(end.latest ?? '', end.id) : null };
}
