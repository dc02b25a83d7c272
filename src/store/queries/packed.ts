import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { LedgerSchema } from '../schema.js';

/**
 * All rows of a query as one value, in the order it gives them. Columns are text, booleans and numbers that a double
 * holds. A hundred thousand rows one by one take the driver seconds.
 */
export async function packed<T>(db: Kysely<LedgerSchema>, select: RawBuilder<unknown>): Promise<T[]> {
  const { rows } = await sql<{ all: string | null }>`select json_agg(r)::text as all from (${select}) as r`.execute(db);
  return JSON.parse(rows[0]?.all ?? '[]') as T[];
}
