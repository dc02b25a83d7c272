import type { Syntax, Token } from '../../parse/token.js';
import { canBeSource } from './according-to.js';
import type { Candidate } from './candidate.js';
import { nounPhrase, trimmedSpan } from './clause.js';
import type { AttributionLexicon } from './lexicon.js';
import { sourceOf } from './source.js';
import type { Surroundings } from './surroundings.js';
import { cueVerbOf } from './verb-cues.js';

// "… killed 25 soldiers, a figure the army dismissed as exaggerated": whoever rejects the figure denies the clause before it.

const FAR = 10;
const OPENERS = new Set(['a', 'an', 'the']);

/** The verb of denying in the relative clause of a noun of counting, before the sentence or the clause ends. */
function denialAfter(syntax: Syntax, noun: Token, lexicon: AttributionLexicon): Token | null {
  for (let i = noun.index + 2; i < noun.index + FAR; i += 1) {
    const token = syntax.tokens[i];
    if (!token || token.sentence !== noun.sentence || /^[,;:.]$/.test(token.text)) return null;
    if (!/^(?:VB[DZP]|VBN)$/.test(token.xpos)) continue;
    return cueVerbOf(syntax, token, lexicon)?.sense === 'deny' ? token : null;
  }
  return null;
}

/** The attribution of the denial; null for other nouns, and where nobody denies. */
export function readRejectedFigure(
  syntax: Syntax,
  token: Token,
  lexicon: AttributionLexicon,
  near: Surroundings,
): Candidate | null {
  const counts = token.lemma === 'number' || /^(?:own|body|told)$/.test(lexicon.counts.get(token.lemma) ?? '');
  const [comma, article] = [syntax.tokens[token.index - 2], syntax.tokens[token.index - 1]];
  if (token.upos !== 'NOUN' || !counts || !/^[,–—]$/.test(comma?.text ?? '') || !OPENERS.has(article?.lower ?? ''))
    return null;
  const verb = denialAfter(syntax, token, lexicon);
  const source = verb && sourceOf(syntax, verb.index, near);
  const first = syntax.sentences[token.sentence]?.first ?? token.index;
  const content = trimmedSpan(syntax, first, token.index - 3);
  const holds = syntax.tokens.slice(first, token.index - 2).some(({ upos }) => upos === 'NUM');
  if (!verb || !source || !content || !holds || source.head < token.index || !canBeSource(syntax, source.head, lexicon))
    return null;
  return {
    cueToken: verb.index,
    source: nounPhrase(syntax, source.head) ?? source.span,
    sourceHead: source.head,
    cue: { start: verb.start, end: verb.end },
    content: [content],
    addressee: null,
    sense: 'deny',
    sentence: token.sentence,
    quoted: false,
    rule: 'noun-rejected',
  };
}
