import type { Verdict } from '../../model/ledger/judgement.js';
import { candidatePairs } from './block-keys.js';
import { Clustering, type Clusters } from './clustering.js';
import { aloneOf } from './profile.js';
import type { Telling } from './telling.js';

/** What people decided about two claims: their tellings are held together or apart. */
export interface Decision {
  left: string;
  right: string;
  verdict: Verdict;
}

/** Pairs of telling indexes by claim id; a claim stands in several where a text was reprinted word for word. */
function decided(tellings: readonly Telling[], decisions: readonly Decision[], verdict: Verdict): [number, number][] {
  const owners = new Map<string, number[]>();
  tellings.forEach((telling, i) => {
    for (const { id } of telling.claims) owners.set(id, [...(owners.get(id) ?? []), i]);
  });
  const all = decisions.filter(decision => decision.verdict === verdict);
  return all.flatMap(({ left, right }) =>
    (owners.get(left) ?? []).flatMap(a =>
      (owners.get(right) ?? []).flatMap((b): [number, number][] => (a === b ? [] : [[a, b]])),
    ),
  );
}

/** Which tellings are compared with which, by their indexes. */
export type Pairs = (tellings: readonly Telling[]) => readonly (readonly [number, number])[];

/**
 * Clusters tellings into incidents: the likest two first, then again with what they say together, until no two are alike
 * enough. A person's "same" joins before anything else, a "different" keeps apart for good.
 * The result is a function of the sets alone, whatever their order.
 */
export function clusterTellings(
  tellings: readonly Telling[],
  decisions: readonly Decision[],
  pairs: Pairs = candidatePairs,
): Clusters {
  const work = new Clustering();
  const homes = tellings.map(telling => work.add([aloneOf(telling)]));
  for (const [a, b] of decided(tellings, decisions, 'different')) work.part(homes[a] ?? 0, homes[b] ?? 0);
  for (const [a, b] of pairs(tellings)) work.meet(homes[a] ?? 0, homes[b] ?? 0);
  const roots = homes.slice();
  for (const [a, b] of decided(tellings, decisions, 'same')) {
    const [x = 0, y = 0] = [roots[a], roots[b]];
    const home = work.hold(x, y);
    roots.forEach((root, i) => {
      if (root === x || root === y) roots[i] = home;
    });
  }
  return work.run();
}
