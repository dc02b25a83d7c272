import { type Kysely, sql } from 'kysely';
import type { LedgerSchema } from '../schema.js';
import { packed } from './packed.js';

type Db = Kysely<LedgerSchema>;

/** How many claims somebody makes on behalf of a party. */
export interface SpeakerCount {
  party: string;
  speaker: string;
  claims: number;
}

/** Who speaks for whom: each claimant with the party spoken for, and in how many claims. `reports`: of these only. */
export async function speakerCounts(db: Db, reports: readonly string[] | null): Promise<SpeakerCount[]> {
  const among =
    reports === null
      ? sql`true`
      : sql`party.claim in (select id from claim where recorded_to is null and report = any(${[...reports]}::text[]))`;
  return packed(
    db,
    // A claim names each of the two once, so that rows are claims.
    sql`select party.party, speaker.party as speaker, count(*) as claims
      from claim_party as party join claim_party as speaker on speaker.claim = party.claim and speaker.role = 'claimant'
      where party.role = 'party' and ${among} group by party.party, speaker.party`,
  );
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
  packed(
    db,
    sql`select stance.report, claim, from_party, to_party, attitude, report.published, report.recorded
      from stance join report on report.id = stance.report`,
  );
