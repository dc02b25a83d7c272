import type { Actor } from '../../model/reading.js';
import type { ReadingIndex } from './reading-index.js';

const OF_A_STATE = new Set(['state', 'government', 'armed-force']);

/** An actor and, one after the other, those on whose behalf it speaks or acts. */
export function partyChain(index: ReadingIndex, id: string | null | undefined): Actor[] {
  const chain: Actor[] = [];
  for (let actor = index.actor(id); actor && !chain.includes(actor); actor = index.actor(actor.party))
    chain.push(actor);
  return chain;
}

/** Whether two actors stand on one side: a party in common, or both organs of the same state. Unknown is `null`. */
export function sameSide(
  index: ReadingIndex,
  a: string | null | undefined,
  b: string | null | undefined,
): boolean | null {
  const left = partyChain(index, a);
  const right = partyChain(index, b);
  if (left.length === 0 || right.length === 0) return null;
  if (left.some(actor => right.includes(actor))) return true;
  const iso = (chain: Actor[]) => chain.filter(x => OF_A_STATE.has(x.kind)).flatMap(x => (x.iso ? [x.iso] : []));
  return iso(left).some(code => iso(right).includes(code));
}

/** Whether an actor is one of the parties that fight, as far as the reading shows it: it is hurt or hurts. */
export function fights(index: ReadingIndex, id: string | null | undefined): boolean {
  return index.reading.claims.some(
    ({ toll }) =>
      toll &&
      [toll.perpetrator, toll.victims.status === 'civilian' ? null : toll.victims.side].some(side =>
        sameSide(index, id, side),
      ),
  );
}
