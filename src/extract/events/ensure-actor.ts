import type { Actor } from '../../model/reading.js';
import { cut } from '../../model/span.js';
import { phraseBounds } from '../actors/phrase.js';
import type { Draft } from '../draft.js';
import type { ActorIndex } from './actor-index.js';

/** Actors made for arguments that nobody had named yet, by folded name, so that a name said twice is one actor. */
export type MadeActors = Map<string, Actor>;

const ARTICLES = /^(?:the|an?)\s+/i;

/**
 * The actor of a noun phrase, made when there is none: kind "other", its mention the core of the phrase as far as no other
 * actor's mention stands in it.
 */
export function ensureActor(draft: Draft, headToken: number, index: ActorIndex, made: MadeActors): Actor | null {
  const known = index.at(headToken);
  if (known) return known;
  const { tokens, text } = draft.syntax;
  const head = tokens[headToken];
  if (!head) return null;
  let [first, last] = phraseBounds(draft.syntax, headToken);
  for (let i = headToken - 1; i >= first; i -= 1) if (index.at(i) || tokens[i]?.text === ',') first = i + 1;
  for (let i = headToken + 1; i <= last; i += 1) if (index.at(i)) last = i - 1;
  while (first < headToken && /^(?:PART|PUNCT|ADP|CCONJ)$/.test(tokens[first]?.upos ?? '')) first += 1;
  const mention = cut(text, tokens[first]?.start ?? head.start, tokens[last]?.end ?? head.end);
  const name = mention.text.replace(ARTICLES, '');
  const key = head.upos === 'PROPN' ? name.toLowerCase() : `${head.index}`;
  const before = made.get(key);
  const actor: Actor = before ?? { id: nextId(draft, made), name, kind: 'other', mentions: [], rule: 'event-argument' };
  actor.mentions.push(mention);
  index.add(actor, mention);
  if (!before) {
    made.set(key, actor);
    draft.actors.push(actor);
  }
  return actor;
}

/** Ids go on after the highest one; made actors come last, so only a first one looks at all. */
function nextId(draft: Draft, made: MadeActors): string {
  if (made.size > 0) return `x${Number(draft.actors.at(-1)?.id.slice(1)) + 1}`;
  return `x${draft.actors.reduce((highest, actor) => Math.max(highest, Number(actor.id.slice(1)) || 0), 0) + 1}`;
}
