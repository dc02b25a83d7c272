import { collect, only } from './collect.js';
import type { Standing } from './standing.js';
import { ANYBODY } from './victim-class.js';

/** Combatants of whom no more is told. */
const COMBATANT = 'combatant';
const isCombatant = ({ toll }: Standing): boolean => toll.victims.status === 'combatant';

/** Harm, and whether one happening or a sum over several is counted; over what a sum runs, its series tells. */
export const sumOf = ({ toll, claim }: Standing): string => `${toll.harm}|${claim.cumulative ? 'sum' : 'incident'}`;

const armyOf = (standing: Standing): string => `${sumOf(standing)}|${standing.toll.victims.side?.key ?? ''}`;
const named = ({ people }: Standing): string => (people === ANYBODY ? '' : people);

/**
 * A part that names its people only as the whole does ("31 of the wounded") counts some of them: it stands with such
 * parts, never with the whole. A part that names other people ("four of the dead were civilians") counts all of those.
 */
export function partly(standing: Standing, byClaim: ReadonlyMap<string, Standing>): string {
  const { toll, people } = standing;
  if (toll.accounting !== 'part' || toll.victims.subgroup) return '';
  const whole = toll.partOf ? byClaim.get(toll.partOf) : undefined;
  return people === ANYBODY || people === whole?.people ? 'part' : '';
}

/** Less than half as many: some of those people, not all of them. */
function isSmallPart(some: readonly Standing[], all: readonly Standing[]): boolean {
  const most = Math.max(...some.map(({ toll }) => toll.upper ?? Number.POSITIVE_INFINITY));
  const least = Math.min(...all.map(({ toll }) => toll.lower ?? 0));
  return 2 * most < least;
}

/** The only people named of each harm, as long as no combatants were counted beside them and they can be all. */
function onlyNamed(whole: readonly Standing[]): Map<string, string> {
  const totals = whole.filter(({ toll }) => toll.accounting === 'total' && !toll.victims.subgroup);
  const classes = collect(
    totals,
    sumOf,
    standing => (isCombatant(standing) && named(standing) ? '!' : '') + named(standing),
  );
  const found = new Map<string, string>();
  for (const [sum, names] of classes) {
    const one = only(names);
    const [some, all] = [one, ANYBODY].map(name => whole.filter(item => sumOf(item) === sum && item.people === name));
    if (one && !one.startsWith('!') && !isSmallPart(some ?? [], all ?? [])) found.set(sum, one);
  }
  return found;
}

/**
 * The class of people that each toll counts, once it is known who is counted beside them: "15 people" are the 15
 * villagers where nobody else is named, "twelve of its own" the side's soldiers where those alone are.
 */
export function peopleCounted(
  whole: readonly Standing[],
  byClaim: ReadonlyMap<string, Standing>,
): (standing: Standing) => string {
  const alone = onlyNamed(whole);
  const armed = collect(whole.filter(isCombatant), armyOf, named);
  return standing => {
    const known = standing.people !== ANYBODY || standing.toll.victims.subgroup !== null;
    if (known || partly(standing, byClaim) !== '') return standing.people;
    if (isCombatant(standing)) return only(armed.get(armyOf(standing))) || COMBATANT;
    return alone.get(sumOf(standing)) ?? ANYBODY;
  };
}
