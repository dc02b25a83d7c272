import { isSame } from './ranges.js';
import { bySaid, type Standing } from './standing.js';

const saidBy = (a: Standing, b: Standing): boolean => (a.said ?? '~') <= (b.said ?? '~');

/**
 * A paper that gives in its own voice the very figure that a named body had given, there or earlier, repeats that body and
 * is no second claimant. Of several bodies it is the one that its own report names, else the first that said so.
 */
export function creditEchoes(standings: readonly Standing[]): Standing[] {
  const named = standings.filter(({ press }) => !press).sort(bySaid);
  return standings.map(standing => {
    if (!standing.press) return standing;
    const same = named.filter(other => isSame(other.toll, standing.toll) && saidBy(other, standing));
    const credited = same.find(({ claim }) => claim.report === standing.claim.report) ?? same[0];
    return credited ? { ...standing, claimant: credited.claimant } : standing;
  });
}
