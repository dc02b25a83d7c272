import type { Actor, Claim, Toll } from '../../../model/reading.js';
import { actorOf, sideOf } from '../../actors/lookup.js';
import type { Draft } from '../../draft.js';

// Whose people a count is of, seen from who counts: its own, or those it fights.

export type Loss = 'own' | 'enemy' | null;

/** The kind of fighters that the noun names: a state's, an armed group's, or neither is said. */
export type Fighters = 'force' | 'irregular' | null;

const REGULAR = new Set<Actor['kind']>(['armed-force', 'state', 'government']);

/** The kind of fighters that the claimant's side has: its own kind, or that of the party it speaks for. */
function fightersOf(draft: Draft, claimant: Actor, side: string | null): Fighters {
  const party = side === null ? claimant : (actorOf(draft, side) ?? claimant);
  for (const actor of [claimant, party]) {
    if (REGULAR.has(actor.kind)) return 'force';
    if (actor.kind === 'armed-group') return 'irregular';
  }
  return null;
}

/**
 * Does the claimant count its own losses, or those of the other side? By the side the words name; else, for fighters only,
 * by who did it, by the verb ("lost"), and by the kind of fighters: an army's soldiers are its own, rebels are its enemy's.
 */
export function lossOf(draft: Draft, claim: Claim, toll: Toll, fighters: Fighters): Loss {
  const claimant = actorOf(draft, claim.claimant);
  if (!claimant) return null;
  const side = sideOf(draft, claimant);
  const own = new Set([claimant.id, side]);
  const named = toll.victims.side ?? null;
  const isLost = /-lose\b/.test(claim.rule ?? '');
  // The owner of a bare count ("its death toll") is who counted, not who died.
  if (isLost || (named !== null && own.has(named) && toll.victims.text)) return 'own';
  if (toll.victims.status !== 'combatant') return null;
  const kind = fightersOf(draft, claimant, side);
  if (kind === null) return null;
  if (named !== null || (toll.perpetrator && own.has(toll.perpetrator))) return 'enemy';
  if (fighters === null) return null;
  if (kind !== fighters) return 'enemy';
  return kind === 'force' ? 'own' : null;
}
