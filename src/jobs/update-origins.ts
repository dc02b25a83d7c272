import type { Transaction } from 'kysely';
import type { LedgerReport } from '../model/ledger/claim.js';
import type { OriginLink, PassageOrigin } from '../model/ledger/origin.js';
import { assignOrigins } from '../reconcile/origins/assign-origins.js';
import { judgeOrigin, type OriginReport } from '../reconcile/origins/judge-origin.js';
import { holdOrigins } from '../reconcile/origins/hold-origins.js';
import { passagesOf } from '../reconcile/origins/passages.js';
import { sketchOf } from '../reconcile/origins/sketch.js';
import type { LedgerSchema } from '../store/schema.js';
import { writeIntervals } from './intervals.js';
import { judgedSame, originJudgements } from './judged-origins.js';
import { heldLinks, originDecisions } from './judgements.js';

type Tx = Transaction<LedgerSchema>;

/** Reports are compared with at most this many others, the likest first. */
const CANDIDATES = 64;

interface Texts {
  text: string;
  data: unknown;
}

const sourceOf = ({ text, data }: Texts): OriginReport => {
  const { id, outlet, agency, published } = data as LedgerReport;
  return { id, outlet, agency, published, passages: passagesOf(text) };
};

async function sourcesOf(tx: Tx, ids: readonly string[]): Promise<OriginReport[]> {
  if (ids.length === 0) return [];
  const rows = await tx.selectFrom('report').select(['text', 'data']).where('id', 'in', ids).execute();
  return rows.map(sourceOf).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Reports that share two signature buckets or more: the same rule as `SketchIndex`, asked of the database. */
async function candidatesOf(tx: Tx, report: string, buckets: readonly string[]): Promise<string[]> {
  if (buckets.length === 0) return [];
  const rows = await tx
    .selectFrom('signature')
    .select(({ fn }) => ['report', fn.countAll<string>().as('shared')])
    .where('bucket', 'in', buckets)
    .where('report', '!=', report)
    .groupBy('report')
    .having(({ fn }) => fn.countAll(), '>=', Math.min(2, buckets.length))
    .orderBy('shared', 'desc')
    .orderBy('report')
    .limit(CANDIDATES)
    .execute();
  return rows.map(row => row.report);
}

const linkRow = (link: OriginLink): Record<string, unknown> => ({
  left: link.left,
  right: link.right,
  verdict: link.verdict,
  data: JSON.stringify(link),
});

/** Judges a new or changed report against those that its signature proposes. */
async function judge(tx: Tx, source: OriginReport, at: string): Promise<void> {
  const buckets = sketchOf(source.passages).map(hash => hash.toString(36));
  await tx.deleteFrom('signature').where('report', '=', source.id).execute();
  if (buckets.length > 0)
    await tx
      .insertInto('signature')
      .values(buckets.map(bucket => ({ report: source.id, bucket })))
      .execute();
  const others = await sourcesOf(tx, await candidatesOf(tx, source.id, buckets));
  const links = others.map(other => (source.id < other.id ? judgeOrigin(source, other) : judgeOrigin(other, source)));
  const now = await tx
    .selectFrom('origin_link')
    .selectAll()
    .where(({ or, eb }) => or([eb('left', '=', source.id), eb('right', '=', source.id)]))
    .where('recorded_to', 'is', null)
    .execute();
  const wanted = links.filter(({ aligned }) => aligned.length > 0).map(linkRow);
  await writeIntervals(tx, { table: 'origin_link', key: ['left', 'right'], now, wanted, at });
}

/** Links that join, of all reports that are joined to the given ones, however far. */
async function component(tx: Tx, reports: readonly string[]): Promise<{ ids: string[]; links: OriginLink[] }> {
  const seen = new Set(reports);
  const links = new Map<string, OriginLink>();
  let fresh = [...seen];
  while (fresh.length > 0) {
    const rows = await tx
      .selectFrom('origin_link')
      .select(['left', 'right', 'data'])
      .where(({ or, eb }) => or([eb('left', 'in', fresh), eb('right', 'in', fresh)]))
      .where('verdict', '!=', 'different')
      .where('recorded_to', 'is', null)
      .execute();
    const judged = await judgedSame(tx, fresh);
    fresh = [];
    for (const { left, right, data } of rows) links.set(`${left} ${right}`, data);
    for (const id of [...rows.flatMap(({ left, right }) => [left, right]), ...judged]) {
      if (seen.has(id)) continue;
      seen.add(id);
      fresh.push(id);
    }
  }
  return { ids: [...seen].sort(), links: [...links.values()] };
}

async function writeOrigins(
  tx: Tx,
  ids: readonly string[],
  main: ReadonlyMap<string, string>,
  sources: readonly OriginReport[],
  at: string,
): Promise<void> {
  const members = await tx
    .selectFrom('origin_member')
    .selectAll()
    .where('report', 'in', ids)
    .where('recorded_to', 'is', null)
    .execute();
  const wanted = ids.map(report => ({ origin: main.get(report) ?? report, report }));
  await writeIntervals(tx, { table: 'origin_member', key: ['origin', 'report'], now: members, wanted, at });
  const origins = [...new Set([...members, ...wanted].map(({ origin }) => origin))];
  const now = await tx
    .selectFrom('origin')
    .selectAll()
    .where('id', 'in', origins)
    .where('recorded_to', 'is', null)
    .execute();
  const rows = [...new Set(wanted.map(({ origin }) => origin))].map(id => {
    const reports = wanted.filter(({ origin }) => origin === id).map(({ report }) => report);
    const agency = sources.find(source => source.id === id)?.agency ?? null;
    return { id, agency, reports: reports.length, data: JSON.stringify({ id, reports, agency, links: [] }) };
  });
  await writeIntervals(tx, { table: 'origin', key: ['id'], now, wanted: rows, at });
}

/**
 * Finds where the sentences of new reports come from, and follows every report that this changes.
 * Resolves with the reports whose passages or origin changed.
 */
export async function updateOrigins(tx: Tx, reports: readonly string[], at: string): Promise<string[]> {
  for (const source of await sourcesOf(tx, reports)) await judge(tx, source, at);
  return followOrigins(tx, reports, at);
}

/** Follows origins from reports whose links stand, but of which a person said something else. Resolves as `updateOrigins` does. */
export async function followOrigins(tx: Tx, reports: readonly string[], at: string): Promise<string[]> {
  const { ids, links } = await component(tx, reports);
  const sources = await sourcesOf(tx, ids);
  const judgements = await originJudgements(tx, ids);
  const found = assignOrigins(sources, heldLinks(links, judgements));
  const same = originDecisions(judgements).filter(({ verdict }) => verdict === 'same');
  const { main, passages } = holdOrigins(found, same, sources);
  const now = await tx
    .selectFrom('passage')
    .selectAll()
    .where('report', 'in', ids)
    .where('recorded_to', 'is', null)
    .execute();
  const wanted = sources.map(({ id }) => {
    const data: PassageOrigin = passages.get(id) ?? { report: id, sentences: [] };
    return { report: id, origin: main.get(id) ?? id, data: JSON.stringify(data) };
  });
  await writeIntervals(tx, { table: 'passage', key: ['report'], now, wanted, at });
  await writeOrigins(tx, ids, main, sources, at);
  const before = new Map(now.map(row => [row.report, JSON.stringify([row.origin, row.data])]));
  const changed = wanted.filter(row => before.get(row.report) !== JSON.stringify([row.origin, JSON.parse(row.data)]));
  return [...new Set([...reports, ...changed.map(({ report }) => report)])].sort();
}
