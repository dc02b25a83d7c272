import { type Kysely, sql } from 'kysely';
import type { LedgerSchema } from '../schema.js';

type Db = Kysely<LedgerSchema>;

/** How many claims somebody makes on behalf of a party. */
export interface SpeakerCount {
  party: string;
  speaker: string;
  claims: number;
}

/** Who speaks for whom: each claimant with the party spoken for, and in how many claims. `reports`: of these only. */
export async function speakerCounts(db: Db, reports: readonly string[] | null): Promise<SpeakerCount[]> {
  let query = db
    .selectFrom('claim_party as party')
    .innerJoin('claim_party as speaker', 'speaker.claim', 'party.claim')
    .select(({ fn }) => [
      'party.party',
      'speaker.party as speaker',
      fn.count<number>('party.claim').distinct().as('claims'),
    ])
    .where('party.role', '=', 'party')
    .where('speaker.role', '=', 'claimant')
    .groupBy(['party.party', 'speaker.party']);
  if (reports)
    query = query.where(
      'party.claim',
      'in',
      db
        .selectFrom('claim')
        .select('id')
        .where('recorded_to', 'is', null)
        .where(sql<boolean>`report = any(${[...reports]}::text[])`),
    );
  return (await query.execute()).map(row => ({ ...row, claims: Number(row.claims) }));
}

/** How one party stands to another in one claim of one report. */
export interface StanceFacts {
  report: string;
  claim: string;
  from_party: string;
  to_party: string;
  attitude: string;
  published: string | null;
  recorded: string;
}

export const stanceFacts = (db: Db): Promise<StanceFacts[]> =>
  db
    .selectFrom('stance')
    .innerJoin('report', 'report.id', 'stance.report')
    .select(['stance.report', 'claim', 'from_party', 'to_party', 'attitude', 'report.published', 'report.recorded'])
    .execute();
