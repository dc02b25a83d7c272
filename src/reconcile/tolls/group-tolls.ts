import { ANYBODY } from './victim-class.js';
import type { Standing } from './standing.js';

/** Tolls that may be set against each other: one harm, one victim group, one aggregation, of one incident. */
export interface Group {
  key: string;
  members: Standing[];
}

const sideOf = (standing: Standing): string => standing.toll.victims.side?.key ?? '';
/** A sum over a series stands apart from the toll of one happening. */
const sum = (standing: Standing): string => (standing.claim.cumulative ? standing.toll.aggregation : 'incident');

/** A part counts some of the people only: it stands with parts that name the same people, never with the whole. */
const partly = (standing: Standing): string => (standing.toll.accounting === 'part' ? 'part' : '');

const baseOf = (standing: Standing): string =>
  [standing.toll.harm, sum(standing), standing.people, standing.toll.victims.subgroup ? '' : partly(standing)].join(
    '|',
  );

/** Sides named for one harm and class of people; a count without a side joins the only one there is. */
function sidesByBase(standings: readonly Standing[]): Map<string, Set<string>> {
  const sides = new Map<string, Set<string>>();
  for (const standing of standings) {
    const side = sideOf(standing);
    const known = sides.get(baseOf(standing)) ?? new Set<string>();
    if (side) known.add(side);
    sides.set(baseOf(standing), known);
  }
  return sides;
}

/** Increments and remainders change a total; they are no count of the whole and stand in no group. */
const counts = (standing: Standing): boolean =>
  standing.toll.accounting === 'total' || standing.toll.accounting === 'part';

/** Groups the tolls of one incident or series. Free of their order. */
export function groupTolls(standings: readonly Standing[]): Group[] {
  const whole = standings.filter(counts);
  const sides = sidesByBase(whole);
  const groups = new Map<string, Standing[]>();
  for (const standing of whole) {
    const base = baseOf(standing);
    const named = sides.get(base) ?? new Set<string>();
    const side = sideOf(standing) || (named.size === 1 && standing.people !== ANYBODY ? [...named][0] : '');
    const key = `${base}|${standing.people === ANYBODY ? '' : side}`;
    const members = groups.get(key);
    if (members) members.push(standing);
    else groups.set(key, [standing]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, members]) => ({ key, members }));
}
