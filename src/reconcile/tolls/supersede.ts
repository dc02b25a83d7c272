import type { LedgerRelation } from '../../model/ledger/incident.js';
import { isSame, show } from './ranges.js';
import { bySaid, type Standing } from './standing.js';

/** A figure of one claimant, and how long it stood: ISO 8601, `until` null where it still does. */
export interface Stood {
  /** The first of its claims. */
  first: Standing;
  from: string;
  until: string | null;
}

/** Which tolls still stand, and which took their place. */
export interface Standings {
  current: Standing[];
  /** Every figure of every claimant, in the order of the claimants' first claims. */
  stood: Stood[];
  relations: LedgerRelation[];
}

/** One claimant's one figure, however many reports carry it. */
interface Position {
  /** Earliest first. */
  standings: Standing[];
  /** When it was first said: a morning paper that prints yesterday's copy does not bring the old figure back. */
  said: string;
}

function positionsOf(own: readonly Standing[]): Position[] {
  const found: Position[] = [];
  for (const standing of [...own].sort(bySaid)) {
    const known = found.find(({ standings: [first] }) => first && isSame(first.toll, standing.toll));
    if (known) known.standings.push(standing);
    else found.push({ standings: [standing], said: standing.said ?? '~' });
  }
  return found;
}

/** Does a report say itself that the one figure took the place of the other ("raised from 12 to 19")? */
const revises = (later: Position, earlier: Position, revisions: readonly Revision[]): boolean =>
  revisions.some(
    ({ from, to }) =>
      later.standings.some(({ claim }) => claim.id === from) && earlier.standings.some(({ claim }) => claim.id === to),
  );

/** A pair of claims of which the words say that `from` took the place of `to`. */
export interface Revision {
  from: string;
  to: string;
}

const replaces = (later: Position, earlier: Position, revisions: readonly Revision[]): boolean =>
  later.said === earlier.said
    ? revises(later, earlier, revisions) && !revises(earlier, later, revisions)
    : later.said > earlier.said;

/**
 * A figure first said later by the same claimant for the same people takes the place of the earlier one; told by another
 * claimant, it stands beside it. Two figures of one moment both stand, unless their report says which one counts.
 */
export function supersede(standings: readonly Standing[], revisions: readonly Revision[]): Standings {
  const byClaimant = new Map<string, Standing[]>();
  for (const standing of standings) {
    const known = byClaimant.get(standing.claimant);
    if (known) known.push(standing);
    else byClaimant.set(standing.claimant, [standing]);
  }
  const current: Standing[] = [];
  const stood: Stood[] = [];
  const relations: LedgerRelation[] = [];
  for (const own of byClaimant.values()) {
    const positions = positionsOf(own);
    positions.forEach((position, i) => {
      const later = positions.filter(other => other !== position && replaces(other, position, revisions));
      if (later.length === 0) current.push(...position.standings);
      // The next figure, not the last: a history is a chain.
      const next = positions.slice(i + 1).find(other => later.includes(other)) ?? later[0];
      const [from, to] = [next?.standings[0], position.standings[0]];
      if (to) stood.push({ first: to, from: position.said, until: next?.said ?? null });
      if (!from || !to) return;
      const reason = `${from.claim.voice.name}: ${show(to.toll)}, later ${show(from.toll)}`;
      relations.push({ from: from.claim.id, to: to.claim.id, type: 'supersedes', reason });
    });
  }
  return { current, stood, relations };
}
