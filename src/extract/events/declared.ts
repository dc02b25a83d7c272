import type { Syntax, Token } from '../../parse/token.js';
import { childrenOf } from '../../parse/tree.js';
import { argumentsOf } from './arguments.js';
import type { Candidate } from './candidate.js';
import { recipientsOf } from './recipients.js';
import { agentsOf, readVerb, type Tools } from './verb-events.js';
import { verbStatus } from './status.js';

// What a party says that it will do is a deed of words: to cooperate is to agree, to do harm is to threaten,
// not to do it is to reject; what it says that another must do is a request (PLOVER codes future deeds so).

const COOPERATIVE = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'YIELD', 'AGREE']);
const HOSTILE = new Set(['PROTEST', 'SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE']);
const FUTURE = new Set(['will', 'would', "'ll", '’ll', 'wo', 'shall']);
const OBLIGED = new Set(['must', 'should', 'ought']);

/** The type of the deed of words, or null. */
function declaredType(clause: Token, own: boolean, tools: Tools): string | null {
  const { syntax } = tools;
  const auxiliaries = childrenOf(syntax, clause.index, 'aux').map(a => a.lower);
  if (!own) return auxiliaries.some(a => OBLIGED.has(a)) || isObligation(syntax, clause) ? 'REQUEST' : null;
  if (!auxiliaries.some(a => FUTURE.has(a))) return null;
  const reading = readVerb(clause, tools);
  if (!reading) return null;
  const { frame, noun } = reading.match;
  const type = frame.type === '=' ? (noun?.sense.type ?? '') : frame.type;
  if (verbStatus(syntax, clause, tools.rules) === 'negated') return COOPERATIVE.has(type) ? 'REJECT' : null;
  return COOPERATIVE.has(type) ? 'AGREE' : HOSTILE.has(type) ? 'THREATEN' : null;
}

/** "has to", "needs to". */
const isObligation = (syntax: Syntax, clause: Token): boolean =>
  ['have', 'need'].includes(clause.lemma) &&
  childrenOf(syntax, clause.index, 'obj').length === 0 &&
  childrenOf(syntax, clause.index, 'xcomp').some(x => syntax.tokens[x.index - 1]?.lower === 'to');

/** Does the clause speak of the speaker: the same actor, or a pronoun that nobody else was found for? */
function isOwn(clause: Token, speakers: readonly string[], tools: Tools): boolean {
  const { syntax, parties, control } = tools;
  const subject = childrenOf(syntax, clause.index, 'nsubj', 'nsubj:pass')[0];
  if (!subject) return false;
  const ids = parties.of(argumentsOf(syntax, clause, control).agents, 'agent');
  if (ids.length > 0) return ids.some(id => speakers.includes(id));
  return subject.upos === 'PRON' && /^(?:it|he|she|they|we|i)$/.test(subject.lower);
}

/** The deed of words that a verb of saying and its clause make together. */
export function declaredEvent(token: Token, tools: Tools): Candidate | null {
  const { syntax, lexicon, parties, control } = tools;
  if (token.upos !== 'VERB' || !lexicon.classes.get('speech')?.has(token.lemma)) return null;
  const clause = childrenOf(syntax, token.index, 'ccomp').find(c => c.upos === 'VERB' || c.upos === 'AUX');
  if (!clause) return null;
  const args = argumentsOf(syntax, token, control);
  const actors = agentsOf(token, args, tools);
  if (actors.length === 0) return null;
  // "nobody should …" asks nobody in particular.
  if (
    /^(?:nobody|none|no-one|one|everyone|everybody|anyone)$/.test(
      childrenOf(syntax, clause.index, 'nsubj')[0]?.lower ?? '',
    )
  )
    return null;
  const type = declaredType(clause, isOwn(clause, actors, tools), tools);
  if (!type) return null;
  const recipients = recipientsOf(['comp'], {
    syntax,
    verb: token.index,
    args: { ...args, complements: [clause.index] },
    parties,
    control,
    lexicon,
    agents: actors,
    material: false,
  });
  if (type === 'REQUEST' && recipients.length === 0) return null;
  return {
    trigger: token.index,
    last: token.index,
    type,
    mode: null,
    status: verbStatus(syntax, token, tools.rules),
    actors,
    recipients,
    third: [],
    taken: -1,
    rule: 'event-declared',
  };
}
