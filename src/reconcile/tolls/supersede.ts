import type { LedgerRelation } from '../../model/ledger/incident.js';
import { isSame, show } from './ranges.js';
import { bySaid, type Standing } from './standing.js';

/** Which tolls still stand, and which took their place. */
export interface Standings {
  current: Standing[];
  relations: LedgerRelation[];
}

/** The figures of one claimant in order, one for each time it was said anew; a reprint is not said anew. */
function steps(standings: readonly Standing[]): Standing[][] {
  const found: Standing[][] = [];
  for (const standing of [...standings].sort(bySaid)) {
    const last = found.at(-1);
    if (last?.[0] && isSame(last[0].toll, standing.toll)) last.push(standing);
    else found.push([standing]);
  }
  return found;
}

/**
 * A later figure by the same claimant for the same people takes the place of the earlier one. Told by another
 * claimant, it stands beside it. A report that tells old and new figure ("raised from 12 to 19") says itself which stands.
 */
export function supersede(standings: readonly Standing[], revised: ReadonlySet<string>): Standings {
  const byClaimant = new Map<string, Standing[]>();
  for (const standing of standings) {
    const known = byClaimant.get(standing.claimant);
    if (known) known.push(standing);
    else byClaimant.set(standing.claimant, [standing]);
  }
  const current: Standing[] = [];
  const relations: LedgerRelation[] = [];
  for (const own of byClaimant.values()) {
    const live = own.filter(({ claim }) => !revised.has(claim.id));
    const order = steps(live.length > 0 ? live : own);
    const last = order.at(-1) ?? [];
    const stands = last[0];
    if (!stands) continue;
    current.push(
      ...own.filter(item => last.includes(item) || (isSame(item.toll, stands.toll) && !revised.has(item.claim.id))),
    );
    for (let i = 1; i < order.length; i += 1) {
      const [from, to] = [order[i]?.[0], order[i - 1]?.[0]];
      if (from && to)
        relations.push({
          from: from.claim.id,
          to: to.claim.id,
          type: 'supersedes',
          reason: `${from.claim.voice.name}: ${show(to.toll)}, later ${show(from.toll)}`,
        });
    }
  }
  return { current, relations };
}
