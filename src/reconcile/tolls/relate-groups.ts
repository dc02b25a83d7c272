import type { LedgerRelation } from '../../model/ledger/incident.js';
import { foldName } from '../../resources/fold-name.js';
import { sameWord } from '../incidents/party-words.js';
import type { Group } from './group-tolls.js';
import { disjoint, show, support } from './ranges.js';
import type { Standing } from './standing.js';
import type { Stood } from './supersede.js';

const words = (standing: Standing): string => standing.toll.victims.text || 'no group named';
const told = (standing: Standing): string => `${standing.claim.voice.name}: ${show(standing.toll)}`;

/** Did both figures stand at some moment? What a claimant no longer says, it does not say against another. */
const together = (a: Stood, b: Stood): boolean =>
  (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until);

/** Figures of one group by different claimants that stood together: they contradict, support, or agree on nothing. */
export function relateWithin(stood: readonly Stood[]): LedgerRelation[] {
  const made: LedgerRelation[] = [];
  const ordered = [...stood].sort((a, b) => (a.first.claim.id < b.first.claim.id ? -1 : 1));
  ordered.forEach((left, i) => {
    for (const right of ordered.slice(i + 1)) {
      const [a, b] = [left.first, right.first];
      if (a.claimant === b.claimant || !together(left, right)) continue;
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

const areArmed = (group: Group): boolean => [...statusesOf(group)].every(status => status === 'combatant');

/** Names in the wordings of a group and that of its side: "Ordunian troops", "Ordun". */
function namesOf({ members }: Group): string[] {
  const wordings = members.flatMap(({ toll }) => toll.victims.text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []);
  const sides = members.flatMap(({ toll }) => toll.victims.side?.name.split(' ') ?? []);
  return [...wordings, ...sides].map(foldName).filter(word => word.length >= SHORTEST);
}

/** A name this short is rather an article or an acronym. */
const SHORTEST = 4;

/** Two sides whose wordings hold one name may be one: an armed group that governs a state, and that state's army. */
const nameOneSide = (a: Group, b: Group): boolean => namesOf(a).some(x => namesOf(b).some(y => sameWord(x, y)));

/** Same harm, sum and side (or sides that may be one), but the people are worded differently: shown together, never set against each other. */
export function areRival(a: Group, b: Group): boolean {
  const [x, y] = [a.members[0], b.members[0]];
  if (!x || !y || a.key === b.key || !isTotal(a) || !isTotal(b)) return false;
  if (x.toll.harm !== y.toll.harm || x.claim.cumulative !== y.claim.cumulative) return false;
  if (x.toll.victims.subgroup || y.toll.victims.subgroup) return false;
  const both = new Set([...statusesOf(a), ...statusesOf(b)]);
  if (both.has('civilian') && both.has('combatant')) return false;
  const [sideA, sideB] = [sideOf(a), sideOf(b)];
  return sideA === sideB ? sideA !== '' : areArmed(a) && areArmed(b) && nameOneSide(a, b);
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
