import type { Attitude, Event } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import { childrenOf } from '../../../parse/tree.js';
import type { Around } from './around.js';
import type { StanceWords } from './attitudes.js';
import { isParty } from './party.js';

// Toward whom an attitude is shown, where the verb's own recipient does not say it.

/** Parties of a deal, release or fight that somebody mediates, where the mediation itself names none; else the two who contend. */
function mediated(around: Around, topic: Event | null, holders: readonly string[], sentence: number): string[] {
  const named = topic ? [...topic.actors, ...topic.recipients] : [];
  const all = named.length > 0 ? named : (around.contenders(sentence) ?? []);
  return [...new Set(all)].filter(id => !holders.includes(id));
}

/** "threatened to close the border unless X gives in": X is threatened. */
function conditional(around: Around, trigger: Token): string[] {
  const { syntax } = around.draft;
  // Wherever the tree hung the clause, its word stands behind the threat in the same sentence.
  for (let i = trigger.index + 1; syntax.tokens[i]?.sentence === trigger.sentence; i += 1) {
    const mark = syntax.tokens[i];
    const clause = mark && /^(?:unless|if)$/.test(mark.lower) ? syntax.tokens[mark.head] : undefined;
    if (!clause) continue;
    const subject = childrenOf(syntax, clause.index, 'nsubj')[0];
    const actor = subject && around.actorAt(subject.index);
    if (actor) return [actor.id];
  }
  return [];
}

/** "rejected X's version and demanded an apology": a verb joined to another is said toward the same party. */
function sharedRecipients(around: Around, event: Event, trigger: Token, words: StanceWords): string[] {
  const head = around.draft.syntax.tokens[trigger.head];
  const [object] = childrenOf(around.draft.syntax, trigger.index, 'obj');
  if (trigger.deprel !== 'conj' || head?.upos !== 'VERB' || !object || !words.is('owed', object.lemma)) return [];
  const above = around.eventsOf(trigger.sentence).find(other => other.trigger.start === head.start);
  return above && above.actors.some(id => event.actors.includes(id)) ? above.recipients : [];
}

/** "implored both parties": nobody by name, but those who contend. */
function bothObjects(around: Around, trigger: Token, words: StanceWords): readonly string[] {
  const { syntax } = around.draft;
  const both = childrenOf(syntax, trigger.index, 'obj', 'iobj', 'obl').find(
    o =>
      words.is('both', o.lemma) &&
      childrenOf(syntax, o.index, 'det', 'nummod', 'det:predet', 'cc:preconj').some(d =>
        /^(?:both|two)$/.test(d.lower),
      ),
  );
  return both ? (around.contenders(trigger.sentence) ?? []) : [];
}

const DEEDS = new Set<Event['type']>(['ASSAULT', 'COERCE', 'YIELD', 'SANCTION', 'MOBILIZE', 'PROTEST', 'REJECT']);
const ECHOES = ['REQUEST', 'AGREE', 'THREATEN', 'ACCUSE'] as const;

/**
 * Who is meant by an object that is a deed: "condemned X's shelling of Y" is against X, whoever "the shooting of Y" was by;
 * "backed the call" is for whoever called last. Undefined where the object is no deed.
 */
function doersOfObject(around: Around, trigger: Token, words: StanceWords): readonly string[] | undefined {
  const { syntax } = around.draft;
  const [object] = childrenOf(syntax, trigger.index, 'obj', 'nsubj:pass');
  if (!object) return undefined;
  const deed = around.eventsOf(object.sentence).find(e => e.trigger.start === object.start && DEEDS.has(e.type));
  if (deed) return deed.actors;
  const type = ECHOES.find(echo => words.is(`echo-${echo}`, object.lemma));
  const bare = childrenOf(syntax, object.index).every(c => c.deprel === 'det' && c.lower === 'the');
  if (!type || !bare || childrenOf(syntax, object.index).length === 0) return undefined;
  const before = [...around.eventsOf(object.sentence - 1), ...around.eventsOf(object.sentence)];
  return before.findLast(e => e.type === type && e.trigger.start < trigger.start)?.actors ?? undefined;
}

/** "demands that the commander be punished": who is to suffer is not who is asked. */
function isPassiveSubject(around: Around, id: string, trigger: Token): boolean {
  const { syntax } = around.draft;
  return childrenOf(syntax, trigger.index, 'ccomp').some(clause =>
    childrenOf(syntax, clause.index, 'nsubj:pass').some(subject => around.actorAt(subject.index)?.id === id),
  );
}

/** Toward whom the attitude is shown: whom the event names; else whom its condition, its topic or the verb it is joined to does. */
export function towardOf(
  around: Around,
  event: Event,
  attitude: Attitude,
  trigger: Token,
  words: StanceWords,
  topic: Event | null,
): string[] {
  const fit = (ids: readonly string[]): string[] =>
    ids.filter(id => !event.actors.includes(id) && isParty(around, id, 'toward', words));
  const threatened = attitude === 'threatens' ? fit(conditional(around, trigger)) : [];
  if (threatened.length > 0) return threatened;
  const doers = attitude === 'supports' || attitude === 'condemns' ? doersOfObject(around, trigger, words) : undefined;
  if (doers) return fit(doers);
  const named = fit(event.recipients).filter(id => attitude !== 'calls-for' || !isPassiveSubject(around, id, trigger));
  if (named.length > 0) return named;
  const both = fit(bothObjects(around, trigger, words));
  if (both.length > 0) return both;
  if (attitude === 'mediates' || (attitude === 'offers' && isMediation(topic)))
    return fit(mediated(around, topic, event.actors, trigger.sentence));
  return attitude === 'supports' ? [] : fit(sharedRecipients(around, event, trigger, words));
}

const isMediation = (topic: Event | null): boolean => topic?.type === 'CONSULT';
