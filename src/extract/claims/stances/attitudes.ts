import type { Attitude, Event } from '../../../model/reading.js';
import type { Resources } from '../../../resources/resources.js';
import type { Syntax, Token } from '../../../parse/token.js';
import { childrenOf } from '../../../parse/tree.js';

type Use = 'offered' | 'supports' | 'condemns' | 'both' | 'deed' | 'owed' | 'appeal' | `echo-${Event['type']}`;

/** Which attitude an event of words shows, and the words that stances are read by. */
export interface StanceWords {
  /** By the lemma of its trigger, else by its type and mode; null where it shows none. */
  attitudeOf(syntax: Syntax, event: Event, trigger: Token | undefined): Attitude | null;
  is(use: Use, word: string): boolean;
  /** Nouns for people and bodies: whoever they name can be of an attitude. */
  people: ReadonlySet<string>;
}

const PEOPLE_TABLES = ['claims-people', 'actors-heads', 'actors-people', 'actors-roles'];

export function loadStanceWords(resources: Resources, language: string): StanceWords {
  const table = (name: string) => resources.table(`lexicons/${language}/${name}`);
  const byWord = new Map(table('events-attitudes').map(row => [`${row.type} ${row.word}`, row.attitude ?? '']));
  const uses = new Set(table('stances-words').map(row => `${row.use} ${row.word}`));
  const people = new Set(PEOPLE_TABLES.flatMap(name => table(name).map(row => row.noun ?? '')));
  const is = (use: Use, word: string): boolean => uses.has(`${use} ${word}`);
  const shown = (event: Event, lemma: string): string =>
    byWord.get(`${event.type} ${lemma}`) ??
    byWord.get(`${event.type}/${event.mode ?? ''} *`) ??
    byWord.get(`${event.type} *`) ??
    '';
  return {
    is,
    people,
    attitudeOf(syntax, event, trigger) {
      const said = shown(event, trigger?.lemma ?? '');
      if (!said || !trigger) return said ? (said as Attitude) : null;
      if (said === 'offers' && trigger.upos === 'VERB' && !offersSomething(syntax, trigger, is)) return null;
      return said === 'threatens' && trigger.lemma === 'warn' && advises(syntax, trigger)
        ? 'calls-for'
        : (said as Attitude);
    },
  };
}

/** What is offered is help, talks, money, or a deed; who offers coffee takes no side. */
function offersSomething(syntax: Syntax, verb: Token, is: StanceWords['is']): boolean {
  const below = childrenOf(syntax, verb.index);
  if (below.some(c => /^(?:xcomp|ccomp)/.test(c.deprel))) return true;
  const [object] = below.filter(c => /^(?:obj|nsubj:pass)/.test(c.deprel));
  if (!object) return true;
  return is('offered', object.lemma) || childrenOf(syntax, object.index, 'acl').some(c => c.xpos === 'VB');
}

/** "warned both sides against escalation" asks them to leave it; "warned that they would pay" threatens. */
const advises = (syntax: Syntax, verb: Token): boolean =>
  childrenOf(syntax, verb.index, 'obl', 'advcl').some(o =>
    childrenOf(syntax, o.index, 'case', 'mark').some(c => c.lower === 'against'),
  );
