import type { Kysely } from 'kysely';
import type { LedgerClaim, LedgerReport, ReportRelation } from '../model/ledger/claim.js';
import type { Judgement } from '../model/ledger/judgement.js';
import type { Block } from '../reconcile/reconcile.js';
import type { PeopleClasses } from '../reconcile/tolls/victim-class.js';
import type { LedgerSchema } from '../store/schema.js';
import { corrected, decisionsOf, withdrawnOf } from './judgements.js';

/** What a block is computed from: everything that stands of the given reports. */
export async function loadBlock(
  tx: Kysely<LedgerSchema>,
  ids: readonly string[],
  people: PeopleClasses,
): Promise<Block> {
  const reports = await tx
    .selectFrom('report')
    .select(['id', 'data', 'relations'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  const claims = await tx
    .selectFrom('claim')
    .select('data')
    .where('report', 'in', ids)
    .where('recorded_to', 'is', null)
    .execute();
  const passages = await tx
    .selectFrom('passage')
    .select(['report', 'origin', 'data'])
    .where('report', 'in', ids)
    .where('recorded_to', 'is', null)
    .execute();
  const links = await tx
    .selectFrom('origin_link')
    .select('data')
    .where('left', 'in', ids)
    .where('right', 'in', ids)
    .where('recorded_to', 'is', null)
    .execute();
  const judged = await tx.selectFrom('judgement').select('data').where('recorded_to', 'is', null).execute();
  const judgements = judged.map(({ data }): Judgement => data);
  return {
    reports: reports.map(({ data }): LedgerReport => data),
    claims: claims.map(({ data }): LedgerClaim => corrected(data, judgements)),
    relations: reports.flatMap(({ relations }): ReportRelation[] => relations),
    origins: {
      main: new Map(passages.map(({ report, origin }) => [report, origin])),
      passages: new Map(passages.map(({ report, data }) => [report, data])),
      links: links.map(({ data }) => data),
    },
    decisions: decisionsOf(judgements),
    withdrawn: withdrawnOf(judgements),
    people,
  };
}
