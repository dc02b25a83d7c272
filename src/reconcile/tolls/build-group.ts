import type { LedgerClaim } from '../../model/ledger/claim.js';
import type { GroupMark, LedgerRelation, TollGroup } from '../../model/ledger/incident.js';
import type { IncidentParts } from '../incidents/parts.js';
import { coveredBy, isDenied } from './covers.js';
import { creditEchoes } from './credit-echoes.js';
import type { Group } from './group-tolls.js';
import { historyOf, mergeSteps } from './history.js';
import { incrementSteps } from './increments.js';
import { relateWithin } from './relate-groups.js';
import type { Standing } from './standing.js';
import { statusOf } from './status.js';
import { supersede } from './supersede.js';

/** Whose dead the claimant counts: its own side's (against its interest) or the other's. Only where both are known. */
export function lossOf({ claimant, toll }: Standing): 'own' | 'enemy' | null {
  const side = toll.victims.side?.key;
  if (!side || toll.victims.status !== 'combatant') return null;
  return side === claimant ? 'own' : 'enemy';
}

function marksOf(
  group: Group,
  kept: readonly Standing[],
  current: readonly Standing[],
  rival: boolean,
  about: readonly LedgerClaim[],
  parts: IncidentParts,
): GroupMark[] {
  const marks = new Set<GroupMark>();
  if (isDenied(group, about, parts)) marks.add('denied');
  if (coveredBy(group, ['unverifiable', 'unconfirmed'], about, parts).length > 0) marks.add('caveat');
  if (group.members.some(({ claim }) => parts.withdrawn.has(claim.id))) marks.add('withdrawn');
  const live = new Set(current.map(({ claim }) => claim.id));
  if (kept.some(({ claim }) => !live.has(claim.id))) marks.add('superseded');
  if (rival) marks.add('group-differs');
  if (current.some(item => lossOf(item) === 'own')) marks.add('own-losses-admitted');
  return [...marks].sort();
}

/** Range over all that stands: from the smallest to the largest anybody claims; null where one is open. */
function spanOf(current: readonly Standing[]): { lower: number | null; upper: number | null } {
  const lowers = current.map(({ toll }) => toll.lower ?? 0);
  const uppers = current.map(({ toll }) => toll.upper);
  return {
    lower: lowers.length > 0 ? Math.min(...lowers) : null,
    upper: uppers.includes(null) || uppers.length === 0 ? null : Math.max(...uppers.map(upper => upper ?? 0)),
  };
}

/**
 * Comparable tolls with what stands, its status and its history. `about` are claims told about the happening. Relations
 * found are added to `relations`.
 */
export function buildGroup(
  incident: string,
  read: Group,
  rival: boolean,
  increments: readonly Standing[],
  about: readonly LedgerClaim[],
  parts: IncidentParts,
  relations: LedgerRelation[],
): TollGroup {
  const revisions = parts.relations.filter(({ type }) => type === 'supersedes');
  const stands = ({ claim }: Standing): boolean => !parts.withdrawn.has(claim.id) && claim.polarity !== 'denied';
  const group = { ...read, members: creditEchoes(read.members) };
  const kept = group.members.filter(stands);
  const { current, stood, relations: superseded } = supersede(kept, revisions);
  relations.push(...superseded, ...relateWithin(stood));
  const first = group.members[0];
  const losses = current.flatMap(item => {
    const loss = lossOf(item);
    return loss ? [[item.claim.id, loss] as const] : [];
  });
  return {
    id: `${incident}:${group.key}`,
    incident,
    harm: first?.toll.harm ?? 'killed',
    victims: {
      side: group.members.find(({ toll }) => toll.victims.side)?.toll.victims.side ?? null,
      status: group.members.find(({ toll }) => toll.victims.status !== 'unknown')?.toll.victims.status ?? 'unknown',
      subgroup: first?.toll.victims.subgroup ?? null,
      wordings: [...new Set(group.members.map(({ toll }) => toll.victims.text).filter(Boolean))].sort(),
    },
    aggregation: first?.claim.cumulative ? first.toll.aggregation : 'incident',
    claims: [...new Set(group.members.map(({ claim }) => claim.id))].sort(),
    current: [...new Set(current.map(({ claim }) => claim.id))].sort(),
    ...statusOf(current, rival),
    marks: marksOf(group, kept, current, rival, about, parts),
    ...spanOf(current),
    losses: Object.fromEntries(losses),
    history: mergeSteps(historyOf(group.members, parts), incrementSteps(increments, group, parts)),
  };
}
