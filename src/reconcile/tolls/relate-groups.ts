import type { LedgerRelation } from '../../model/ledger/incident.js';
import type { Group } from './group-tolls.js';
import { disjoint, show, support } from './ranges.js';
import type { Standing } from './standing.js';

const words = (standing: Standing): string => standing.toll.victims.text || 'no group named';
const told = (standing: Standing): string => `${standing.claim.voice.name}: ${show(standing.toll)}`;

/** Tolls of one group by different claimants: they contradict, support, or agree on nothing. */
export function relateWithin(current: readonly Standing[]): LedgerRelation[] {
  const made: LedgerRelation[] = [];
  const seen = new Set<string>();
  const first = [...current].sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
  first.forEach((a, i) => {
    for (const b of first.slice(i + 1)) {
      if (a.claimant === b.claimant) continue;
      const key = [`${a.claimant} ${show(a.toll)}`, `${b.claimant} ${show(b.toll)}`].sort().join('|');
      if (seen.has(key)) continue;
      seen.add(key);
      const type = disjoint(a.toll, b.toll) ? 'contradicts' : support(a.toll, b.toll) ? 'supports' : null;
      if (type) made.push({ from: a.claim.id, to: b.claim.id, type, reason: `${told(a)}, ${told(b)}` });
    }
  });
  return made;
}

const isTotal = (group: Group): boolean => group.members.every(({ toll }) => toll.accounting === 'total');
const statusesOf = (group: Group): Set<string> => new Set(group.members.map(({ toll }) => toll.victims.status));
const sideOf = (group: Group): string =>
  group.members.find(({ toll }) => toll.victims.side)?.toll.victims.side?.key ?? '';

/** Same harm, sum and side, but the people are worded differently: shown together, never set against each other. */
export function areRival(a: Group, b: Group): boolean {
  const [x, y] = [a.members[0], b.members[0]];
  if (!x || !y || a.key === b.key || !isTotal(a) || !isTotal(b)) return false;
  if (x.toll.harm !== y.toll.harm || x.claim.cumulative !== y.claim.cumulative) return false;
  if (x.toll.victims.subgroup || y.toll.victims.subgroup) return false;
  const [sideA, sideB] = [sideOf(a), sideOf(b)];
  if (sideA !== sideB || sideA === '') return false;
  const both = new Set([...statusesOf(a), ...statusesOf(b)]);
  return !(both.has('civilian') && both.has('combatant'));
}

/** One relation for a pair of rival groups and claimants, each group's wording in the reason. */
export function relateRivals(a: readonly Standing[], b: readonly Standing[]): LedgerRelation[] {
  const [x] = [...a].sort((p, q) => (p.claim.id < q.claim.id ? -1 : 1));
  const y = b.filter(item => item.claimant !== x?.claimant).sort((p, q) => (p.claim.id < q.claim.id ? -1 : 1))[0];
  if (!x || !y) return [];
  return [
    {
      from: x.claim.id,
      to: y.claim.id,
      type: 'rival',
      reason: `the groups are worded differently: ${words(x)} (${told(x)}) / ${words(y)} (${told(y)})`,
    },
  ];
}
