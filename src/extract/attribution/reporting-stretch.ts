import type { Syntax, Token } from '../../parse/token.js';
import { isBareParticiple, reach } from './clause.js';
import type { AttributionLexicon } from './lexicon.js';
import { opensResult } from './result-clause.js';

export const isComma = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:,|–|—|--|-)$/.test(token.text);

/** The stretch of tokens (inclusive) that the reporting clause itself covers: subject, verb, and what hangs on the verb after it. */
export function reportingStretch(
  syntax: Syntax,
  verb: number,
  source: { first: number; last: number },
  lexicon: AttributionLexicon,
): [number, number] {
  let first = Math.min(verb, source.first);
  let last = Math.max(verb, source.last);
  while (
    ['aux', 'advmod', 'aux:pass'].includes(syntax.tokens[first - 1]?.deprel ?? '') &&
    syntax.tokens[first - 1]?.head === verb
  )
    first -= 1;
  for (const c of syntax.children[verb] ?? []) {
    const child = syntax.tokens[c];
    if (!child || c < verb || !isOwn(syntax, child, verb) || opensResult(syntax, c, lexicon)) continue;
    const [from, to] = reach(syntax, c);
    // "It was, he said, “a precaution”": what stands after the comma goes on with the clause before it.
    if (/^(?:obj|xcomp)/.test(child.deprel) && isComma(syntax.tokens[last + 1])) continue;
    if (from <= last + 1) last = Math.max(last, to);
  }
  return [first, participleEnd(syntax, verb, adverbialEnd(syntax, verb, last))];
}

/** ", police said on Monday, …": the phrase between the verb and the next mark goes with the verb, though the tree hung it on what is reported. */
function adverbialEnd(syntax: Syntax, verb: number, last: number): number {
  const preposition = syntax.tokens[last + 1];
  if (last !== verb || preposition?.upos !== 'ADP' || preposition.sentence !== syntax.tokens[verb]?.sentence)
    return last;
  let end = last + 2;
  while (end < last + 6 && /^(?:NOUN|PROPN|NUM|ADJ|DET)$/.test(syntax.tokens[end]?.upos ?? '')) end += 1;
  const next = syntax.tokens[end];
  if (end === last + 2 || !next) return last;
  // "said in a note read out on the radio": trees hang the note on the participle.
  if (syntax.tokens[end - 1]?.upos === 'NOUN' && isBareParticiple(syntax, next)) return reach(syntax, end)[1];
  return /^[,.;]$/.test(next.text) ? end - 1 : last;
}

/** Does a dependent after the verb belong to the reporting clause? Behind "told" also what the tree took for its subject: who is told. */
const isOwn = (syntax: Syntax, child: Token, verb: number): boolean =>
  /^(?:obl|advmod|advcl|obj|iobj|xcomp|compound:prt)/.test(child.deprel) ||
  (child.deprel === 'nsubj' && syntax.tokens[verb]?.lemma === 'tell');

/** "said in a statement carried by state radio": the participle after the medium goes with it, though the tree hangs it on the verb. */
function participleEnd(syntax: Syntax, verb: number, last: number): number {
  const participle = syntax.tokens[last + 1];
  const noun = last > verb && syntax.tokens[last]?.upos === 'NOUN';
  return noun && participle && isBareParticiple(syntax, participle) ? reach(syntax, participle.index)[1] : last;
}
