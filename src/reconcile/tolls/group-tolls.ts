import { collect, only } from './collect.js';
import { partly, peopleCounted, sumOf } from './people-counted.js';
import { show } from './ranges.js';
import { samePeople } from './same-people.js';
import type { Standing } from './standing.js';
import { ANYBODY } from './victim-class.js';

/** Tolls that may be set against each other: one harm, one victim group, one aggregation, of one incident. */
export interface Group {
  key: string;
  members: Standing[];
}

const sideOf = (standing: Standing): string => standing.toll.victims.side?.key ?? '';

/** Increments and remainders change a total; they are no count of the whole and stand in no group. */
const counts = (standing: Standing): boolean =>
  standing.toll.accounting === 'total' || standing.toll.accounting === 'part';

/** The group's key of each standing, one side for all who name none beside it. */
function keysOf(whole: readonly Standing[], all: readonly Standing[]): (standing: Standing) => string {
  const byClaim = new Map(all.map(standing => [standing.claim.id, standing]));
  const people = samePeople(whole, peopleCounted(whole, byClaim), standing => partly(standing, byClaim));
  const baseOf = (standing: Standing): string =>
    [sumOf(standing), people(standing), partly(standing, byClaim)].join('|');
  // A count without a side joins the only one there is.
  const sides = collect(whole, baseOf, sideOf);
  return standing => {
    const base = baseOf(standing);
    const side = sideOf(standing) || only(sides.get(base));
    return `${base}|${people(standing) === ANYBODY ? '' : side}`;
  };
}

/** Groups the tolls of one incident or series. Free of their order. */
export function groupTolls(standings: readonly Standing[]): Group[] {
  const whole = standings.filter(counts);
  const keyOf = keysOf(whole, standings);
  const figureOf = (standing: Standing): string => `${sumOf(standing)} ${show(standing.toll)}`;
  // A denial repeats the figure that it denies.
  const asserted = collect(
    whole.filter(({ claim }) => claim.polarity !== 'denied'),
    figureOf,
    keyOf,
  );
  const groups = new Map<string, Standing[]>();
  for (const standing of whole) {
    const denied = standing.claim.polarity === 'denied' ? only(asserted.get(figureOf(standing))) : '';
    const key = denied || keyOf(standing);
    const members = groups.get(key);
    if (members) members.push(standing);
    else groups.set(key, [standing]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, members]) => ({ key, members }));
}
