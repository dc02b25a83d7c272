import type { Syntax, Token } from '../../../parse/token.js';
import { clauseAround } from '../clause-span.js';
import { negationOf } from '../negation.js';
import { asksQuestion, childrenOf, type Found, isIndependent } from './found.js';
import type { StatementLexicon } from './lexicon.js';

// "was not clear", "did not confirm", "difficult to verify", "unconfirmed reports", "accounts differ":
// words that say by themselves, or when negated, that something is not settled.

export function readPredicate(syntax: Syntax, token: Token, lexicon: StatementLexicon): Found | null {
  const kind =
    lexicon.predicates.get(token.lemma)?.get(token.upos) ?? lexicon.predicates.get(token.lower)?.get(token.upos);
  switch (kind) {
    case 'negative':
    case 'unverified':
      return unsettled(syntax, token, kind);
    case 'differ':
      return accountsDiffer(syntax, token, lexicon);
    case 'clear':
    case 'confirm':
    case 'verify':
    case 'comment':
      return negated(syntax, token, kind, lexicon);
    default:
      return null;
  }
}

/** "unconfirmed reports that …" doubts what follows; "an unknown man" says nothing of the kind. */
function unsettled(syntax: Syntax, token: Token, kind: string): Found | null {
  const counts = token.lemma === 'unknown' && syntax.tokens[token.head]?.lemma === 'number';
  if (token.deprel === 'amod' && token.lemma !== 'unconfirmed' && token.lemma !== 'unverified' && !counts) return null;
  const polarity = kind === 'negative' ? 'unconfirmed' : 'unverifiable';
  return { span: clauseAround(syntax, token.index), token, polarity, rule: `negative-${token.lemma}` };
}

function accountsDiffer(syntax: Syntax, token: Token, lexicon: StatementLexicon): Found | null {
  const subject = childrenOf(syntax, token.index).find(c => c.deprel === 'nsubj');
  if (!subject || !lexicon.nouns.get(subject.lemma)?.has('claim')) return null;
  return { span: clauseAround(syntax, token.index), token, polarity: 'unconfirmed', rule: 'accounts-differ' };
}

function negated(syntax: Syntax, token: Token, kind: string, lexicon: StatementLexicon): Found | null {
  const negation = negationOf(syntax, token.index, lexicon.negators);
  if (!negation || token.deprel === 'amod') return null;
  if (kind === 'clear' && !isOpen(syntax, token)) return null;
  if (
    kind === 'comment' &&
    token.lemma === 'respond' &&
    !mentions(syntax, token.index, ['request', 'question', 'comment', 'call', 'message'])
  )
    return null;
  // "difficult to verify": the clause is that of the word that keeps it from being done.
  const span = clauseAround(syntax, negation.index === token.head ? negation.index : token.index);
  if (kind === 'verify' || (kind === 'confirm' && isIndependent(syntax, token.index)))
    return { span, token, polarity: 'unverifiable', rule: 'not-verified' };
  return { span, token, polarity: 'unconfirmed', rule: `not-${kind}` };
}

/** "it was not clear whether", "the number is not known", "nobody knows how many"; "he did not know the town" is a state of mind. */
function isOpen(syntax: Syntax, token: Token): boolean {
  if (token.lemma !== 'know') return true;
  if (childrenOf(syntax, token.index).some(c => c.deprel === 'aux:pass' || c.deprel === 'nsubj:pass')) return true;
  return asksQuestion(syntax, token);
}

const mentions = (syntax: Syntax, i: number, lemmas: string[]): boolean =>
  childrenOf(syntax, i).some(
    c => lemmas.includes(c.lemma) || childrenOf(syntax, c.index).some(g => lemmas.includes(g.lemma)),
  );

/** "did not say whether …", "would not say how many": a question that was left open. */
export function readOpenQuestion(syntax: Syntax, token: Token, lexicon: StatementLexicon): Found | null {
  if (!['say', 'tell', 'reveal', 'explain', 'indicate'].includes(token.lemma) || token.upos !== 'VERB') return null;
  if (!asksQuestion(syntax, token) || !negationOf(syntax, token.index, lexicon.negators)) return null;
  return { span: clauseAround(syntax, token.index), token, polarity: 'unconfirmed', rule: 'open-question' };
}

const HAVING = new Set(['have', 'give', 'offer', 'receive', 'make', 'provide', 'see', 'find', 'get']);

/** "there was no confirmation", "no immediate comment", "no reports of casualties"; "no response can replace it" is none. */
export function readMissing(
  syntax: Syntax,
  token: Token,
  lexicon: StatementLexicon,
  isNegative: (i: number) => boolean,
): Found | null {
  if (token.upos !== 'NOUN' || !lexicon.nouns.get(token.lemma)?.has('missing') || !isNegative(token.index)) return null;
  const head = syntax.tokens[token.head];
  const exists =
    !head ||
    head.lemma === 'be' ||
    childrenOf(syntax, token.index).some(c => c.deprel === 'expl' || c.deprel === 'cop');
  if (!exists && !(token.deprel === 'obj' && head && HAVING.has(head.lemma))) return null;
  const verify = token.lemma === 'confirmation' && isIndependent(syntax, token.index);
  return {
    span: clauseAround(syntax, token.index),
    token,
    polarity: verify ? 'unverifiable' : 'unconfirmed',
    rule: 'missing-noun',
  };
}
