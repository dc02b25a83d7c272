import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { canBeSource, restOfSentence } from './according-to.js';
import type { Candidate } from './candidate.js';
import { caseOf, nounPhrase, trimmedSpan } from './clause.js';
import type { AttributionLexicon } from './lexicon.js';
import { ownerOf } from './noun-cues.js';
import type { Surroundings } from './surroundings.js';

// "Its count now stands at 31 dead", "the tally of the mission rose to 27": whoever keeps a count tells its figure.

const FINITE = /^(?:VB[DZP]|MD)$/;

/** How many words may stand between the verb and its "at", and before the number. */
const MOST_BETWEEN = 5;

/** Whose count it is: an owner, or the body after "of"; nobody for "the toll of the storm". */
function keeperOf(syntax: Syntax, noun: number, lexicon: AttributionLexicon): Token | null {
  const owner = ownerOf(syntax, noun);
  if (owner?.upos === 'PRON') return lexicon.counts.get(syntax.tokens[noun]?.lemma ?? '') === 'body' ? null : owner;
  if (owner) return canBeSource(syntax, owner.index, lexicon) ? owner : null;
  for (const c of syntax.children[noun] ?? []) {
    const child = syntax.tokens[c];
    if (child?.deprel.startsWith('nmod') && caseOf(syntax, c) === 'of' && canBeSource(syntax, c, lexicon)) return child;
  }
  return null;
}

/** The first finite verb after the noun, where it is one that gives a figure and no clause or mark stands between. */
function verbAfter(syntax: Syntax, noun: Token, lexicon: AttributionLexicon): Token | null {
  const end = syntax.sentences[noun.sentence]?.last ?? noun.index;
  for (let i = noun.index + 1; i < end; i += 1) {
    const token = syntax.tokens[i];
    if (!token || /^[,;:–—"“”]$/.test(token.text) || /^W/.test(token.xpos)) return null;
    if (!FINITE.test(token.xpos) || token.upos === 'NOUN') continue;
    // "has risen to": the participle after the auxiliary gives it.
    const next = token.lemma === 'have' ? syntax.tokens[i + 1] : token;
    return next && /^(?:stands|equals)$/.test(lexicon.counts.get(next.lemma) ?? '') ? next : null;
  }
  return null;
}

/** From the number after the verb to the end of its phrase; null where no number is given. */
function figureAfter(syntax: Syntax, verb: Token, equals: boolean, near: Surroundings): Span | null {
  let first = verb.index + 1;
  if (!equals) {
    while (first < verb.index + MOST_BETWEEN && !['at', 'to'].includes(syntax.tokens[first]?.lower ?? '')) first += 1;
    if (!['at', 'to'].includes(syntax.tokens[first]?.lower ?? '')) return null;
    first += 1;
  }
  const end = syntax.sentences[verb.sentence]?.last ?? first;
  let number = first;
  while (number < Math.min(end, first + MOST_BETWEEN) && syntax.tokens[number]?.upos !== 'NUM') number += 1;
  if (syntax.tokens[number]?.upos !== 'NUM' || number >= end) return null;
  let last = number;
  for (let i = number + 1; i < end; i += 1) {
    const token = syntax.tokens[i];
    const next = syntax.tokens[i + 1];
    if (!token || /^[,;:.!?–—]$/.test(token.text) || token.upos === 'CCONJ' || near.isTime(token)) break;
    if (token.upos === 'ADP' && next && near.isTime(next)) break;
    last = i;
  }
  return trimmedSpan(syntax, first, last);
}

const BASIS = new Set(['by', 'on', 'in', 'at']);

/** Words of "by the ministry's own latest" before a count. */
const BEFORE_COUNT = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'PART', 'NUM']);
const LONGEST_BASIS = 8;

/** Where "by its own count" begins, apart from the clause by a mark or by its place; -1 where the phrase says how something was done. */
function basisBefore(syntax: Syntax, noun: Token): number {
  let from = noun.index - 1;
  while (from > noun.index - LONGEST_BASIS && BEFORE_COUNT.has(syntax.tokens[from]?.upos ?? '')) from -= 1;
  const opener = syntax.tokens[from];
  if (!opener || opener.sentence !== noun.sentence || !BASIS.has(opener.lower)) return -1;
  const before = syntax.tokens[from - 1];
  const opens = before?.sentence !== noun.sentence || /^(?:and|but)$/.test(before.lower);
  return opens || /^[,;–—(]$/.test(before.text) ? from : -1;
}

function possessiveBetween(syntax: Syntax, from: number, to: number): number {
  let at = to - 1;
  while (at > from && syntax.tokens[at]?.xpos !== 'POS') at -= 1;
  return at;
}

/** "By the mayor's count nine men died", "Nine died, on its own figures.": the sentence is the word of whose count it goes by. */
function readBasis(syntax: Syntax, token: Token, keeper: Token): Candidate | null {
  const sentence = syntax.sentences[token.sentence];
  const from = basisBefore(syntax, token);
  if (!sentence || from < 0) return null;
  // Whatever stands before "'s" is the owner's name, also where the tree has only a part of it.
  const possessed = possessiveBetween(syntax, keeper.index, token.index);
  const owned = possessed > keeper.index;
  const source = owned ? trimmedSpan(syntax, from + 1, possessed - 1) : nounPhrase(syntax, keeper.index);
  if (!source) return null;
  const end = Math.max(source.end, token.end);
  const content = restOfSentence(syntax, sentence.first, sentence.last, from, end);
  if (content.length === 0) return null;
  return {
    cueToken: token.index,
    source,
    sourceHead: keeper.index,
    cue: { start: token.start, end: token.end },
    content,
    addressee: null,
    sense: 'assert',
    sentence: token.sentence,
    quoted: false,
    rule: 'noun-basis',
  };
}

/** The attribution of a figure to the keeper of the count that it is given of; null for other nouns. */
export function readCountCue(
  syntax: Syntax,
  token: Token,
  lexicon: AttributionLexicon,
  near: Surroundings,
): Candidate | null {
  const role = lexicon.counts.get(token.lemma) ?? '';
  if (token.upos !== 'NOUN' || !/^(?:own|body|basis)$/.test(role)) return null;
  const keeper = keeperOf(syntax, token.index, lexicon);
  const basis = keeper && readBasis(syntax, token, keeper);
  if (basis || role === 'basis') return basis;
  const verb = keeper && verbAfter(syntax, token, lexicon);
  const equals = verb !== null && lexicon.counts.get(verb.lemma) === 'equals';
  const content = verb && figureAfter(syntax, verb, equals, near);
  if (!keeper || !content) return null;
  return {
    cueToken: token.index,
    source: nounPhrase(syntax, keeper.index),
    sourceHead: keeper.index,
    cue: { start: token.start, end: token.end },
    content: [content],
    addressee: null,
    sense: 'assert',
    sentence: token.sentence,
    quoted: false,
    rule: 'noun-count',
  };
}
