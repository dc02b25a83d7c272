import { isSame } from './ranges.js';
import { bySaid, type Standing } from './standing.js';

const saidBy = (a: Standing, b: Standing): boolean => (a.said ?? '~') <= (b.said ?? '~');

/** The body that gave the very figure, in the paper's own report or before: of several the first that said so. */
function echoed(standing: Standing, named: readonly Standing[]): string | undefined {
  const same = named.filter(other => isSame(other.toll, standing.toll) && saidBy(other, standing));
  return (same.find(({ claim }) => claim.report === standing.claim.report) ?? same[0])?.claimant;
}

/** The only body that the paper quotes for this count, in whichever of its reports. */
function quoted(standing: Standing, named: readonly Standing[]): string | undefined {
  const bodies = new Set(
    named.filter(({ outlet }) => outlet !== null && outlet === standing.outlet).map(({ claimant }) => claimant),
  );
  return bodies.size === 1 ? [...bodies][0] : undefined;
}

/**
 * A paper counts nobody itself. What it gives in its own voice is the figure of the named body that had given it, there or
 * earlier, or else of the only body that the paper quotes for the same count; where there is none, the paper answers for it.
 */
export function creditEchoes(standings: readonly Standing[]): Standing[] {
  const named = standings.filter(({ press }) => !press).sort(bySaid);
  return standings.map(standing => {
    const claimant = standing.press ? (echoed(standing, named) ?? quoted(standing, named)) : undefined;
    return claimant === undefined ? standing : { ...standing, claimant };
  });
}
