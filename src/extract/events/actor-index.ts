import type { Actor } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import type { Draft } from '../draft.js';

/** Which actor stands at a token: looked up in constant time, since every event asks for several. */
export interface ActorIndex {
  at(token: number): Actor | null;
  add(actor: Actor, mention: Span): void;
}

/** The first token that ends after an offset. */
export function tokenFrom(draft: Draft, offset: number): number {
  const { tokens } = draft.syntax;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function indexActors(draft: Draft): ActorIndex {
  const { tokens } = draft.syntax;
  const at: (Actor | undefined)[] = new Array<Actor | undefined>(tokens.length);
  const add = (actor: Actor, mention: Span): void => {
    for (let i = tokenFrom(draft, mention.start); (tokens[i]?.start ?? Infinity) < mention.end; i += 1) at[i] = actor;
  };
  for (const actor of draft.actors) for (const mention of actor.mentions) add(actor, mention);
  return { at: token => at[token] ?? null, add };
}
