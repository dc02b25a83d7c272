import type { Polarity } from '../../../model/reading.js';
import type { Span } from '../../../model/span.js';
import type { Syntax, Token } from '../../../parse/token.js';

/** A negative statement as it was found: its clause, the word that makes it one, and the rule. */
export interface Found {
  span: Span;
  token: Token;
  polarity: Exclude<Polarity, 'asserted'>;
  rule: string;
}

export const childrenOf = (syntax: Syntax, i: number): Token[] =>
  (syntax.children[i] ?? []).map(c => syntax.tokens[c]).filter(t => t !== undefined);

/** "independently" makes a confirmation one that checks. */
export const isIndependent = (syntax: Syntax, i: number): boolean =>
  childrenOf(syntax, i).some(c => c.lemma === 'independently' || c.lemma === 'independent');

const QUESTION = new Set(['whether', 'if', 'how', 'what', 'who', 'why', 'when', 'where', 'which']);

/** A question clause hangs on the word ("whether …", "how many …"). */
export function asksQuestion(syntax: Syntax, token: Token): boolean {
  const clause = childrenOf(syntax, token.index).some(
    c => c.index > token.index && /^(?:ccomp|advcl|obj|xcomp)/.test(c.deprel) && opensWithQuestion(syntax, c.index),
  );
  return clause || QUESTION.has(syntax.tokens[token.index + 1]?.lower ?? '');
}

const opensWithQuestion = (syntax: Syntax, i: number): boolean =>
  QUESTION.has(syntax.tokens[i]?.lower ?? '') || childrenOf(syntax, i).some(c => QUESTION.has(c.lower) && c.index <= i);
