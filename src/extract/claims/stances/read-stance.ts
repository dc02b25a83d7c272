import type { Actor, Event, Stance } from '../../../model/reading.js';
import { isAncestor } from '../../../parse/tree.js';
import { tokenFrom } from '../../events/actor-index.js';
import type { Around } from './around.js';
import type { Attitudes } from './attitudes.js';

// A stance is an event of words seen from who takes it: from, toward, attitude and what it is about.

/** A ministry, and somebody told of by office alone ("Ostmark's envoy"), speaks for the party; somebody with a name is named. */
function partyOf(actor: Actor | undefined): string | null {
  if (actor?.kind === 'government') return actor.party ?? null;
  const unnamed =
    actor?.kind === 'person' && actor.role && actor.name.toLowerCase().endsWith(actor.role.text.toLowerCase());
  return unnamed ? (actor.party ?? null) : null;
}

export const holderOf = (around: Around, id: string): string => partyOf(around.actor(id)) ?? id;

/** A joint actor speaks as each of its members ("China, Britain and the UN urged …"). */
export function membersOf(around: Around, id: string): string[] {
  const members = around.actor(id)?.members ?? [];
  return (members.length > 0 ? members : [id]).map(member => holderOf(around, member));
}

/** The first event below the trigger in the tree: what is asked for, condemned or offered. */
export function topicOf(around: Around, event: Event): Event | null {
  const { draft } = around;
  const own = tokenFrom(draft, event.trigger.start);
  let best: Event | null = null;
  for (const other of around.eventsOf(around.sentenceAt(event.trigger.start))) {
    if (other === event || !isAncestor(draft.syntax, own, tokenFrom(draft, other.trigger.start))) continue;
    if (!best || other.trigger.start < best.trigger.start) best = other;
  }
  return best;
}

/** Parties of a deal, release or fight that somebody mediates, where the mediation itself names none. */
function partiesOfTopic(topic: Event | null, holders: readonly string[]): string[] {
  const all = topic ? [...topic.actors, ...topic.recipients] : [];
  return [...new Set(all)].filter(id => !holders.includes(id));
}

function pairs(around: Around, from: readonly string[], toward: readonly string[]): [string, string][] {
  const holders = [...new Set(from.flatMap(id => membersOf(around, id)))];
  const others = [...new Set(toward.map(id => holderOf(around, id)))];
  return holders.flatMap(holder =>
    others.filter(other => other !== holder).map((other): [string, string] => [holder, other]),
  );
}

/** The stances an event shows: one for each member of who takes it and each party it is taken toward. */
export function stancesOfEvent(around: Around, event: Event, attitudes: Attitudes): Stance[] {
  if (event.status === 'negated' || event.status === 'hypothetical') return [];
  const { tokens } = around.draft.syntax;
  const topic = topicOf(around, event);
  const attitude = attitudes.of(event, tokens[tokenFrom(around.draft, event.trigger.start)]);
  const named = event.recipients.filter(id => !event.actors.includes(id) && !around.isPlace(id));
  const toward = named.length > 0 || attitude !== 'mediates' ? named : partiesOfTopic(topic, event.actors);
  const shown = attitude ? pairs(around, event.actors, toward) : [];
  const made = shown.flatMap(([from, other]) =>
    attitude ? [{ from, toward: other, attitude, about: topic?.id ?? null }] : [],
  );
  const mediated = [...event.actors, ...event.recipients].filter(id => !event.third?.includes(id));
  for (const [from, other] of pairs(around, event.third ?? [], mediated))
    made.push({ from, toward: other, attitude: 'mediates', about: event.id });
  return made;
}
