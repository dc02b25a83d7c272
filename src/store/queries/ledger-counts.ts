import type { Kysely } from 'kysely';
import type { LedgerSchema } from '../schema.js';

export interface LedgerCounts {
  reports: number;
  origins: number;
  claims: number;
}

/** How much stands in the ledger now. */
export async function ledgerCounts(db: Kysely<LedgerSchema>): Promise<LedgerCounts> {
  const reports = await db
    .selectFrom('passage')
    .select(({ fn }) => [fn.countAll<number>().as('reports'), fn.count<number>('origin').distinct().as('origins')])
    .where('recorded_to', 'is', null)
    .executeTakeFirstOrThrow();
  const claims = await db
    .selectFrom('claim')
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .where('recorded_to', 'is', null)
    .executeTakeFirstOrThrow();
  return { reports: Number(reports.reports), origins: Number(reports.origins), claims: Number(claims.all) };
}
