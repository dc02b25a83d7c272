import type { Syntax, Token } from '../../parse/token.js';
import { childrenOf } from '../../parse/tree.js';
import { argumentsOf, coordinated } from './arguments.js';
import { prepositionOf } from './obliques.js';
import type { Candidate } from './candidate.js';
import type { NounSense } from './lexicon.js';
import { nounSense } from './match-frame.js';
import { nounStatus } from './status.js';
import type { Tools } from './verb-events.js';

/** A noun that only names or modifies something else is no event: "attack helicopter", "the Battle of Hastings Museum". */
function isModifier(token: Token): boolean {
  return /^(?:compound|flat|amod|nmod:desc|vocative|fixed)/.test(token.deprel) || token.upos === 'PROPN';
}

/** Phrases that hang on the noun, or on a phrase of it, by preposition. */
function phrasesOf(syntax: Syntax, noun: Token, preposition: string): number[] {
  const own = childrenOf(syntax, noun.index, 'nmod', 'obl').filter(c => c.index > noun.index);
  const hung = own.flatMap(c => childrenOf(syntax, c.index, 'nmod'));
  const found = [...own, ...hung.filter(() => preposition !== 'of')].filter(
    c => prepositionOf(syntax, c.index) === preposition,
  );
  return found.flatMap(c => coordinated(syntax, c.index));
}

/** "talks between X and Y": both sides act upon each other. */
function mutualParties(syntax: Syntax, noun: Token, sense: NounSense, { parties }: Tools): string[] {
  if (!sense.to.includes('between') && !sense.to.includes('among')) return [];
  const heads = [...phrasesOf(syntax, noun, 'between'), ...phrasesOf(syntax, noun, 'among')];
  return parties.of(heads, 'recipient');
}

interface Sides {
  actors: string[];
  recipients: string[];
}

function sidesOf(syntax: Syntax, noun: Token, sense: NounSense, tools: Tools): Sides {
  const { parties } = tools;
  const both = mutualParties(syntax, noun, sense, tools);
  if (both.length > 1) return { actors: both, recipients: both };
  const possessor = childrenOf(syntax, noun.index, 'nmod:poss').flatMap(c => coordinated(syntax, c.index));
  const named = childrenOf(syntax, noun.index, 'compound', 'amod', 'nmod:desc').map(c => c.index);
  const by = [...phrasesOf(syntax, noun, 'by'), ...participleAgents(syntax, noun)];
  const owners = sense.to.includes('poss') && by.length === 0 ? [] : [...possessor];
  const self = sense.to.includes('self') ? phrasesOf(syntax, noun, 'of') : [];
  let actors = parties.of([...by, ...owners, ...self], 'agent');
  if (actors.length === 0) actors = parties.named(named);
  if (actors.length === 0 && sense.to.includes('subject')) actors = subjectAbove(noun, tools);
  for (const slot of sense.to) {
    const above = sense.to.includes('subject') ? phrasesAbove(noun, slot, tools) : [];
    const heads = slot === 'poss' ? possessor : [...phrasesOf(syntax, noun, slot), ...above];
    const recipients = parties.of(heads, 'recipient').filter(id => !actors.includes(id));
    if (recipients.length > 0) return { actors, recipients };
  }
  return { actors, recipients: both };
}

/** "remained on alert in the north": phrases of the verb that the noun's phrase hangs on. */
function phrasesAbove(noun: Token, slot: string, { syntax, control }: Tools): number[] {
  const verb = syntax.tokens[noun.head];
  if (verb?.upos !== 'VERB') return [];
  return argumentsOf(syntax, verb, control)
    .obliques.filter(o => o.preposition === slot && o.head !== noun.index)
    .map(o => o.head);
}

/** "went on strike", "remained on alert": the deed is that of the verb's subject, or of its object where the verb has one. */
function subjectAbove(noun: Token, { syntax, parties, control }: Tools): string[] {
  const verb = syntax.tokens[noun.head];
  if (verb?.upos !== 'VERB' || !noun.deprel.startsWith('obl')) return [];
  return parties.of(argumentsOf(syntax, verb, control).agents, 'agent');
}

/** "an attack carried out by X". */
function participleAgents(syntax: Syntax, noun: Token): number[] {
  return childrenOf(syntax, noun.index, 'acl')
    .filter(v => v.xpos === 'VBN' && !MEDIATED.has(v.lemma))
    .flatMap(v =>
      childrenOf(syntax, v.index, 'obl')
        .filter(o => prepositionOf(syntax, o.index) === 'by')
        .map(o => o.index),
    );
}

const MEDIATED = new Set(['broker', 'mediate', 'sponsor', 'facilitate', 'host', 'negotiate', 'oversee', 'guarantee']);

/** Third parties: "a ceasefire brokered by Q", "a Q-brokered ceasefire". */
function mediatorsOf(syntax: Syntax, noun: Token, { parties }: Tools): string[] {
  const next = syntax.tokens[noun.index + 1];
  const by = [
    ...childrenOf(syntax, noun.index, 'acl'),
    ...(next?.xpos === 'VBN' && next.head !== noun.index ? [next] : []),
  ]
    .filter(v => MEDIATED.has(v.lemma))
    .flatMap(v =>
      childrenOf(syntax, v.index, 'obl')
        .filter(o => prepositionOf(syntax, o.index) === 'by')
        .flatMap(o => coordinated(syntax, o.index)),
    );
  const joined = childrenOf(syntax, noun.index, 'amod').filter(c =>
    /-(?:brokered|mediated|sponsored|facilitated|hosted)$/.test(c.lower),
  );
  return [...parties.of(by, 'agent'), ...parties.named(joined.map(c => c.index))];
}

/** The event that a noun tells of: "Pakistani air strikes on Kabul", "the release of three soldiers by …". */
export function nounEvent(noun: Token, tools: Tools): Candidate | null {
  const { syntax, lexicon } = tools;
  if (!lexicon.nouns.has(noun.lemma) && !lexicon.nouns.has(noun.lower)) return null;
  const sense = nounSense(syntax, noun, lexicon);
  if (!sense || sense.needs === 'light' || isModifier(noun) || isAimedAtIdea(syntax, noun, tools)) return null;
  const third = mediatorsOf(syntax, noun, tools);
  const sides = sidesOf(syntax, noun, sense, tools);
  const actors = sides.actors.filter(id => !third.includes(id));
  if (sense.needs === 'party' && actors.length + sides.recipients.length + third.length === 0) return null;
  return {
    trigger: noun.index,
    last: noun.index,
    type: sense.type,
    mode: sense.mode,
    status: nounStatus(syntax, noun, tools.rules),
    actors,
    recipients: sides.recipients,
    third,
    taken: -1,
    rule: `event-noun-${noun.lemma}`,
  };
}

/** "an attack on the policy" hurts nobody. */
function isAimedAtIdea(syntax: Syntax, noun: Token, { lexicon }: Tools): boolean {
  const ideas = lexicon.classes.get('abstract');
  return ['on', 'against', 'for'].some(p =>
    phrasesOf(syntax, noun, p).some(i => ideas?.has(syntax.tokens[i]?.lemma ?? '')),
  );
}
