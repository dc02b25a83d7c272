import type { Actor } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import type { Draft } from '../draft.js';
import { tokenFrom as tokenAfter } from '../syntax/token-from.js';

/** Which actor stands at a token: looked up in constant time, since every event asks for several. */
export interface ActorIndex {
  at(token: number): Actor | null;
  add(actor: Actor, mention: Span): void;
}

/** Position of the first token that ends after an offset. */
export const tokenFrom = (draft: Draft, offset: number): number => tokenAfter(draft.syntax.tokens, offset);

export function indexActors(draft: Draft): ActorIndex {
  const { tokens } = draft.syntax;
  const at: (Actor | undefined)[] = new Array<Actor | undefined>(tokens.length);
  const add = (actor: Actor, mention: Span): void => {
    for (let i = tokenFrom(draft, mention.start); (tokens[i]?.start ?? Infinity) < mention.end; i += 1) at[i] = actor;
  };
  for (const actor of draft.actors) for (const mention of actor.mentions) add(actor, mention);
  return { at: token => at[token] ?? null, add };
}
