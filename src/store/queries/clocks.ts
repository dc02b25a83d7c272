import type { Kysely } from 'kysely';
import type { LedgerSchema } from '../schema.js';

export interface Range {
  from: string | null;
  to: string | null;
}

/** Earliest and latest moment of each clock: when reports were published, and when the ledger took entries in. */
export async function clockRanges(db: Kysely<LedgerSchema>): Promise<{ published: Range; recorded: Range }> {
  const published = await db
    .selectFrom('report')
    .select(({ fn }) => [fn.min('published').as('from'), fn.max('published').as('to')])
    .executeTakeFirst();
  const recorded = await db
    .selectFrom('report')
    .select(({ fn }) => [fn.min('recorded').as('from'), fn.max('recorded').as('to')])
    .executeTakeFirst();
  const changed = await db
    .selectFrom('incident')
    .select(({ fn }) => fn.max('recorded_from').as('to'))
    .executeTakeFirst();
  const last = [recorded?.to, changed?.to]
    .filter((at): at is string => typeof at === 'string')
    .sort()
    .at(-1);
  return {
    published: { from: published?.from ?? null, to: published?.to ?? null },
    recorded: { from: recorded?.from ?? null, to: last ?? null },
  };
}
