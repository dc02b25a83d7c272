import type { Syntax, Token } from '../../parse/token.js';
import type { Candidate } from './candidate.js';
import { trimmedSpan } from './clause.js';
import type { AttributionLexicon } from './lexicon.js';
import type { Surroundings } from './surroundings.js';

// "12 killed (authorities)", "27 dead (bar association), 31 (ministry)": a body in brackets behind a figure is its source.

/** How many words a source in brackets may have. */
const LONGEST = 8;
const NAMING = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'PART', 'VERB']);

/** The source between two brackets: nothing but naming words, the last (or the last before "of", "in") a body or an office. */
function namedBetween(
  syntax: Syntax,
  open: number,
  close: number,
  lexicon: AttributionLexicon,
  near: Surroundings,
): number | null {
  let head: number | null = null;
  let after = false;
  for (let i = open + 1; i < close; i += 1) {
    const token = syntax.tokens[i];
    if (!token || near.isTime(token)) return null;
    if (['of', 'in', 'for', 'at'].includes(token.lower) && head !== null) after = true;
    else if (!NAMING.has(token.upos)) return null;
    else if (!after) head = i;
  }
  const noun = head === null ? undefined : syntax.tokens[head];
  // "Three wounded (a minister)": one of the people, not who tells of them.
  if (!noun || ['a', 'an'].includes(syntax.tokens[open + 1]?.lower ?? '')) return null;
  return lexicon.informants.has(noun.lower) || lexicon.informants.has(noun.lemma) ? noun.index : null;
}

/** A number that is no part of a name: "Route 12", "Rescue 1144". */
const counts = (syntax: Syntax, { upos, index, sentence }: Token): boolean => {
  const before = syntax.tokens[index - 1];
  return upos === 'NUM' && !(before?.sentence === sentence && before.upos === 'PROPN');
};

/** The first token of the clause that a bracket closes: after the mark or the bracket before it. */
function clauseBefore(syntax: Syntax, open: Token): number {
  let first = open.index;
  while (
    syntax.tokens[first - 1]?.sentence === open.sentence &&
    !/^[,;:()–—|]$/.test(syntax.tokens[first - 1]?.text ?? '')
  )
    first -= 1;
  return first;
}

function readBracket(syntax: Syntax, open: Token, lexicon: AttributionLexicon, near: Surroundings): Candidate | null {
  let close = open.index + 1;
  while (close <= open.index + LONGEST && syntax.tokens[close]?.text !== ')') close += 1;
  if (syntax.tokens[close]?.text !== ')' || syntax.tokens[close]?.sentence !== open.sentence) return null;
  const head = namedBetween(syntax, open.index, close, lexicon, near);
  const first = clauseBefore(syntax, open);
  const numbered = syntax.tokens.slice(first, open.index).some(token => counts(syntax, token));
  // A name is explained by what stands in brackets right behind it: "Rescue 12 (the fire service)".
  const source = head === null || !numbered ? null : trimmedSpan(syntax, open.index + 1, close - 1);
  const content =
    source && syntax.tokens[open.index - 1]?.upos !== 'PROPN' ? trimmedSpan(syntax, first, open.index - 1) : null;
  if (!source || !content || head === null) return null;
  return {
    cueToken: -1,
    source,
    sourceHead: head,
    cue: null,
    content: [content],
    addressee: null,
    sense: 'assert',
    sentence: open.sentence,
    quoted: false,
    rule: 'bracket',
  };
}

/** Attributions of figures to the bodies in brackets behind them. */
export const bracketSources = (syntax: Syntax, lexicon: AttributionLexicon, near: Surroundings): Candidate[] =>
  syntax.tokens.flatMap(token => (token.text === '(' ? (readBracket(syntax, token, lexicon, near) ?? []) : []));
