import { type Kysely, sql } from 'kysely';
import type { LedgerSchema } from '../schema.js';

/** A claim that somebody makes on behalf of a party. */
export interface SpokenClaim {
  party: string;
  claim: string;
}

/** Claims made on behalf of the parties (keys), each once a party. `reports`: of these only. */
export async function spokenClaims(
  db: Kysely<LedgerSchema>,
  parties: readonly string[],
  reports: readonly string[] | null,
): Promise<SpokenClaim[]> {
  if (parties.length === 0) return [];
  let query = db
    .selectFrom('claim_party as party')
    .innerJoin('claim_party as speaker', 'speaker.claim', 'party.claim')
    .select(['party.party', 'party.claim'])
    .distinct()
    .where('party.role', '=', 'party')
    .where('speaker.role', '=', 'claimant')
    .where(sql<boolean>`party.party = any(${[...parties]}::text[])`);
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
  return query.execute();
}
