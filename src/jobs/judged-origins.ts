import type { Transaction } from 'kysely';
import type { Judgement } from '../model/ledger/judgement.js';
import type { LedgerSchema } from '../store/schema.js';
import { originDecisions } from './judgements.js';

type Tx = Transaction<LedgerSchema>;

/** What people said of the origins of reports, undone or not. */
export async function originJudgements(tx: Tx, reports: readonly string[]): Promise<Judgement[]> {
  if (reports.length === 0) return [];
  const rows = await tx
    .selectFrom('judgement')
    .select('data')
    .where('kind', '=', 'same-origin')
    .where('recorded_to', 'is', null)
    .where(({ or, eb }) => or([eb('left', 'in', reports), eb('right', 'in', reports)]))
    .execute();
  return rows.map(({ data }) => data);
}

/** Reports that people hold to be of one origin with the given ones. */
export async function judgedSame(tx: Tx, reports: readonly string[]): Promise<string[]> {
  const decisions = originDecisions(await originJudgements(tx, reports));
  return decisions.flatMap(({ left, right, verdict }) => (verdict === 'same' ? [left, right] : []));
}
