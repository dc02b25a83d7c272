import type { Kysely } from 'kysely';
import type { LedgerSchema } from '../schema.js';

/** A report as far as its source goes. */
export interface SourceFacts {
  id: string;
  outlet: string | null;
  agency: string | null;
  published: string | null;
  language: string;
}

export const sourceFacts = (db: Kysely<LedgerSchema>): Promise<SourceFacts[]> =>
  db.selectFrom('report').select(['id', 'outlet', 'agency', 'published', 'language']).execute();
