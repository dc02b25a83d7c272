import type { Claim, Reading } from '../../src/model/reading.js';
import type { Located } from '../check.mjs';
import type { Gold, GoldItem } from './gold.js';
import { overlap, spanOf } from './spans.js';
import type { Tally } from './tally.js';

// How the tolls of one report stand to each other, and what its denials deny.

type Relations = NonNullable<Gold['relations']>;

/** Types that take two tolls for counts of one thing: wrong of a pair that is not comparable. */
const MERGING = new Set(['contradicts', 'supports', 'repeats', 'supersedes']);
const APART = new Set(['not-comparable', 'part-of']);

const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The gold toll whose figure a claim's figure meets, the same harm first; -1 for none. */
function goldTollOf(claim: Claim, figures: readonly (Located | null)[], tolls: readonly GoldItem[]): number {
  const figure = claim.toll?.figure;
  if (!figure) return -1;
  const met = figures.flatMap((span, i) => (span && overlap(span, figure) > 0 ? [i] : []));
  return met.find(i => tolls[i]?.harm === claim.toll?.harm) ?? met[0] ?? -1;
}

interface Said {
  type: string;
  from: number;
  to: number;
}

/** What the reading says of each pair of gold tolls. */
function saidOf(reading: Reading, gold: Gold): Map<string, Said[]> {
  const tolls = gold.tolls ?? [];
  const figures = tolls.map(toll => spanOf(reading, toll, 'figure'));
  const at = new Map(reading.claims.map(claim => [claim.id, goldTollOf(claim, figures, tolls)]));
  const said = new Map<string, Said[]>();
  for (const { from, to, type } of reading.relations) {
    const [a = -1, b = -1] = [at.get(from), at.get(to)];
    if (a < 0 || b < 0 || a === b || type === 'denies') continue;
    const list = said.get(pairKey(a, b)) ?? [];
    said.set(pairKey(a, b), [...list, { type, from: a, to: b }]);
  }
  return said;
}

const speaks = (said: Said, type: string, a: number, b: number): boolean =>
  type === 'not-comparable'
    ? APART.has(said.type)
    : said.type === type && (type !== 'supersedes' || (said.from === a && said.to === b));

/** Tolls that gold joins by `repeats` stand for one another. */
function joined(relations: Relations, count: number): (i: number) => number {
  const parent = Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => (parent[i] === i || parent[i] === undefined ? i : root(parent[i]));
  for (const { a, b, type } of relations) if (type === 'repeats') parent[root(a)] = root(b);
  return root;
}

/** Right: the type, or one of `alt`, on the same pair. A telling relation on a pair that gold does not list or imply is an error. */
export function measureRelations(reading: Reading, gold: Gold, telling: Tally, apart: Tally): void {
  const relations = gold.relations ?? [];
  const tolls = gold.tolls ?? [];
  const said = saidOf(reading, gold);
  const root = joined(relations, tolls.length);
  const label = (type: string, a: number, b: number) =>
    `${type}: ${String(tolls[a]?.harm)} ${String(tolls[a]?.figure)} / ${String(tolls[b]?.figure)} · ${gold.id}`;
  for (const { a, b, type, alt = [] } of relations) {
    const found = said.get(pairKey(a, b)) ?? [];
    const right = found.find(p => [type, ...alt].some(t => speaks(p, t, a, b)));
    const accepted = right !== undefined;
    if (APART.has(type)) {
      const merged = found.some(p => MERGING.has(p.type) && !alt.includes(p.type));
      apart.gold += 1;
      apart.predicted += 1;
      if (merged) apart.misses.push(label('merged', a, b));
      else apart.hit += 1;
    } else {
      telling.gold += 1;
      if (accepted) [telling.hit, telling.predicted] = [telling.hit + 1, telling.predicted + 1];
      else telling.misses.push(label(type, a, b));
    }
    for (const p of found)
      if (!accepted && !APART.has(p.type)) {
        telling.predicted += 1;
        telling.extras.push(label(p.type, p.from, p.to));
      }
  }
  const listed = new Set(relations.map(r => pairKey(r.a, r.b)));
  for (const [key, found] of said) {
    if (listed.has(key)) continue;
    for (const p of found) {
      const implied =
        root(p.from) === root(p.to)
          ? ['repeats', 'supports']
          : relations
              .filter(r => pairKey(root(r.a), root(r.b)) === pairKey(root(p.from), root(p.to)))
              .flatMap(r => [r.type, ...(r.alt ?? [])]);
      if (APART.has(p.type) || p.type === 'supports' || implied.includes(p.type)) continue;
      telling.predicted += 1;
      telling.extras.push(label(p.type, p.from, p.to));
    }
  }
}

/** A `denies` relation is right when it leads from the denial's words to a claim that holds the words denied (or the toll of that figure). */
export function measureDenials(reading: Reading, gold: Gold, tally: Tally): void {
  const claims = new Map(reading.claims.map(claim => [claim.id, claim]));
  const holds = (claim: Claim | undefined, span: Located | null): boolean =>
    span !== null &&
    ((claim?.toll?.figure && overlap(claim.toll.figure, span) > 0) ||
      claim?.evidence.some(e => overlap(e, span) * 2 > span.end - span.start)) === true;
  const used = new Set<number>();
  const made = reading.relations.filter(r => r.type === 'denies');
  for (const item of gold.denials ?? []) {
    const denial = spanOf(reading, item, 'denial');
    const of = spanOf(reading, { ...item, in: item.inOf as string | undefined }, 'of');
    const found = made.findIndex(
      (r, i) => !used.has(i) && holds(claims.get(r.from), denial) && holds(claims.get(r.to), of),
    );
    if (found < 0 && item.optional) continue;
    tally.gold += 1;
    if (found < 0) tally.misses.push(`${String(item.denial)} → ${String(item.of)}`);
    else {
      used.add(found);
      tally.hit += 1;
      tally.predicted += 1;
    }
  }
  made.forEach((r, i) => {
    if (used.has(i)) return;
    tally.predicted += 1;
    const words = (id: string) => claims.get(id)?.evidence[0]?.text.slice(0, 70) ?? '';
    tally.extras.push(`${words(r.from)} → ${words(r.to)}`);
  });
}
