import type { Kysely, SelectQueryBuilder } from 'kysely';
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

/** Incidents and series, the latest day first, then by id. An unknown day comes last. */
export async function listIncidents(db: Db, filter: LedgerFilter, page: Page): Promise<Listed<Incident>> {
  const base = db
    .selectFrom('incident')
    .select(['incident.id', 'incident.latest', 'incident.data'])
    .where(stood('incident', filter.recorded ?? null));
  let query = narrowed(base as unknown as Query, db, filter);
  const cursor = readCursor(page.after);
  if (cursor) {
    const [latest = '', id = ''] = cursor;
    query = query.where(({ eb, or, and, fn, val }) => {
      const day = fn.coalesce('incident.latest', val(''));
      return or([eb(day, '<', latest), and([eb(day, '=', latest), eb('incident.id', '>', id)])]);
    });
  }
  const rows = await query
    .orderBy(({ fn, val }) => fn.coalesce('incident.latest', val('')), 'desc')
    .orderBy('incident.id')
    .limit(page.limit + 1)
    .execute();
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ data }) => data),
    next: last && rows.length > page.limit ? cursorOf(last.latest ?? '', last.id) : null,
  };
}
