import type { Actor } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import { overlapping } from '../attribution/span-index.js';
import type { Draft } from '../draft.js';

interface Standing extends Span {
  actor: Actor;
  /** Place of the actor in the draft's list: of several, the first one counts. */
  rank: number;
}

/** Who stands where, and who is who: looked up without a walk over all actors, of which a long report has thousands. */
interface MentionIndex {
  actors: readonly Actor[];
  count: number;
  mentions: Standing[];
  byId: ReadonlyMap<string, Actor>;
  /** Joint actors by their members. */
  joints: ReadonlyMap<string, Actor>;
}

const membersKey = (ids: Iterable<string>): string => [...ids].sort().join(' ');

function newIndex(actors: readonly Actor[]): MentionIndex {
  const mentions = actors.flatMap((actor, rank) =>
    actor.mentions.map(({ start, end }) => ({ start, end, actor, rank })),
  );
  mentions.sort((a, b) => a.start - b.start);
  const joints = new Map<string, Actor>();
  for (const actor of actors) {
    const key = membersKey(actor.members ?? []);
    if (actor.kind === 'joint' && !joints.has(key)) joints.set(key, actor);
  }
  return { actors, count: actors.length, mentions, byId: new Map(actors.map(actor => [actor.id, actor])), joints };
}

const indexes = new WeakMap<Draft, MentionIndex>();

/** Made at the first question, which comes when events have been read: from then on no actor gets another mention. */
export function mentionIndex(draft: Draft): MentionIndex {
  const known = indexes.get(draft);
  if (known && known.actors === draft.actors && known.count === draft.actors.length) return known;
  const made = newIndex(draft.actors);
  indexes.set(draft, made);
  return made;
}

/** The mentions that overlap a span, by the order of their actors. */
export const mentionsIn = (draft: Draft, span: Span): Standing[] =>
  overlapping(mentionIndex(draft).mentions, span).sort((a, b) => a.rank - b.rank || a.start - b.start);

/** The joint actor of exactly these members. */
export const jointOf = (draft: Draft, ids: ReadonlySet<string>): Actor | null =>
  mentionIndex(draft).joints.get(membersKey(ids)) ?? null;
