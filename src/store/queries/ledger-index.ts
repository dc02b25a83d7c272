import { type Kysely, sql } from 'kysely';
import type { LedgerSchema } from '../schema.js';
import { stood } from './moment.js';

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

export const groupFacts = (db: Db, at: string | null): Promise<GroupFacts[]> =>
  db
    .selectFrom('toll_group')
    .select(['id', 'incident', 'harm', 'side', 'status', 'aggregation', 'lower', 'upper', 'origins', 'claimants'])
    .where(stood('toll_group', at))
    .execute();

export const incidentFacts = (db: Db, at: string | null): Promise<IncidentFacts[]> =>
  db
    .selectFrom('incident')
    .select(['id', 'kind', 'earliest', 'latest', 'place', 'country', 'reports', 'published', 'known_last'])
    .where(stood('incident', at))
    .execute();

export const groupMembers = (db: Db, at: string | null): Promise<{ toll_group: string; claim: string }[]> =>
  db.selectFrom('group_claim').select(['toll_group', 'claim']).where(stood('group_claim', at)).execute();

/** Claims of tolls that stood at any time. */
export const claimFacts = (db: Db): Promise<ClaimFacts[]> =>
  db
    .selectFrom('claim')
    .select(['id', 'report', 'published', 'earliest', 'lower', 'upper', 'recorded_from', 'recorded_to'])
    .where('harm', 'is not', null)
    .execute();

export interface ClaimAside {
  report: string;
  claim: string;
  rule: string | null;
  confidence: number | null;
  mode: string | null;
}

/** What readings say beside the claims of tolls: how sure, and how it was done. */
export const tollAsides = (db: Db): Promise<ClaimAside[]> =>
  db
    .selectFrom('claim_aside')
    .innerJoin('claim', join =>
      join.onRef('claim.id', '=', 'claim_aside.claim').onRef('claim.report', '=', 'claim_aside.report'),
    )
    .select(['claim_aside.report', 'claim_aside.claim', 'claim_aside.rule', 'confidence', 'mode'])
    .where('claim.harm', 'is not', null)
    .where('claim.recorded_to', 'is', null)
    .execute();

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

export const claimParties = (db: Db): Promise<{ claim: string; party: string; role: string }[]> =>
  db.selectFrom('claim_party').select(['claim', 'party', 'role']).execute();

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

export const claimPlaces = (db: Db): Promise<ClaimPlaceFacts[]> =>
  db
    .selectFrom('claim_place')
    .select(['claim', 'name', 'folded', 'country', 'lat', 'lon', 'kind', 'precision', 'geonames'])
    .orderBy('claim')
    .orderBy('ordinal')
    .execute();

/** Main origin of every report. */
export async function allOrigins(db: Db, at: string | null): Promise<Map<string, string>> {
  const rows = await db.selectFrom('passage').select(['report', 'origin']).where(stood('passage', at)).execute();
  return new Map(rows.map(({ report, origin }) => [report, origin]));
}

/** Number of the last entry that the view shows. */
export async function appliedSeq(db: Db): Promise<number> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'applied_seq').executeTakeFirst();
  return Number(row?.value ?? 0);
}
