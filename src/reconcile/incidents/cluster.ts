import type { Verdict } from '../../model/ledger/judgement.js';
import { compareTellings, type Likeness, SAME } from './compare-tellings.js';
import type { Telling } from './telling.js';

/** What people decided about two claims: their tellings are held together or apart. */
export interface Decision {
  left: string;
  right: string;
  verdict: Verdict;
}

interface Edge {
  a: number;
  b: number;
  score: number;
}

const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Telling index by claim id. */
function ownersOf(tellings: readonly Telling[]): Map<string, number> {
  return new Map(tellings.flatMap((telling, i) => telling.claims.map(claim => [claim.id, i] as const)));
}

/** Average score between two clusters; null when anything keeps them apart. */
function between(
  left: readonly number[],
  right: readonly number[],
  scores: ReadonlyMap<string, Likeness>,
  apart: ReadonlySet<string>,
): number | null {
  let sum = 0;
  for (const a of left) {
    for (const b of right) {
      const key = keyOf(a, b);
      const likeness = scores.get(key);
      if (apart.has(key) || likeness?.excluded) return null;
      sum += likeness?.score ?? 0;
    }
  }
  return sum / (left.length * right.length);
}

/**
 * Clusters tellings into incidents: the likest pairs first, and two clusters only when on average they are alike and
 * no pair excludes it. A person's "same" joins before anything else, a "different" keeps apart for good.
 * The result is a function of the sets alone, whatever their order. Lists of telling indexes, each sorted.
 */
export function clusterTellings(tellings: readonly Telling[], decisions: readonly Decision[]): number[][] {
  const scores = new Map<string, Likeness>();
  const edges: Edge[] = [];
  for (let a = 0; a < tellings.length; a += 1) {
    for (let b = a + 1; b < tellings.length; b += 1) {
      const [x, y] = [tellings[a], tellings[b]];
      if (!x || !y) continue;
      const likeness = compareTellings(x, y);
      scores.set(keyOf(a, b), likeness);
      if (!likeness.excluded && likeness.score >= SAME) edges.push({ a, b, score: likeness.score });
    }
  }
  const owners = ownersOf(tellings);
  const pairs = (verdict: Verdict): [number, number][] =>
    decisions.flatMap(decision => {
      const [a, b] = [owners.get(decision.left), owners.get(decision.right)];
      return decision.verdict === verdict && a !== undefined && b !== undefined && a !== b ? [[a, b]] : [];
    });
  const apart = new Set(pairs('different').map(([a, b]) => keyOf(a, b)));
  const cluster = new Map<number, number[]>(tellings.map((_, i) => [i, [i]]));
  const join = (a: number, b: number): void => {
    const [left = [a], right = [b]] = [cluster.get(a), cluster.get(b)];
    const joined = [...new Set([...left, ...right])].sort((x, y) => x - y);
    for (const member of joined) cluster.set(member, joined);
  };
  for (const [a, b] of pairs('same')) join(a, b);
  edges.sort((x, y) => y.score - x.score || order(tellings, x, y));
  for (const { a, b } of edges) {
    const [left = [a], right = [b]] = [cluster.get(a), cluster.get(b)];
    if (left === right) continue;
    const mean = between(left, right, scores, apart);
    if (mean !== null && mean >= SAME - 0.1) join(a, b);
  }
  return [...new Set(cluster.values())];
}

/** Ties go by the ids of the tellings, never by their places in a list. */
function order(tellings: readonly Telling[], x: Edge, y: Edge): number {
  const name = ({ a, b }: Edge): string => [tellings[a]?.id ?? '', tellings[b]?.id ?? ''].sort().join(' ');
  return name(x) < name(y) ? -1 : 1;
}
