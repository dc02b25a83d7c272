import type { Incident, TollGroup } from '../../src/model/ledger/incident.js';
import type { ReadStory } from './run-story.js';
import type { GoldClaim, GoldGroup, Story } from './story.js';

/** Program's claim id by gold claim id, for tolls and harms. */
export function match(story: Story, read: ReadStory): Map<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const gold of story.claims.filter(({ kind }) => kind === 'toll' || kind === 'harm')) {
    const span = spanOf(gold, read.texts.get(gold.report) ?? '');
    const fits = read.claims.filter(
      claim =>
        claim.report === gold.report &&
        !taken.has(`${claim.report} ${claim.id}`) &&
        (claim.kind === 'toll' || claim.kind === 'harm') &&
        (!claim.toll || claim.toll.harm === gold.harm),
    );
    const near = fits.find(claim => {
      const at = claim.toll?.figure ?? claim.quote[0];
      if (!at || at.start >= span.end || span.start >= at.end) return false;
      return (
        claim.kind !== 'toll' ||
        gold.kind !== 'toll' ||
        (claim.toll?.lower === gold.lower && claim.toll?.upper === gold.upper)
      );
    });
    if (!near) continue;
    taken.add(`${near.report} ${near.id}`);
    found.set(gold.id, `${near.report} ${near.id}`);
  }
  return found;
}

function spanOf(gold: GoldClaim, text: string): { start: number; end: number } {
  let start = -1;
  for (let n = gold.nth ?? 1; n > 0; n -= 1) start = text.indexOf(gold.quote, start + 1);
  let end = start + gold.quote.length;
  if (gold.figure) {
    start = text.indexOf(gold.figure, start);
    end = start + gold.figure.length;
  }
  const points = (at: number): number => [...text.slice(0, at)].length;
  return { start: points(start), end: points(end) };
}

export interface Pooled {
  precision: number[];
  recall: number[];
}

export function bCubed(gold: Map<string, string>, found: Map<string, string>): Pooled {
  const pooled: Pooled = { precision: [], recall: [] };
  for (const [item, home] of gold) {
    const mine = found.get(item);
    const same = [...gold].filter(([, other]) => other === home).map(([id]) => id);
    const together = mine === undefined ? [item] : [...found].filter(([, other]) => other === mine).map(([id]) => id);
    const both = together.filter(id => gold.get(id) === home).length;
    if (mine !== undefined) pooled.precision.push(both / together.length);
    pooled.recall.push(mine === undefined ? 0 : both / same.length);
  }
  return pooled;
}

export const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / Math.max(1, list.length);
export const percent = (x: number): string => (100 * x).toFixed(1).padStart(6);

/** The program's group that holds most of the gold group's claims; of its own reports' claims only. */
export function groupFor(
  gold: GoldGroup,
  matched: Map<string, string>,
  incidents: readonly Incident[],
): TollGroup | undefined {
  const ids = new Set(gold.claims.flatMap(id => matched.get(id)?.split(' ')[1] ?? []));
  let best: TollGroup | undefined;
  let most = 0;
  for (const incident of incidents) {
    for (const group of incident.groups) {
      const shared = group.claims.filter(id => ids.has(id)).length;
      if (shared > most) [best, most] = [group, shared];
    }
  }
  return best;
}
