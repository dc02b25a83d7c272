import type { Kysely } from 'kysely';
import type { LedgerSchema } from '../schema.js';
import { stood } from './moment.js';

export interface ClaimCounts {
  claims: number;
  tolls: number;
}

/** How many claims, and how many of them tolls, each report carries. */
export async function claimCounts(
  db: Kysely<LedgerSchema>,
  reports: readonly string[],
  at: string | null,
): Promise<Map<string, ClaimCounts>> {
  if (reports.length === 0) return new Map();
  const rows = await db
    .selectFrom('claim')
    .select(({ fn }) => ['report', fn.countAll<number>().as('claims'), fn.count<number>('harm').as('tolls')])
    .where('report', 'in', reports)
    .where(stood('claim', at))
    .groupBy('report')
    .execute();
  return new Map(rows.map(({ report, claims, tolls }) => [report, { claims: Number(claims), tolls: Number(tolls) }]));
}
