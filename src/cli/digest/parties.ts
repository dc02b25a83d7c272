import type { Actor } from '../../model/reading.js';
import type { ReadingIndex } from './reading-index.js';

const OF_A_STATE = new Set(['state', 'government', 'armed-force']);

/** The state of which an actor is an organ, or the state itself. */
const stateOf = ({ kind, iso }: Actor): string[] => (iso && OF_A_STATE.has(kind) ? [iso] : []);

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
  const codes = right.flatMap(stateOf);
  return left.flatMap(stateOf).some(code => codes.includes(code));
}

/** Tells whether an actor is one of the parties that fight, as far as the reading shows it: it is hurt or hurts. */
export function fighters(index: ReadingIndex): (id: string | null | undefined) => boolean {
  const sides = index.reading.claims.flatMap(({ toll }) =>
    toll ? [toll.perpetrator, toll.victims.status === 'civilian' ? null : toll.victims.side] : [],
  );
  const actors = new Set([...new Set(sides)].flatMap(side => partyChain(index, side)));
  const states = new Set([...actors].flatMap(stateOf));
  return id => {
    const chain = partyChain(index, id);
    return chain.some(actor => actors.has(actor)) || chain.flatMap(stateOf).some(code => states.has(code));
  };
}
