import type { Transaction } from 'kysely';
import type { OriginLink, PassageOrigin } from '../model/ledger/origin.js';
import { assignOrigins } from '../reconcile/origins/assign-origins.js';
import type { OriginReport } from '../reconcile/origins/origin-report.js';
import { holdOrigins } from '../reconcile/origins/hold-origins.js';
import type { LedgerSchema } from '../store/schema.js';
import { anyOf } from './bulk.js';
import { writeIntervals } from './intervals.js';
import { judgedSame, originJudgements } from './judged-origins.js';
import { heldLinks, originDecisions } from './judgements.js';
import { linkOrigins, sourcesOf } from './link-origins.js';
import { replaceStanding } from './replace-standing.js';
import type { Shelf } from './shelf.js';

type Tx = Transaction<LedgerSchema>;

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
    .select('origin')
    .distinct()
    .where(anyOf('report', ids))
    .where('recorded_to', 'is', null)
    .execute();
  const wanted = ids.map(report => ({ origin: main.get(report) ?? report, report }));
  await replaceStanding(tx, {
    table: 'origin_member',
    key: ['origin', 'report'],
    values: [],
    scope: anyOf('held.report', ids),
    wanted,
    at,
  });
  const reportsOf = new Map<string, string[]>();
  for (const { origin, report } of wanted) reportsOf.set(origin, [...(reportsOf.get(origin) ?? []), report]);
  const agencies = new Map(sources.map(({ id, agency }) => [id, agency]));
  const rows = [...reportsOf].map(([id, reports]) => {
    const agency = agencies.get(id) ?? null;
    return { id, agency, reports: reports.length, data: JSON.stringify({ id, reports, agency, links: [] }) };
  });
  await replaceStanding(tx, {
    table: 'origin',
    key: ['id'],
    values: ['agency', 'reports', 'data'],
    scope: anyOf('held.id', [...new Set([...members.map(({ origin }) => origin), ...reportsOf.keys()])]),
    wanted: rows,
    at,
  });
}

/**
 * Finds where the sentences of new reports come from, and follows every report that this changes.
 * Resolves with the reports whose passages or origin changed.
 */
export async function updateOrigins(tx: Tx, reports: readonly string[], at: string, shelf?: Shelf): Promise<string[]> {
  const changed = await follow(tx, await linkOrigins(tx, reports, at, shelf), at, shelf);
  return [...new Set([...reports, ...changed])].sort();
}

/** Follows origins from reports whose links stand, but of which a person said something else. Resolves as `updateOrigins` does. */
export async function followOrigins(tx: Tx, reports: readonly string[], at: string, shelf?: Shelf): Promise<string[]> {
  return [...new Set([...reports, ...(await follow(tx, reports, at, shelf))])].sort();
}

/** Writes the origins of all reports that links join to the given ones; resolves with those whose origins changed. */
async function follow(tx: Tx, reports: readonly string[], at: string, shelf?: Shelf): Promise<string[]> {
  const { ids, links } = await component(tx, reports);
  const sources = [...(await sourcesOf(tx, ids, shelf)).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const judgements = await originJudgements(tx, ids);
  const found = assignOrigins(sources, heldLinks(links, judgements));
  const same = originDecisions(judgements).filter(({ verdict }) => verdict === 'same');
  const { main, passages } = holdOrigins(found, same, sources);
  const now = await tx
    .selectFrom('passage')
    .selectAll()
    .where(anyOf('report', ids))
    .where('recorded_to', 'is', null)
    .execute();
  const wanted = sources.map(({ id }) => {
    const data: PassageOrigin = passages.get(id) ?? { report: id, sentences: [] };
    return { report: id, origin: main.get(id) ?? id, data: JSON.stringify(data) };
  });
  await writeIntervals(tx, { table: 'passage', key: ['report'], now, wanted, at });
  await writeOrigins(tx, ids, main, sources, at);
  const before = new Map(now.map(row => [row.report, JSON.stringify([row.origin, row.data])]));
  return wanted
    .filter(row => before.get(row.report) !== JSON.stringify([row.origin, JSON.parse(row.data)]))
    .map(({ report }) => report);
}
