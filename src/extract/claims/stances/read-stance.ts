import type { Actor, Event, Stance } from '../../../model/reading.js';
import { overlaps } from '../../../model/span.js';
import { isAncestor } from '../../../parse/tree.js';
import type { Draft } from '../../draft.js';
import { tokenFrom } from '../../events/actor-index.js';
import type { Attitudes } from './attitudes.js';

// A stance is an event of words seen from who takes it: from, toward, attitude and what it is about.

/** Somebody told of by office alone ("Ostmark's envoy") speaks for the party; somebody with a name is named. */
export function holderOf(actor: Actor | undefined): string | null {
  const [mention] = actor?.mentions ?? [];
  const unnamed = actor?.kind === 'person' && actor.role && mention && overlaps(actor.role, mention);
  return unnamed ? (actor.party ?? null) : null;
}

/** A joint actor speaks as each of its members ("China, Britain and the UN urged …"). */
function membersOf(actors: ReadonlyMap<string, Actor>, id: string): string[] {
  const members = actors.get(id)?.members ?? [];
  return (members.length > 0 ? members : [id]).map(member => holderOf(actors.get(member)) ?? member);
}

/** The first event below the trigger in the tree: what is asked for, condemned or offered. */
export function topicOf(draft: Draft, event: Event): Event | null {
  const own = tokenFrom(draft, event.trigger.start);
  const sentence = draft.syntax.tokens[own]?.sentence;
  let best: Event | null = null;
  for (const other of draft.events) {
    const at = tokenFrom(draft, other.trigger.start);
    if (other === event || draft.syntax.tokens[at]?.sentence !== sentence || !isAncestor(draft.syntax, own, at)) continue;
    if (!best || other.trigger.start < best.trigger.start) best = other;
  }
  return best;
}

/** Parties of a deal, release or fight that somebody mediates, where the mediation itself names none. */
function partiesOfTopic(topic: Event | null, holders: readonly string[]): string[] {
  const all = topic ? [...topic.actors, ...topic.recipients] : [];
  return [...new Set(all)].filter(id => !holders.includes(id));
}

/** The stances an event shows: one for each member of who takes it and each party it is taken toward. */
export function stancesOfEvent(draft: Draft, event: Event, attitudes: Attitudes): Stance[] {
  if (event.status === 'negated' || event.status === 'hypothetical') return [];
  const actors = new Map(draft.actors.map(actor => [actor.id, actor]));
  const topic = topicOf(draft, event);
  const made: Stance[] = [];
  const add = (from: readonly string[], toward: readonly string[], attitude: Stance['attitude'], about: string | null) => {
    for (const holder of from.flatMap(id => membersOf(actors, id)))
      for (const other of toward) if (other !== holder) made.push({ from: holder, toward: other, attitude, about });
  };
  const trigger = draft.syntax.tokens[tokenFrom(draft, event.trigger.start)];
  const attitude = attitudes.of(event, trigger);
  if (attitude) {
    const named = event.recipients.filter(id => !event.actors.includes(id));
    const toward = named.length > 0 || attitude !== 'mediates' ? named : partiesOfTopic(topic, event.actors);
    add(event.actors, toward, attitude, topic?.id ?? null);
  }
  const mediated = [...new Set([...event.actors, ...event.recipients])].filter(id => !event.third?.includes(id));
  add(event.third ?? [], mediated, 'mediates', event.id);
  return made;
}
