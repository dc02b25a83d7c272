import type { Claim, Relation, Toll } from '../../model/reading.js';
import { groupBy } from './cover-index.js';
import type { ReadingIndex } from './reading-index.js';
import { groupKey } from './victims.js';

/** A claim known to carry a toll. */
export type TollClaim = Claim & { toll: Toll };

const isToll = (claim: Claim | undefined): claim is TollClaim => claim?.kind === 'toll' && claim.toll != null;

export const tollClaims = (index: ReadingIndex): TollClaim[] => index.reading.claims.filter(isToll);

/** Relations of which both ends are tolls of the given set. */
export const relationsAmong = (index: ReadingIndex, ids: ReadonlySet<string>): Relation[] =>
  index.reading.relations.filter(relation => ids.has(relation.from) && ids.has(relation.to));

/** Tolls that stand under another: parts, increments and remainders of its total. Child id → parent id, free of circles. */
export function parents(index: ReadingIndex, tolls: readonly TollClaim[]): Map<string, string> {
  const ids = new Set(tolls.map(claim => claim.id));
  const parent = new Map<string, string>();
  const put = (child: string, total: string): void => {
    if (parent.has(child)) return;
    for (let at: string | undefined = total; at !== undefined; at = parent.get(at)) if (at === child) return;
    parent.set(child, total);
  };
  for (const { id, toll } of tolls) if (toll.partOf && ids.has(toll.partOf)) put(id, toll.partOf);
  for (const { from, to } of relationsAmong(index, ids).filter(r => r.type === 'part-of')) put(from, to);
  return parent;
}

/** Tolls that only say another again, in the same mouth: repeated id → the id it is shown with. */
export function repeats(index: ReadingIndex, tolls: readonly TollClaim[]): Map<string, string> {
  const ids = new Set(tolls.map(claim => claim.id));
  const again = new Map<string, string>();
  for (const { from, to } of relationsAmong(index, ids).filter(r => r.type === 'repeats')) {
    if (index.claim(from)?.claimant === index.claim(to)?.claimant && !again.has(to)) again.set(from, to);
  }
  return again;
}

const MEET = new Set<Relation['type']>(['contradicts', 'rival', 'supersedes', 'supports', 'repeats']);

/**
 * Puts tolls of the same harm to the same victim group side by side, and those that a relation sets against each other.
 * Groups and members keep the order of the report.
 */
export function groupTolls(index: ReadingIndex, tolls: readonly TollClaim[]): TollClaim[][] {
  const leader = new Map<string, string>(tolls.map(claim => [claim.id, claim.id]));
  const find = (id: string): string => {
    let at = id;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    return at;
  };
  const join = (a: string, b: string): void => void leader.set(find(b), find(a));
  const firstOf = new Map<string, string>();
  for (const claim of tolls) {
    const key = groupKey(index, claim.toll);
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, claim.id);
    else join(first, claim.id);
  }
  const harm = new Map(tolls.map(claim => [claim.id, claim.toll.harm]));
  for (const { from, to, type } of relationsAmong(index, new Set(leader.keys())))
    if (MEET.has(type) && harm.get(from) === harm.get(to)) join(from, to);
  return [...groupBy(tolls, claim => find(claim.id)).values()];
}
