import type { Attribution } from '../../../model/reading.js';
import { contains } from '../../../model/span.js';
import type { Syntax, Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import { clauseAround, clauseHead, clauseSpan } from '../clause-span.js';
import { isNegativePhrase, negationOf } from '../negation.js';
import { childrenOf, type Found } from './found.js';
import type { StatementLexicon } from './lexicon.js';

/** "denied shelling", "rejected the claim", "the report is false": by the verb, or by what is said of a claim. */
export function readDenial(syntax: Syntax, token: Token, lexicon: StatementLexicon): Found | null {
  const kind = lexicon.predicates.get(token.lemma)?.get(token.upos);
  if (kind === 'deny' || kind === 'reject') return deniedByVerb(syntax, token, kind, lexicon);
  return kind === 'false' ? saidToBeFalse(syntax, token, lexicon) : null;
}

function deniedByVerb(syntax: Syntax, token: Token, kind: string, lexicon: StatementLexicon): Found | null {
  // "to deny it would be …", "may deny": nobody has.
  if (token.xpos === 'VB' && !childrenOf(syntax, token.index).some(c => c.deprel === 'nsubj' && c.index < token.index))
    return null;
  if (childrenOf(syntax, token.index).some(c => c.xpos === 'MD') || negationOf(syntax, token.index, lexicon.negators))
    return null;
  if (kind === 'reject' && !rejectsClaim(syntax, token, lexicon)) return null;
  if (kind === 'deny' && isRefusal(syntax, token, lexicon)) return null;
  return { span: clauseSpan(syntax, clauseHead(syntax, token.index)), token, polarity: 'denied', rule: 'denial-verb' };
}

/** "denied the captain bail", "denied a visa to the consul": what somebody is not given is no act that is denied. */
function isRefusal(syntax: Syntax, token: Token, lexicon: StatementLexicon): boolean {
  const children = childrenOf(syntax, token.index);
  return children.some(
    c =>
      c.deprel === 'iobj' ||
      (/^(?:obj|nsubj:pass)/.test(c.deprel) && (lexicon.nouns.get(c.lemma)?.has('granted') ?? false)),
  );
}

/** A note or an offer that is rejected was made; a claim that is rejected is denied. */
function rejectsClaim(syntax: Syntax, token: Token, lexicon: StatementLexicon): boolean {
  const object = childrenOf(syntax, token.index).find(c => ['obj', 'nsubj:pass'].includes(c.deprel));
  const classes = object ? lexicon.nouns.get(object.lemma) : undefined;
  if (object) return (classes?.has('claim') ?? false) || (classes?.has('part') ?? false);
  const head = syntax.tokens[token.head];
  return token.deprel.startsWith('acl') && head !== undefined && (lexicon.nouns.get(head.lemma)?.has('claim') ?? false);
}

/** "The claim that … is an invention", "called the figure a lie". */
function saidToBeFalse(syntax: Syntax, token: Token, lexicon: StatementLexicon): Found | null {
  const children = childrenOf(syntax, token.index);
  if (negationOf(syntax, token.index, lexicon.negators)) return null;
  const subject = children.find(c => c.deprel === 'nsubj');
  const copula = children.some(c => c.deprel === 'cop');
  const isClaim = (noun: Token | undefined) =>
    noun !== undefined && (lexicon.nouns.get(noun.lemma)?.has('claim') ?? false);
  if (copula && (isClaim(subject) || (token.upos === 'NOUN' && ['it', 'this', 'that'].includes(subject?.lower ?? ''))))
    return { span: clauseAround(syntax, token.index), token, polarity: 'denied', rule: 'said-to-be-false' };
  const head = syntax.tokens[token.head];
  const called =
    token.deprel === 'xcomp' &&
    head?.lemma === 'call' &&
    isClaim(childrenOf(syntax, head.index).find(c => c.deprel === 'obj'));
  return called ? { span: clauseAround(syntax, token.head), token, polarity: 'denied', rule: 'called-false' } : null;
}

const OWN = new Set(['we', 'our', 'ours', 'i', 'my']);
const OWN_BY_SPEAKER = new Set(['its', 'his', 'her', 'their', 'it', 'he', 'she', 'they']);

/**
 * "We did not fire", "said its guns had not fired", "not one of our planes left": an act that the speaker's own side is said
 * not to have done. Only acts that one may be accused of, and only what is past: "we will not stop" denies nothing.
 */
export function readOwnDenial(
  draft: Draft,
  token: Token,
  around: Attribution | null,
  lexicon: StatementLexicon,
): Found | null {
  const { syntax } = draft;
  if (token.upos !== 'VERB' || !lexicon.acts.has(token.lemma) || !isPast(syntax, token)) return null;
  const subject = childrenOf(syntax, token.index).find(c => c.deprel.startsWith('nsubj'));
  const agent = childrenOf(syntax, token.index).find(
    c => c.deprel === 'obl:agent' || (c.deprel === 'obl' && childrenOf(syntax, c.index).some(g => g.lower === 'by')),
  );
  const doer = token.xpos === 'VBN' && agent ? agent : subject;
  if (!doer || !(negationOf(syntax, token.index, lexicon.negators) || negativeSubject(syntax, subject, lexicon)))
    return null;
  if (!isOwn(syntax, doer, around)) return null;
  return { span: clauseAround(syntax, token.index), token, polarity: 'denied', rule: 'own-act-denied' };
}

const negativeSubject = (syntax: Syntax, subject: Token | undefined, lexicon: StatementLexicon): boolean =>
  subject !== undefined && isNegativePhrase(syntax, subject.index, lexicon.negators);

const isPast = (syntax: Syntax, token: Token): boolean =>
  token.xpos === 'VBD' ||
  childrenOf(syntax, token.index).some(
    c => c.deprel.startsWith('aux') && ['did', 'had', 'has', 'have', 'was', 'were'].includes(c.lower),
  );

/** The doer is of the speaker's side: "we", "our men"; inside an attribution also "its guns", "his men", "they". */
function isOwn(syntax: Syntax, doer: Token, around: Attribution | null): boolean {
  const words = [
    doer,
    ...childrenOf(syntax, doer.index),
    ...childrenOf(syntax, doer.index).flatMap(c => childrenOf(syntax, c.index)),
  ];
  if (words.some(w => OWN.has(w.lower))) return true;
  if (!around || !around.content.some(span => contains(span, doer))) return false;
  return words.some(w => OWN_BY_SPEAKER.has(w.lower));
}
