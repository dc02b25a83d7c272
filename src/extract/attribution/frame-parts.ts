import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { childWith, isPassive, isRelativePronoun, nounPhrase, reach, trimmedSpan } from './clause.js';

// What the frames of a verb share: its object, who is told, and the marks of its clauses.

const isClausal = (token: Token): boolean => token.upos === 'VERB' || token.upos === 'AUX' || token.deprel === 'ccomp';

/** The object of a verb; of a passive one, its subject. */
export function objectOf(syntax: Syntax, verb: number): Token | null {
  return childWith(syntax, verb, 'obj') ?? (isPassive(syntax, verb) ? childWith(syntax, verb, 'nsubj:pass') : null);
}

/** Who is told: the noun phrase beside the clause. */
export function addresseeOf(syntax: Syntax, verb: number): Span | null {
  const told =
    childWith(syntax, verb, 'iobj') ??
    childWith(syntax, verb, 'obj') ??
    (isPassive(syntax, verb) ? childWith(syntax, verb, 'nsubj:pass') : null);
  return told && !isClausal(told) && !isRelativePronoun(told) ? nounPhrase(syntax, told.index) : null;
}

export const hasTo = (syntax: Syntax, i: number): boolean =>
  (syntax.children[i] ?? []).some(c => syntax.tokens[c]?.lower === 'to' && syntax.tokens[c]?.deprel === 'mark');

export const hasSubject = (syntax: Syntax, i: number): boolean =>
  childWith(syntax, i, 'nsubj', 'csubj', 'expl') !== null;

/** Object and phrase as content: one span after the verb, two where the object stands before it. */
export function joined(syntax: Syntax, verb: number, object: Token, phrase: Token): Span[] {
  const [, last] = reach(syntax, phrase.index);
  const [first] = reach(syntax, object.index);
  if (object.index > verb) {
    const span = trimmedSpan(syntax, Math.max(first, verb + 1), last);
    return span ? [span] : [];
  }
  const [phraseFirst] = reach(syntax, phrase.index);
  return [
    trimmedSpan(syntax, first, Math.min(object.index, verb - 1)),
    trimmedSpan(syntax, Math.max(phraseFirst, verb + 1), last),
  ].filter(span => span !== null);
}
