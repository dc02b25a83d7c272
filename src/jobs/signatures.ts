import { sql, type Transaction } from 'kysely';
import type { OriginReport } from '../reconcile/origins/origin-report.js';
import { KEPT, NEEDED } from '../reconcile/origins/sketch-index.js';
import { sketchOf } from '../reconcile/origins/sketch.js';
import type { LedgerSchema } from '../store/schema.js';
import { anyOf, deleteWhere, insertRows } from './bulk.js';

type Tx = Transaction<LedgerSchema>;

interface Holder {
  bucket: string;
  report: string;
}

/** The earliest reports of each bucket, in order; one look-up a bucket. */
async function earliest(tx: Tx, buckets: readonly string[], most: number): Promise<Map<string, string[]>> {
  if (buckets.length === 0) return new Map();
  const { rows } = await sql<Holder>`
    select wanted.bucket, held.report from unnest(${buckets}::text[]) as wanted (bucket)
      cross join lateral (select report, published from signature where signature.bucket = wanted.bucket
        order by published, report limit ${most}) as held
      order by wanted.bucket, held.published, held.report`.execute(tx);
  return grouped(rows);
}

function grouped(rows: readonly Holder[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { bucket, report } of rows) {
    const known = found.get(bucket);
    if (known) known.push(report);
    else found.set(bucket, [report]);
  }
  return found;
}

async function bucketsOf(tx: Tx, reports: readonly string[]): Promise<Holder[]> {
  if (reports.length === 0) return [];
  return tx.selectFrom('signature').select(['bucket', 'report']).where(anyOf('report', reports)).execute();
}

/**
 * Writes the signatures of new or changed reports. Resolves with all reports whose pairs may be others now: these, and
 * those that moved into or out of the earliest of a bucket.
 */
export async function writeSignatures(tx: Tx, sources: readonly OriginReport[]): Promise<Set<string>> {
  const own = new Set(sources.map(({ id }) => id));
  const former = await bucketsOf(tx, [...own]);
  await deleteWhere(tx, 'signature', 'report', own);
  const rows = sources.flatMap(({ id, published, passages }) =>
    sketchOf(passages).map(hash => ({ bucket: hash.toString(36), published: published ?? '~', report: id })),
  );
  await insertRows(tx, 'signature', rows);
  const buckets = [...new Set([...rows, ...former].map(({ bucket }) => bucket))];
  const affected = new Set(own);
  for (const holders of (await earliest(tx, buckets, KEPT + own.size)).values()) {
    let others = 0;
    holders.forEach((report, place) => {
      if (own.has(report)) return;
      others += 1;
      // Where the report stood without the new ones, and where it may have stood with their former signatures.
      if (place >= KEPT ? others <= KEPT : others + own.size > KEPT && former.length > 0) affected.add(report);
    });
  }
  return affected;
}

class Shared {
  private readonly counts = new Map<string, Map<string, number>>();

  add(report: string, other: string): void {
    if (report === other) return;
    const own = this.counts.get(report) ?? new Map<string, number>();
    this.counts.set(report, own.set(other, (own.get(other) ?? 0) + 1));
  }

  *pairs(): Generator<[report: string, other: string, count: number]> {
    for (const [report, others] of this.counts) for (const [other, count] of others) yield [report, other, count];
  }
}

/** How many buckets reports have. */
async function sizesOf(tx: Tx, reports: readonly string[]): Promise<Map<string, number>> {
  if (reports.length === 0) return new Map();
  const rows = await tx
    .selectFrom('signature')
    .select(({ fn }) => ['report', fn.countAll<number>().as('buckets')])
    .where(anyOf('report', reports))
    .groupBy('report')
    .execute();
  return new Map(rows.map(({ report, buckets }) => [report, buckets]));
}

export const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Pairs that the signatures propose for some reports, from either side; the same rule as `SketchIndex`, asked of the database. */
export async function proposedPairs(tx: Tx, reports: ReadonlySet<string>): Promise<Set<string>> {
  const own = await bucketsOf(tx, [...reports]);
  const buckets = [...new Set(own.map(({ bucket }) => bucket))];
  const first = await earliest(tx, buckets, KEPT);
  const [proposes, proposed] = [new Shared(), new Shared()];
  for (const { bucket, report } of own) for (const other of first.get(bucket) ?? []) proposes.add(report, other);
  const crowded = buckets.filter(bucket => {
    const holders = first.get(bucket) ?? [];
    return holders.length >= KEPT && holders.some(report => reports.has(report));
  });
  const all =
    crowded.length === 0
      ? new Map<string, string[]>()
      : grouped(
          await tx.selectFrom('signature').select(['bucket', 'report']).where(anyOf('bucket', crowded)).execute(),
        );
  for (const [bucket, holders] of first)
    for (const report of holders.filter(id => reports.has(id)))
      for (const other of all.get(bucket) ?? holders) proposed.add(report, other);
  const sizes = await sizesOf(tx, [
    ...new Set([...reports, ...[...proposed.pairs()].flatMap(([, other, count]) => (count < NEEDED ? [other] : []))]),
  ]);
  const enough = (count: number, asker: string): boolean => count >= Math.min(NEEDED, sizes.get(asker) ?? NEEDED);
  const pairs = new Set<string>();
  for (const [report, other, count] of proposes.pairs()) if (enough(count, report)) pairs.add(pairOf(report, other));
  for (const [report, other, count] of proposed.pairs()) if (enough(count, other)) pairs.add(pairOf(report, other));
  return pairs;
}
