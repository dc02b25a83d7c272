import type { GroupStatus } from '../../model/ledger/incident.js';
import { disjoint, support } from './ranges.js';
import type { Standing } from './standing.js';

export interface StatusCount {
  status: GroupStatus;
  origins: number;
  claimants: number;
}

function pairsOf(current: readonly Standing[]): [Standing, Standing][] {
  const pairs: [Standing, Standing][] = [];
  current.forEach((a, i) => {
    for (const b of current.slice(i + 1)) if (a.claimant !== b.claimant) pairs.push([a, b]);
  });
  return pairs;
}

/**
 * Status of the tolls that stand (the ledger's table): reach is told from corroboration by counting origins, not reports,
 * and claimants by party. One figure per claimant and value is enough, copies change nothing.
 */
export function statusOf(current: readonly Standing[], rival: boolean): StatusCount {
  const unique = [
    ...new Map(current.map(item => [`${item.claimant}|${item.toll.lower}|${item.toll.upper}`, item])).values(),
  ];
  const origins = new Set(current.map(item => item.origin)).size;
  const claimants = new Set(current.map(item => item.claimant)).size;
  const pairs = pairsOf(unique);
  let status: GroupStatus;
  if (pairs.some(([a, b]) => disjoint(a.toll, b.toll))) status = 'contested';
  else if (rival) status = 'unresolved';
  else if (claimants < 2) status = origins > 1 ? 'repeated' : 'single-source';
  else if (pairs.every(([a, b]) => support(a.toll, b.toll))) status = origins > 1 ? 'corroborated' : 'single-source';
  else status = 'unresolved';
  return { status, origins, claimants };
}
