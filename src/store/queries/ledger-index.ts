import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { LedgerSchema } from '../schema.js';
import { stood } from './moment.js';
import { packed } from './packed.js';

type Db = Kysely<LedgerSchema>;

/** The light side of a toll group, for lists: everything but its words and history. */
export interface GroupFacts {
  id: string;
  incident: string;
  harm: string;
  side: string | null;
  status: string;
  aggregation: string;
  lower: number | null;
  upper: number | null;
  origins: number;
  claimants: number;
}

/** The light side of an incident. */
export interface IncidentFacts {
  id: string;
  kind: string;
  earliest: string | null;
  latest: string | null;
  place: string | null;
  country: string | null;
  reports: number;
  published: string | null;
  /** When the world could know of all its tellings, ISO 8601 UTC; "~" where that is unknown. */
  known_last: string;
}

/** A claim of a toll in one report, and since and until when the ledger has held it so. */
export interface ClaimFacts {
  id: string;
  report: string;
  published: string | null;
  earliest: string | null;
  lower: number | null;
  upper: number | null;
  recorded_from: string;
  recorded_to: string | null;
}

const standing = (table: string, at: string | null, column: string, which: Which): RawBuilder<unknown> =>
  sql`from ${sql.table(table)} where ${stood(table, at)} and ${among(column, which)}`;

export const groupFacts = (db: Db, at: string | null, which: Which = null): Promise<GroupFacts[]> =>
  packed(
    db,
    sql`select id, incident, harm, side, status, aggregation, lower, upper, origins, claimants
      ${standing('toll_group', at, 'id', which)}`,
  );

export const incidentFacts = (db: Db, at: string | null, which: Which = null): Promise<IncidentFacts[]> =>
  packed(
    db,
    sql`select id, kind, earliest, latest, place, country, reports, published, known_last
      ${standing('incident', at, 'id', which)}`,
  );

/** Claims (ids) of the groups. */
export const groupMembers = (
  db: Db,
  at: string | null,
  which: Which = null,
): Promise<{ toll_group: string; claim: string }[]> =>
  packed(db, sql`select toll_group, claim ${standing('group_claim', at, 'toll_group', which)}`);

/** Of which claims: all of tolls, or those with these ids. */
export type Which = readonly string[] | null;

const among = (column: string, which: Which): RawBuilder<boolean> =>
  which === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = any(${[...which]}::text[])`;

/** Claims of tolls that stood at any time. */
export const claimFacts = (db: Db, which: Which): Promise<ClaimFacts[]> =>
  packed(
    db,
    sql`select id, report, published, earliest, lower, upper, recorded_from, recorded_to from claim
      where harm is not null and ${among('id', which)}`,
  );

/** Ids of claims of tolls that changed at a moment of the record (ISO 8601) or later. */
export async function claimsSince(db: Db, since: string): Promise<string[]> {
  const rows = await db
    .selectFrom('claim')
    .select('id')
    .distinct()
    .where('harm', 'is not', null)
    .where(changed('claim', since))
    .execute();
  return rows.map(({ id }) => id);
}

const changed = (table: string, since: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${table}.recorded_from`)} >= ${since} or ${sql.ref(`${table}.recorded_to`)} >= ${since})`;

/** Ids of groups and incidents that changed, and reports whose origin did, at a moment of the record or later. */
export async function changedSince(
  db: Db,
  since: string,
): Promise<{ groups: string[]; incidents: string[]; reports: string[] }> {
  const ids = async (table: 'toll_group' | 'incident'): Promise<string[]> =>
    (await db.selectFrom(table).select('id').distinct().where(changed(table, since)).execute()).map(({ id }) => id);
  const passages = await db
    .selectFrom('passage')
    .select('report')
    .distinct()
    .where(changed('passage', since))
    .execute();
  return {
    groups: await ids('toll_group'),
    incidents: await ids('incident'),
    reports: passages.map(({ report }) => report),
  };
}

/** The record's own time of the last change that the view shows; empty before the first. */
export async function lastChange(db: Db): Promise<string> {
  const { rows } = await sql<{ last: string | null }>`select max(at) as last from (
      select max(recorded) as at from reading
      union all select max(recorded_from) from incident
      union all select max(recorded_to) from incident
      union all select max(recorded_from) from judgement
      union all select max(recorded_from) from assessment
    ) as changes`.execute(db);
  return rows[0]?.last ?? '';
}

export interface ClaimAside {
  report: string;
  claim: string;
  rule: string | null;
  confidence: number | null;
  mode: string | null;
}

const OF_TOLL = sql`(select id from claim where harm is not null and recorded_to is null)`;

/** What readings say beside the claims of tolls: how sure, and how it was done. */
export const tollAsides = (db: Db, which: Which): Promise<Pick<ClaimAside, 'claim' | 'confidence' | 'mode'>[]> =>
  packed(
    db,
    sql`select claim, confidence, mode from claim_aside where ${which === null ? sql`claim in ${OF_TOLL}` : among('claim', which)}`,
  );

/** The same of claims by id. */
export const asidesOf = (db: Db, claims: readonly string[]): Promise<ClaimAside[]> =>
  claims.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('claim_aside')
        .selectAll()
        .where(sql<boolean>`claim = any(${[...claims]}::text[])`)
        .execute();

export interface NamedParty {
  key: string;
  name: string;
  folded: string;
  kind: string;
  wikidata: string | null;
  iso: string | null;
}

export const parties = (db: Db): Promise<NamedParty[]> => db.selectFrom('party').selectAll().execute();

export const claimParties = (db: Db, which: Which): Promise<{ claim: string; party: string; role: string }[]> =>
  packed(
    db,
    sql`select claim, party, role from claim_party where ${which === null ? sql`claim in ${OF_TOLL}` : among('claim', which)}`,
  );

export interface ClaimPlaceFacts {
  claim: string;
  name: string;
  folded: string;
  country: string | null;
  lat: number | null;
  lon: number | null;
  kind: string;
  precision: number | null;
  geonames: number | null;
}

export const claimPlaces = (db: Db, which: Which): Promise<ClaimPlaceFacts[]> =>
  packed(
    db,
    sql`select claim, name, folded, country, lat, lon, kind, precision, geonames from claim_place
      where ${which === null ? sql`claim in ${OF_TOLL}` : among('claim', which)} order by claim, ordinal`,
  );

/** Main origin of reports. */
export async function allOrigins(db: Db, at: string | null, which: Which = null): Promise<Map<string, string>> {
  const rows = await packed<{ report: string; origin: string }>(
    db,
    sql`select report, origin ${standing('passage', at, 'report', which)}`,
  );
  return new Map(rows.map(({ report, origin }) => [report, origin]));
}

/** Number of the last entry that the view shows. */
export async function appliedSeq(db: Db): Promise<number> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'applied_seq').executeTakeFirst();
  return Number(row?.value ?? 0);
}
