import { type Kysely, sql } from 'kysely';
import type { LedgerSchema } from '../schema.js';
import { stood } from './moment.js';
import { packed } from './packed.js';

/** Two claims of one incident that cannot both hold, or do not count the same people. */
export interface RelationFacts {
  from_claim: string;
  to_claim: string;
  type: string;
  reason: string;
  incident: string | null;
}

/** Relations of these types that stand, or stood at a moment of the ledger's own clock. */
export const relationFacts = (
  db: Kysely<LedgerSchema>,
  types: readonly string[],
  at: string | null,
): Promise<RelationFacts[]> =>
  packed(
    db,
    sql`select from_claim, to_claim, type, reason, incident from relation
      where type = any(${[...types]}::text[]) and ${stood('relation', at)}`,
  );
