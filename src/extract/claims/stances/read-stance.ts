import type { Actor, Event, Stance } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import { childrenOf, isAncestor } from '../../../parse/tree.js';
import { tokenFrom } from '../../events/actor-index.js';
import type { Around } from './around.js';
import type { StanceWords } from './attitudes.js';
import { isParty } from './party.js';
import { towardOf } from './toward.js';

// A stance is an event of words seen from who takes it: from, toward, attitude and what it is about.

/** A ministry, and somebody told of by office alone ("Ostmark's envoy"), speaks for the party; somebody with a name is named. */
function partyOf(actor: Actor | undefined): string | null {
  if (actor?.kind === 'government') return actor.party ?? null;
  const unnamed =
    actor?.kind === 'person' && actor.role && actor.name.toLowerCase().endsWith(actor.role.text.toLowerCase());
  return unnamed ? (actor.party ?? null) : null;
}

export const holderOf = (around: Around, id: string): string => partyOf(around.actor(id)) ?? id;

/** A joint actor speaks as each of its members ("China, Britain and the UN urged …"); "both sides" are those who contend. */
export function membersOf(around: Around, id: string, words: StanceWords, sentence: number): string[] {
  const actor = around.actor(id);
  const known = actor?.members ?? [];
  const members =
    known.length > 0 ? known : actor && isBoth(actor, words) ? (around.contenders(sentence) ?? [id]) : [id];
  return members.map(member => holderOf(around, member));
}

/** "both sides", "the two governments". */
function isBoth(actor: Actor, words: StanceWords): boolean {
  const name = actor.name.toLowerCase().split(/\s+/);
  const noun = (name.at(-1) ?? '').replace(/ies$/, 'y').replace(/s$/, '');
  return (name.includes('both') || name.includes('two') || actor.kind === 'joint') && words.is('both', noun);
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

/** Whoever speaks as "we" or "I" is who speaks. */
function actorsOf(around: Around, event: Event, trigger: Token): readonly string[] {
  if (event.actors.length > 0) return event.actors;
  const subject = childrenOf(around.draft.syntax, trigger.index, 'nsubj')[0];
  if (!subject || !/^(?:we|i)$/.test(subject.lower)) return [];
  const speaker = around.speech(trigger)?.speaker;
  return speaker ? [speaker] : [];
}

function pairs(
  around: Around,
  from: readonly string[],
  toward: readonly string[],
  words: StanceWords,
  sentence: number,
): [string, string][] {
  const members = (ids: readonly string[]) => [...new Set(ids.flatMap(id => membersOf(around, id, words, sentence)))];
  const [holders, others] = [members(from), members(toward)];
  return holders.flatMap(holder =>
    others.filter(other => other !== holder).map((other): [string, string] => [holder, other]),
  );
}

/** The stances an event shows: one for each member of who takes it and each party it is taken toward. */
export function stancesOfEvent(around: Around, event: Event, words: StanceWords): Stance[] {
  if (event.status === 'negated' || event.status === 'hypothetical') return [];
  const { syntax } = around.draft;
  const topic = topicOf(around, event);
  const trigger = around.tokenOf(event.trigger);
  const attitude = words.attitudeOf(syntax, event, trigger);
  const made: Stance[] = [];
  if (attitude && trigger) {
    const from = actorsOf(around, event, trigger).filter(id => isParty(around, id, 'from', words));
    const toward = towardOf(around, event, attitude, trigger, words, topic);
    for (const [holder, other] of pairs(around, from, toward, words, trigger.sentence))
      made.push({ from: holder, toward: other, attitude, about: topic?.id ?? null });
  }
  const parties = [...event.actors, ...event.recipients].filter(id => !event.third?.includes(id));
  for (const [from, other] of pairs(around, event.third ?? [], parties, words, trigger?.sentence ?? -1))
    made.push({ from, toward: other, attitude: 'mediates', about: event.id });
  return made;
}
