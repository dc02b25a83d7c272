import type { Kysely } from 'kysely';
import type { Judgement } from '../../model/ledger/judgement.js';
import type { LedgerSchema } from '../schema.js';

/** Every judgement that was recorded, those undone and undoing too, in the order of the record. */
export async function allJudgements(db: Kysely<LedgerSchema>): Promise<(Judgement & { seq: number })[]> {
  const rows = await db
    .selectFrom('judgement')
    .select(['seq', 'data'])
    .where('recorded_to', 'is', null)
    .orderBy('seq')
    .execute();
  return rows.map(({ seq, data }) => ({ ...data, seq }));
}
