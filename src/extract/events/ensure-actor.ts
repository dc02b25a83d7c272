import type { Actor } from '../../model/reading.js';
import { cut } from '../../model/span.js';
import { phraseBounds } from '../actors/phrase.js';
import type { Draft } from '../draft.js';
import type { ActorIndex } from './actor-index.js';

const ARTICLES = /^(?:the|an?)\s+/i;

/** Actors made for arguments that nobody had named yet, by folded name, so that a name said twice is one actor; and those known before by each name that is theirs alone. */
export interface MadeActors {
  made: Map<string, Actor>;
  known: ReadonlyMap<string, Actor | null>;
}

/** The names under which the report's actors stand in it; null for a name of several. */
export function namedActors(draft: Draft): MadeActors {
  const known = new Map<string, Actor | null>();
  for (const actor of draft.actors)
    for (const { text } of actor.mentions) {
      const name = text.replace(ARTICLES, '').toLowerCase();
      known.set(name, known.has(name) && known.get(name) !== actor ? null : actor);
    }
  return { made: new Map(), known };
}

/** First word behind a count that opens the phrase: how many there were is no part of who they are ("more than 70 people"). */
function afterCount(draft: Draft, first: number, head: number): number {
  const { tokens } = draft.syntax;
  const [from, to] = [tokens[first]?.start ?? 0, tokens[head]?.start ?? 0];
  const count = draft.numbers.findLast(({ start, end }) => start >= from && end <= to);
  if (!count) return first;
  let next = first;
  while (next < head && (tokens[next]?.start ?? 0) < count.end) next += 1;
  return next;
}

/**
 * The actor of a noun phrase, made when there is none: kind "other", its mention the core of the phrase as far as no other
 * actor's mention stands in it.
 */
export function ensureActor(
  draft: Draft,
  headToken: number,
  index: ActorIndex,
  { made, known: names }: MadeActors,
): Actor | null {
  const known = index.at(headToken);
  if (known) return known;
  const { tokens, text } = draft.syntax;
  const head = tokens[headToken];
  if (!head) return null;
  let [first, last] = phraseBounds(draft.syntax, headToken);
  for (let i = headToken - 1; i >= first; i -= 1) if (index.at(i) || tokens[i]?.text === ',') first = i + 1;
  for (let i = headToken + 1; i <= last; i += 1) if (index.at(i)) last = i - 1;
  while (first < headToken && /^(?:PART|PUNCT|ADP|CCONJ)$/.test(tokens[first]?.upos ?? '')) first += 1;
  first = afterCount(draft, first, headToken);
  const mention = cut(text, tokens[first]?.start ?? head.start, tokens[last]?.end ?? head.end);
  const name = mention.text.replace(ARTICLES, '');
  const key = head.upos === 'PROPN' ? name.toLowerCase() : `${head.index}`;
  const before = (head.upos === 'PROPN' ? names.get(key) : null) ?? made.get(key);
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
function nextId(draft: Draft, made: ReadonlyMap<string, Actor>): string {
  if (made.size > 0) return `x${Number(draft.actors.at(-1)?.id.slice(1)) + 1}`;
  return `x${draft.actors.reduce((highest, actor) => Math.max(highest, Number(actor.id.slice(1)) || 0), 0) + 1}`;
}
