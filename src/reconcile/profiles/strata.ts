import type { VictimStatus } from '../../model/reading.js';
import type { Incident, TollGroup } from '../../model/ledger/incident.js';
import type { Party } from '../../model/ledger/party.js';
import type { ReasonedClaim } from '../../model/ledger/profile.js';
import { type Counted, leastOf } from './counted.js';

/** People who were counted apart from all others, with every count of them; groups told otherwise are alternatives. */
export interface Stratum {
  side: Party | null;
  status: VictimStatus;
  groups: TollGroup[];
  items: Counted[];
  /** Strata that count some of the same people by side or status: only what they leave of this one is added to them. */
  less: Stratum[];
}

export interface Strata {
  /** Counts of everybody: no side, and nothing said of their status. */
  whole: Stratum[];
  /** Counts of a side or of a status, which are not counted twice. */
  specific: Stratum[];
  /** Counts of some of those (children among the dead): shown, never added. */
  parts: Stratum[];
  excluded: ReasonedClaim[];
}

const isPart = ({ group, toll }: Counted): boolean => group.victims.subgroup !== null || toll.accounting === 'part';

function byGroup(items: readonly Counted[]): Stratum[] {
  const found = new Map<string, Stratum>();
  for (const item of items) {
    const { group, side } = item;
    const known = found.get(group.id);
    if (known) known.items.push(item);
    else found.set(group.id, { side, status: group.victims.status, groups: [group], items: [item], less: [] });
  }
  return [...found.values()].sort((a, b) => sizeOf(b) - sizeOf(a) || (idOf(a) < idOf(b) ? -1 : 1));
}

const idOf = (stratum: Stratum): string => stratum.groups[0]?.id ?? '';
const sizeOf = (stratum: Stratum): number => Math.max(0, ...stratum.items.map(leastOf));

/** One report that counts both tells them apart; without such a report they are two wordings for one count. */
function toldTogether(a: Stratum, b: Stratum, incident: Incident): boolean {
  const ids = new Set(a.items.map(({ claim }) => claim.id));
  const others = new Set(b.items.map(({ claim }) => claim.id));
  const rival = incident.relations.some(
    ({ type, from, to }) =>
      type === 'rival' && ((ids.has(from) && others.has(to)) || (ids.has(to) && others.has(from))),
  );
  if (rival) return false;
  const reports = new Set(a.items.map(({ claim }) => claim.report));
  return b.items.some(({ claim }) => reports.has(claim.report));
}

/**
 * Groups of one side and status, largest first: told together they are different people, unless the largest is no
 * smaller than all the rest (then it counts them too: "14 people", "9 pupils"; fighters have no such common name);
 * never told together they are alternatives.
 */
function settle(groups: readonly Stratum[], incident: Incident, excluded: ReasonedClaim[]): Stratum[] {
  const [largest, ...others] = groups;
  if (!largest) return [];
  const together = others.filter(other => toldTogether(largest, other, incident));
  const covers =
    largest.status !== 'combatant' && sizeOf(largest) >= together.reduce((sum, other) => sum + sizeOf(other), 0);
  const settled = [largest];
  for (const other of others) {
    const twin = settled.find(known => !toldTogether(known, other, incident));
    if (together.includes(other) && covers) {
      for (const { claim } of other.items)
        excluded.push({ claim: claim.id, why: 'counts people who are in a larger count of the same reports' });
    } else if (twin) {
      twin.groups.push(...other.groups);
      twin.items.push(...other.items);
    } else settled.push(other);
  }
  return settled;
}

const keyOf = ({ side, status }: Stratum): string => `${side?.key ?? ''}|${status}`;
const isWhole = ({ side, status }: Stratum): boolean =>
  side === null && status !== 'civilian' && status !== 'combatant';

const isUnclear = ({ status }: Stratum): boolean => status !== 'civilian' && status !== 'combatant';

/**
 * What is said of a side ("13 Karvans") covers what is said of its soldiers and civilians; what is said of soldiers covers
 * what is said of each side's, unless a report tells of both. Nobody is counted under both.
 */
function cover(specific: readonly Stratum[], incident: Incident): void {
  const sides = new Set(specific.flatMap(({ side }) => (side ? [side.key] : [])));
  for (const stratum of specific) {
    stratum.less = specific.filter(other => {
      if (other === stratum || isUnclear(other)) return false;
      if (isUnclear(stratum)) return other.side ? other.side.key === stratum.side?.key : sides.size === 1;
      const isSideless = stratum.side === null && other.side !== null && other.status === stratum.status;
      return isSideless && !toldTogether(stratum, other, incident);
    });
  }
}

/** The people of an incident, each counted once however many reports count them. Free of the order of `counted`. */
export function strataOf(counted: readonly Counted[], incident: Incident): Strata {
  const excluded: ReasonedClaim[] = [];
  const totals = byGroup(counted.filter(item => !isPart(item)));
  const parts = byGroup(counted.filter(isPart));
  const byKey = new Map<string, Stratum[]>();
  for (const stratum of totals) {
    const key = isWhole(stratum) ? '|' : keyOf(stratum);
    byKey.set(key, [...(byKey.get(key) ?? []), stratum]);
  }
  const keys = [...byKey.keys()].sort();
  const settled = keys.map(key => [key, settle(byKey.get(key) ?? [], incident, excluded)] as const);
  const whole = settled.flatMap(([key, strata]) => (key === '|' ? strata : []));
  const specific = settled.flatMap(([key, strata]) => (key === '|' ? [] : strata));
  cover(specific, incident);
  // Where nobody counts all, the largest part tells how many there are at least.
  const [most, ...rest] = parts;
  const alone = whole.length === 0 && specific.length === 0 && most;
  const aside = alone ? rest : parts;
  for (const { items } of aside)
    for (const { claim } of items) excluded.push({ claim: claim.id, why: 'a part: it never adds to its whole' });
  if (!alone) return { whole, specific, parts, excluded };
  return { ...(isWhole(most) ? { whole: [most], specific } : { whole, specific: [most] }), parts, excluded };
}
