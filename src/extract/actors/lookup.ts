import type { Actor } from '../../model/reading.js';
import { overlaps, type Span } from '../../model/span.js';
import type { Token } from '../../parse/token.js';
import type { Draft } from '../draft.js';
import { tokenFrom } from '../syntax/token-from.js';
import { jointOf, mentionIndex, mentionsIn } from './mention-index.js';
import { phraseBounds } from './phrase.js';

// What the components after this one ask of the actors: who stands here, and on whose side. Offsets are of the view.

/** The token of a span whose head lies outside it: the head word of the phrase. Null for a span without words. */
function headWord(draft: Draft, span: Span): Token | null {
  const { tokens } = draft.syntax;
  let found: Token | null = null;
  for (let i = tokenFrom(tokens, span.start); i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || token.start >= span.end) break;
    const head = tokens[token.head];
    const outside = !head || head.start >= span.end || head.end <= span.start;
    if (outside && token.upos !== 'PUNCT') found ??= token;
  }
  return found;
}

/** The joint actor whose members, and nobody else, have mentions in the span. */
function jointAt(draft: Draft, standing: readonly { actor: Actor }[]): Actor | null {
  const inside = new Set(standing.map(({ actor }) => actor.id));
  return inside.size < 2 ? null : jointOf(draft, inside);
}

/**
 * The actor with a mention that overlaps the span: a joint actor where all its members stand in the span,
 * else the one over the span's head word, else the longest overlap.
 */
export function actorAt(draft: Draft, span: Span): Actor | null {
  const standing = mentionsIn(draft, span);
  const joint = jointAt(draft, standing);
  if (joint) return joint;
  const head = headWord(draft, span);
  let best: Actor | null = null;
  let most = 0;
  for (const { actor, start, end } of standing) {
    if (head && overlaps({ start, end }, head)) return actor;
    const shared = Math.min(end, span.end) - Math.max(start, span.start);
    if (shared > most) [best, most] = [actor, shared];
  }
  return best;
}

/** The actor with an id; null where there is none. */
export const actorOf = (draft: Draft, id: string | null | undefined): Actor | null =>
  (id && mentionIndex(draft).byId.get(id)) || null;

/** The actor that a noun phrase names, by its head token; a name beside the head ("spokesman X") counts as well. */
export function actorByNounPhrase(draft: Draft, headToken: number): Actor | null {
  const token = draft.syntax.tokens[headToken];
  if (!token) return null;
  const [here] = mentionsIn(draft, token);
  if (here) return here.actor;
  const [first, last] = phraseBounds(draft.syntax, headToken);
  const start = draft.syntax.tokens[first]?.start ?? token.start;
  const end = draft.syntax.tokens[last]?.end ?? token.end;
  const named = mentionsIn(draft, { start, end }).find(({ actor }) => actor.role && overlaps(actor.role, token));
  return named?.actor ?? null;
}

const SIDES = new Set<Actor['kind']>(['state', 'government', 'armed-group']);

/**
 * The side an actor is on: the id of the state, government or armed group at the end of its party links; the actor itself
 * when it is one. An actor whose party is neither (a person of an agency) is on that party's side. Null where no party is known.
 */
export function sideOf(draft: Draft, actor: Actor): string | null {
  const { byId } = mentionIndex(draft);
  const seen = new Set<string>();
  let at: Actor | undefined = actor;
  let last: Actor | null = SIDES.has(actor.kind) ? actor : null;
  while (at?.party && !seen.has(at.id)) {
    seen.add(at.id);
    at = byId.get(at.party);
    if (at) last = at;
  }
  return last?.id ?? null;
}
