import { show } from './ranges.js';
import { ANYBODY } from './victim-class.js';
import type { Standing } from './standing.js';

/** Tolls that may be set against each other: one harm, one victim group, one aggregation, of one incident. */
export interface Group {
  key: string;
  members: Standing[];
}

/** Combatants of whom no more is told. */
const COMBATANT = 'combatant';
const isCombatant = ({ toll }: Standing): boolean => toll.victims.status === 'combatant';

const sideOf = (standing: Standing): string => standing.toll.victims.side?.key ?? '';

/** A sum over a series stands apart from the toll of one happening; over what it runs, the series itself tells. */
const sum = (standing: Standing): string => (standing.claim.cumulative ? 'sum' : 'incident');

/**
 * A part that names its people only as the whole does ("31 of the wounded") counts some of them: it stands with such
 * parts, never with the whole. A part that names other people ("four of the dead were civilians") counts all of those.
 */
function partly(standing: Standing, byClaim: ReadonlyMap<string, Standing>): string {
  const { toll, people } = standing;
  if (toll.accounting !== 'part' || toll.victims.subgroup) return '';
  const whole = toll.partOf ? byClaim.get(toll.partOf) : undefined;
  return people === ANYBODY || people === whole?.people ? 'part' : '';
}

/** Less than half as many: more likely some of those people than all of them. */
const isSmallPart = ({ toll: some }: Standing, { toll: all }: Standing): boolean =>
  some.upper !== null && all.lower !== null && 2 * some.upper < all.lower;

/** Increments and remainders change a total; they are no count of the whole and stand in no group. */
const counts = (standing: Standing): boolean =>
  standing.toll.accounting === 'total' || standing.toll.accounting === 'part';

/** Values by key. */
function collect(
  standings: readonly Standing[],
  key: (standing: Standing) => string,
  value: (standing: Standing) => string,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const standing of standings) {
    const known = found.get(key(standing)) ?? new Set<string>();
    if (value(standing)) known.add(value(standing));
    found.set(key(standing), known);
  }
  return found;
}

/** The only one of a set; empty where there are none or several. */
const only = (values: ReadonlySet<string> | undefined): string => (values?.size === 1 ? ([...values][0] ?? '') : '');

/** Groups the tolls of one incident or series. Free of their order. */
export function groupTolls(standings: readonly Standing[]): Group[] {
  const whole = standings.filter(counts);
  const byClaim = new Map(standings.map(standing => [standing.claim.id, standing]));
  const kind = (standing: Standing): string => [standing.toll.harm, sum(standing)].join('|');
  // "15 people" are the 15 villagers, where nobody else is counted.
  const named = collect(
    whole.filter(({ toll }) => toll.accounting === 'total' && !toll.victims.subgroup),
    kind,
    ({ people, toll }) => (people === ANYBODY ? '' : `${toll.victims.status === 'combatant' ? '!' : ''}${people}`),
  );
  // The two missing sailors are not the eleven people killed.
  const meets = (same: string, one: string): boolean => {
    const [all, some] = [ANYBODY, one].map(name =>
      whole.filter(other => kind(other) === same && other.people === name),
    );
    return (all ?? []).some(a => (some ?? []).some(b => !isSmallPart(b, a)));
  };
  // "Twelve of its own" are soldiers, where that side's soldiers alone are counted.
  const armed = collect(
    whole.filter(isCombatant),
    standing => `${kind(standing)}|${sideOf(standing)}`,
    standing => (standing.people === ANYBODY ? '' : standing.people),
  );
  const people = (standing: Standing): string => {
    if (standing.people !== ANYBODY || standing.toll.victims.subgroup || partly(standing, byClaim) !== '')
      return standing.people;
    if (isCombatant(standing)) return only(armed.get(`${kind(standing)}|${sideOf(standing)}`)) || COMBATANT;
    const one = only(named.get(kind(standing)));
    return one !== '' && !one.startsWith('!') && meets(kind(standing), one) ? one : ANYBODY;
  };
  const baseOf = (standing: Standing): string =>
    [kind(standing), people(standing), partly(standing, byClaim)].join('|');
  // A count without a side joins the only one there is.
  const sides = collect(whole, baseOf, sideOf);
  const keyOf = (standing: Standing): string => {
    const base = baseOf(standing);
    const side = sideOf(standing) || only(sides.get(base));
    return `${base}|${people(standing) === ANYBODY ? '' : side}`;
  };
  // A denial repeats the figure that it denies.
  const asserted = collect(
    whole.filter(({ claim }) => claim.polarity !== 'denied'),
    standing => `${kind(standing)} ${show(standing.toll)}`,
    keyOf,
  );
  const groups = new Map<string, Standing[]>();
  for (const standing of whole) {
    const denied =
      standing.claim.polarity === 'denied' ? only(asserted.get(`${kind(standing)} ${show(standing.toll)}`)) : '';
    const key = denied || keyOf(standing);
    const members = groups.get(key);
    if (members) members.push(standing);
    else groups.set(key, [standing]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, members]) => ({ key, members }));
}
