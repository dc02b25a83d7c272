import { sql, type Transaction } from 'kysely';
import type { OriginReport } from '../reconcile/origins/origin-report.js';
import type { Passage } from '../reconcile/origins/passages.js';
import { DAYS, isStandingBy, voicedSentences } from '../reconcile/origins/standing.js';
import type { LedgerSchema } from '../store/schema.js';
import { deleteWhere, insertRows } from './bulk.js';

type Tx = Transaction<LedgerSchema>;

const keysIn = (keys: Iterable<number>): ReturnType<typeof sql<boolean>> =>
  sql<boolean>`key = any(${[...keys]}::bigint[])`;

async function standingAmong(tx: Tx, keys: ReadonlySet<number>): Promise<Set<number>> {
  if (keys.size === 0) return new Set();
  const rows = await tx.selectFrom('standing_sentence').select('key').where(keysIn(keys)).execute();
  return new Set(rows.map(({ key }) => key));
}

/**
 * Notes who printed what on which day. Resolves with the reports that carry a sentence which has become standing matter
 * by this: what was judged of them was judged by that sentence. Once standing, a sentence stays so, and is not noted again.
 */
export async function writeSentences(tx: Tx, sources: readonly OriginReport[]): Promise<string[]> {
  await deleteWhere(
    tx,
    'sentence',
    'report',
    sources.map(({ id }) => id),
  );
  const voiced = sources.flatMap(source =>
    voicedSentences(source).map(sentence => ({ ...sentence, report: source.id })),
  );
  const standing = await standingAmong(tx, new Set(voiced.map(({ key }) => key)));
  const rows = voiced.filter(({ key }) => !standing.has(key));
  await insertRows(
    tx,
    'sentence',
    rows.map(({ key, report, day }) => ({ key, report, day })),
  );
  const printed = new Set(rows.flatMap(({ key, day }) => (day === null ? [] : [key])));
  if (printed.size === 0) return [];
  const { rows: become } = await sql<{ key: number }>`
    insert into standing_sentence (key) select key from sentence where ${keysIn(printed)} and day is not null
      group by key having count(distinct day) >= ${DAYS} returning key`.execute(tx);
  if (become.length === 0) return [];
  const carriers = await tx
    .selectFrom('sentence')
    .select('report')
    .distinct()
    .where(keysIn(become.map(({ key }) => key)))
    .execute();
  return carriers.map(({ report }) => report);
}

/** Tells the standing matter of some reports. */
export async function standingIn(
  tx: Tx,
  sources: Iterable<OriginReport>,
): Promise<(report: OriginReport, passage: Passage) => boolean> {
  const keys = new Set([...sources].flatMap(source => voicedSentences(source).map(({ key }) => key)));
  const standing = await standingAmong(tx, keys);
  return isStandingBy(key => standing.has(key));
}
