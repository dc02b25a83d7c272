import { type Kysely, sql } from 'kysely';
import type { LedgerSchema } from '../schema.js';
import { packed } from './packed.js';

/** A report as far as its source goes. */
export interface SourceFacts {
  id: string;
  outlet: string | null;
  agency: string | null;
  published: string | null;
  language: string;
}

export const sourceFacts = (db: Kysely<LedgerSchema>): Promise<SourceFacts[]> =>
  packed(db, sql`select id, outlet, agency, published, language from report`);
