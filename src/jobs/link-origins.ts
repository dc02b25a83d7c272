import { sql, type Transaction } from 'kysely';
import type { LedgerReport } from '../model/ledger/claim.js';
import type { OriginLink } from '../model/ledger/origin.js';
import { judgeOrigin } from '../reconcile/origins/judge-origin.js';
import type { OriginReport } from '../reconcile/origins/origin-report.js';
import { passagesOf } from '../reconcile/origins/passages.js';
import type { LedgerSchema } from '../store/schema.js';
import { anyOf } from './bulk.js';
import { replaceStanding } from './replace-standing.js';
import type { Shelf } from './shelf.js';
import { pairOf, proposedPairs, writeSignatures } from './signatures.js';
import { standingIn, writeSentences } from './standing-sentences.js';

type Tx = Transaction<LedgerSchema>;

/** A report as its origin is judged. */
export const sourceOf = ({ id, outlet, agency, published }: LedgerReport, text: string): OriginReport => ({
  id,
  outlet,
  agency,
  published,
  passages: passagesOf(text),
});

/** Reports as their origin is judged, by id. */
export async function sourcesOf(tx: Tx, ids: Iterable<string>, shelf?: Shelf): Promise<Map<string, OriginReport>> {
  const found = new Map<string, OriginReport>();
  const wanted: string[] = [];
  for (const id of ids) {
    const held = shelf?.sources.get(id);
    if (held) found.set(id, held);
    else wanted.push(id);
  }
  if (wanted.length === 0) return found;
  await shelf?.flush();
  const rows = await tx.selectFrom('report').select(['id', 'text', 'data']).where(anyOf('id', wanted)).execute();
  for (const { id, text, data } of rows) {
    const source = sourceOf(data, text);
    found.set(id, source);
    shelf?.sources.put(id, source);
  }
  return found;
}

const linkRow = (link: OriginLink): Record<string, unknown> => ({
  left: link.left,
  right: link.right,
  verdict: link.verdict,
  data: JSON.stringify(link),
});

/** Standing rows of some pairs. */
const among = (pairs: readonly { left: string; right: string }[]) =>
  sql`(held."left", held."right") in (select * from unnest(${pairs.map(({ left }) => left)}::text[],
    ${pairs.map(({ right }) => right)}::text[]))`;

async function judgePairs(tx: Tx, pairs: readonly string[], shelf?: Shelf): Promise<OriginLink[]> {
  const ids = pairs.map(pair => pair.split(' ') as [string, string]);
  const sources = await sourcesOf(tx, new Set(ids.flat()), shelf);
  const isStanding = await standingIn(tx, sources.values());
  await shelf?.flush();
  return ids.flatMap(([left, right]) => {
    const [a, b] = [sources.get(left), sources.get(right)];
    return a && b ? [judgeOrigin(a, b, isStanding)] : [];
  });
}

/**
 * Judges new or changed reports against those that their signatures propose; and anew whatever else their coming has
 * changed: pairs that nothing proposes any more, and pairs judged by a sentence that has become standing matter. What
 * stands in the end depends on which reports there are, not on their order. Resolves with all reports whose links changed.
 */
export async function linkOrigins(tx: Tx, reports: readonly string[], at: string, shelf?: Shelf): Promise<string[]> {
  const sources = await sourcesOf(tx, reports, shelf);
  const affected = await writeSignatures(tx, [...sources.values()]);
  const restated = new Set(await writeSentences(tx, [...sources.values()]));
  const proposed = await proposedPairs(tx, affected);
  const around = [...new Set([...affected, ...restated])];
  const now = await tx
    .selectFrom('origin_link')
    .select(['left', 'right'])
    .where(({ or }) => or([anyOf('left', around), anyOf('right', around)]))
    .where('recorded_to', 'is', null)
    .execute();
  const known = new Map(now.map(row => [pairOf(row.left, row.right), row]));
  const isAnew = (pair: string): boolean => pair.split(' ').some(id => sources.has(id) || restated.has(id));
  const stay = (pair: string): boolean => proposed.has(pair) || !pair.split(' ').some(id => affected.has(id));
  const pairs = new Set([...proposed, ...[...known.keys()].filter(stay)]);
  const judged = await judgePairs(
    tx,
    [...pairs].filter(pair => !known.has(pair) || isAnew(pair)),
    shelf,
  );
  const wanted = judged.filter(({ aligned }) => aligned.length > 0).map(linkRow);
  const before = [...known].filter(([pair]) => !stay(pair) || isAnew(pair)).map(([, row]) => row);
  await replaceStanding(tx, {
    table: 'origin_link',
    key: ['left', 'right'],
    values: ['verdict', 'data'],
    scope: among(before),
    wanted,
    at,
  });
  const ends = [...before, ...judged].flatMap(({ left, right }) => [left, right]);
  return [...new Set([...reports, ...ends])].sort();
}
