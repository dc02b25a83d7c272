import type { EventStatus } from '../../model/reading.js';
import type { Syntax, Token } from '../../parse/token.js';
import { childrenOf } from '../../parse/tree.js';
import { isNegativePhrase, negationOf, type Negators } from '../claims/negation.js';
import { isHiddenInfinitive } from './arguments.js';
import type { EventLexicon } from './lexicon.js';

// Did it happen? Negation, auxiliaries, conditions, and what the words above say of what stands below them.

const FUTURE = new Set(['will', "'ll", '’ll', 'shall', 'wo', 'going']);
const POSSIBLE = new Set([
  'could',
  'may',
  'might',
  'can',
  'should',
  'must',
  'would',
  'ca',
  'ought',
  'need',
  "'d",
  '’d',
]);
const CONDITION = new Set(['if', 'unless', 'whether', 'should', 'lest', 'until']);

export interface StatusRules {
  lexicon: EventLexicon;
  negators: Negators;
}

/** What the auxiliaries of a verb say; null when they say nothing. */
function byAuxiliaries(syntax: Syntax, verb: Token): EventStatus | null {
  const auxiliaries = childrenOf(syntax, verb.index, 'aux', 'cop').filter(a => a.index < verb.index);
  if (auxiliaries.some(a => FUTURE.has(a.lower))) return 'planned';
  if (auxiliaries.some(a => a.lower === 'would')) return inReportedSpeech(syntax, verb) ? 'planned' : 'hypothetical';
  if (auxiliaries.some(a => POSSIBLE.has(a.lower))) return 'hypothetical';
  if (verb.xpos === 'VBG' && auxiliaries.some(a => a.lemma === 'be')) return 'ongoing';
  return null;
}

/** "said it would withdraw" is future in the past; "would have withdrawn" is not. */
function inReportedSpeech(syntax: Syntax, verb: Token): boolean {
  if (childrenOf(syntax, verb.index, 'aux').some(a => a.lower === 'have')) return false;
  return verb.deprel === 'ccomp' || verb.deprel === 'parataxis' || verb.deprel === 'conj' || verb.deprel === 'root';
}

const underCondition = (syntax: Syntax, verb: Token): boolean =>
  childrenOf(syntax, verb.index, 'mark', 'advmod').some(m => CONDITION.has(m.lower) && m.index < verb.index);

/** "would back the council if it paid": what is done only on a condition. */
const dependsOnCondition = (syntax: Syntax, verb: Token): boolean =>
  childrenOf(syntax, verb.index, 'aux').some(a => /^(?:would|could|might)$/.test(a.lower)) &&
  childrenOf(syntax, verb.index, 'advcl').some(clause => underCondition(syntax, clause));

const isInfinitive = (syntax: Syntax, verb: Token): boolean =>
  childrenOf(syntax, verb.index, 'mark', 'aux').some(m => m.lower === 'to' && m.index < verb.index);

/** What the governing verb, noun or adjective says of the clause below it. */
function byGovernor(syntax: Syntax, verb: Token, rules: StatusRules): EventStatus | null {
  const head = syntax.tokens[verb.head];
  const hidden = isHiddenInfinitive(syntax, verb);
  if (!head || verb.deprel === 'acl:relcl') return null;
  if (!hidden && !/^(?:xcomp|advcl|acl|ccomp|obj|csubj)/.test(verb.deprel)) return null;
  const infinitive = hidden || isInfinitive(syntax, verb);
  const gerund = verb.xpos === 'VBG';
  if (!infinitive && !gerund) return null;
  const said = governorStatus(syntax, head, rules.lexicon);
  if (gerund) {
    const marked = childrenOf(syntax, verb.index, 'mark', 'case').find(m => m.index < verb.index)?.lower;
    if (marked === 'without') return 'negated';
    return verb.deprel === 'xcomp' || marked === 'from' ? said : null;
  }
  if (head.upos === 'AUX' || head.lemma === 'be') return 'planned';
  return said ?? 'planned';
}

/** "demanded that the minister resign": what is asked for has not been done. */
function subjunctive(syntax: Syntax, verb: Token, { lexicon }: StatusRules): EventStatus | null {
  const head = syntax.tokens[verb.head];
  if (verb.deprel !== 'ccomp' || head?.upos !== 'VERB') return null;
  // "that the minister resign": a bare form beside a subject in the singular.
  const singular = childrenOf(syntax, verb.index, 'nsubj').some(s => /^NNP?$/.test(s.xpos));
  if (verb.xpos !== 'VB' && !(verb.xpos === 'VBP' && singular)) return null;
  return childrenOf(syntax, verb.index, 'aux').length > 0 ? null : governorStatus(syntax, head, lexicon);
}

/** The status a word gives to what it governs. */
export function governorStatus(syntax: Syntax, head: Token, lexicon: EventLexicon): EventStatus | null {
  const particle =
    childrenOf(syntax, head.index, 'compound:prt')[0]?.lower ?? syntax.tokens[head.index + 1]?.lower ?? '';
  return (
    lexicon.status.get(`${head.lemma} ${particle}`) ??
    lexicon.status.get(head.lemma) ??
    lexicon.status.get(head.lower) ??
    null
  );
}

/** The status of a verb's event. A clause without a word on it goes by the clause it depends on or is joined to. */
export function verbStatus(syntax: Syntax, verb: Token, rules: StatusRules, steps = 0): EventStatus {
  if (negationOf(syntax, verb.index, rules.negators)) return 'negated';
  if (underCondition(syntax, verb) || dependsOnCondition(syntax, verb)) return 'hypothetical';
  const own = byAuxiliaries(syntax, verb) ?? byGovernor(syntax, verb, rules) ?? subjunctive(syntax, verb, rules);
  if (own) return own;
  const head = syntax.tokens[verb.head];
  const bare = childrenOf(syntax, verb.index, 'aux', 'nsubj', 'mark').length === 0;
  const leans =
    (verb.deprel === 'conj' && bare && head?.xpos === verb.xpos) || (verb.deprel === 'advcl' && verb.xpos === 'VBG');
  if (leans && head?.upos === 'VERB' && steps < 4) {
    const above = verbStatus(syntax, head, rules, steps + 1);
    return above === 'ongoing' ? 'happened' : above;
  }
  return 'happened';
}

/** The status of an event that a noun tells of: its own modifiers, then the verb it is subject or object of. */
export function nounStatus(syntax: Syntax, noun: Token, rules: StatusRules): EventStatus {
  if (isNegativePhrase(syntax, noun.index, rules.negators)) return 'negated';
  for (const modifier of childrenOf(syntax, noun.index, 'amod', 'compound', 'acl')) {
    const said = rules.lexicon.status.get(`~${modifier.lower}`);
    if (said) return said;
  }
  const verb = syntax.tokens[noun.head];
  if (!verb || verb.upos !== 'VERB') return 'happened';
  const isObject = /^(?:obj|nsubj:pass)/.test(noun.deprel);
  const purpose = noun.deprel.startsWith('obl') && childrenOf(syntax, noun.index, 'case')[0]?.lower === 'for';
  const said = isObject || purpose ? governorStatus(syntax, verb, rules.lexicon) : null;
  if (said && said !== 'happened') return said;
  if (!isObject && !noun.deprel.startsWith('nsubj')) return 'happened';
  // "strikes killed nobody": nobody was killed, but there were strikes.
  if (childrenOf(syntax, verb.index, 'obj').some(o => isNegativePhrase(syntax, o.index, rules.negators)))
    return 'happened';
  const above = verbStatus(syntax, verb, rules);
  return above === 'ongoing' || (rules.lexicon.verbs.has(verb.lemma) && isObject) ? 'happened' : above;
}
