import { candidatePairs } from './block-keys.js';
import { scoreProfiles } from './compare-profiles.js';
import { profileOf } from './profile.js';
import type { Telling } from './telling.js';
import { WEIGHTS } from './weights.js';

/** May the two ever come to lie in one incident through each other? Else neither changes what becomes of the other. */
export function areRelated(a: Telling, b: Telling): boolean {
  return scoreProfiles(profileOf([a]), profileOf([b])).score >= WEIGHTS.related;
}

/**
 * Blocks that can be reconciled each for itself: what chains of related tellings hold together. Sharing a key proposes,
 * being related decides, so that a common word does not make one block of a whole ledger. Each in the order given.
 */
export function blocksOf(tellings: readonly Telling[]): Telling[][] {
  const home = tellings.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (home[at] !== undefined && home[at] !== at) at = home[at] ?? at;
    return at;
  };
  const join = (a: number, b: number): void => {
    const [x, y] = [root(a), root(b)];
    home[Math.max(x, y)] = Math.min(x, y);
  };
  for (const [a, b] of candidatePairs(tellings)) {
    const [x, y] = [tellings[a], tellings[b]];
    if (x && y && root(a) !== root(b) && areRelated(x, y)) join(a, b);
  }
  // One report's tellings stay together: what it tells apart is compared with the same others.
  const byReport = new Map<string, number>();
  tellings.forEach(({ report }, i) => {
    const first = byReport.get(report);
    if (first === undefined) byReport.set(report, i);
    else join(first, i);
  });
  const blocks = new Map<number, Telling[]>();
  tellings.forEach((telling, i) => {
    const block = blocks.get(root(i));
    if (block) block.push(telling);
    else blocks.set(root(i), [telling]);
  });
  return [...blocks.values()];
}
