import type { Span } from '../../model/span.js';
import type { Sentence, Syntax, Token } from '../../parse/token.js';
import type { Candidate } from './candidate.js';
import { trimmedSpan } from './clause.js';
import type { AttributionLexicon, CueVerb } from './lexicon.js';
import type { Surroundings } from './surroundings.js';

// "Rebel leader dead, army claims", "'Lies', says brother": the tail of a headline, whose verb the tagger often takes for a noun.

const SPEECH = new Set(['assert', 'confirm', 'deny', 'accuse']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON']);

/** A present form of a verb of saying, whatever it is tagged. */
function sayingForm(token: Token | undefined, lexicon: AttributionLexicon): CueVerb | null {
  if (!token || !['NOUN', 'VERB', 'PROPN'].includes(token.upos)) return null;
  const stem = token.lower.replace(/s$/, '');
  const cue =
    lexicon.verbs.get(stem) ?? (token.lower.endsWith('ies') ? lexicon.verbs.get(`${stem.slice(0, -2)}y`) : null);
  return cue?.frames.has('quote') && cue.frames.has('clause') && SPEECH.has(cue.sense) ? cue : null;
}

interface Tail {
  cue: number;
  sense: string;
  /** Tokens of the source, inclusive. */
  first: number;
  last: number;
}

/** Source and verb between a comma and the end (or a semicolon), in either order and nothing else. */
function tailOf(syntax: Syntax, first: number, end: number, lexicon: AttributionLexicon): Tail | null {
  const words = syntax.tokens.slice(first, end);
  if (words.length < 2 || words.length > 7) return null;
  const opening = sayingForm(words[0], lexicon);
  const closing = sayingForm(words.at(-1), lexicon);
  const named = closing ? words.slice(0, -1) : words.slice(1);
  const cue = closing ?? opening;
  if (!cue || !named.every(token => NOMINAL.has(token.upos))) return null;
  return closing
    ? { cue: end - 1, sense: cue.sense, first, last: end - 2 }
    : { cue: first, sense: cue.sense, first: first + 1, last: end - 1 };
}

function readTail(syntax: Syntax, sentence: Sentence, from: number, end: number, lexicon: AttributionLexicon) {
  let comma = end - 1;
  while (comma > from && syntax.tokens[comma]?.text !== ',') comma -= 1;
  const tail = comma > from ? tailOf(syntax, comma + 1, end, lexicon) : null;
  const content = tail && trimmedSpan(syntax, from, comma - 1);
  const source = tail && trimmedSpan(syntax, tail.first, tail.last);
  const cue = tail && syntax.tokens[tail.cue];
  return tail && content && source && cue ? candidate(sentence, { ...tail, cueToken: cue }, source, content) : null;
}

const candidate = (sentence: Sentence, tail: Tail & { cueToken: Token }, source: Span, content: Span): Candidate => ({
  cueToken: tail.cue,
  source,
  sourceHead: tail.last,
  cue: { start: tail.cueToken.start, end: tail.cueToken.end },
  content: [content],
  addressee: null,
  sense: tail.sense,
  sentence: sentence.index,
  quoted: false,
  rule: 'headline-tail',
});

/** Attributions that stand at the end of a headline, or of its half before a semicolon. */
export function headlineTails(syntax: Syntax, lexicon: AttributionLexicon, near: Surroundings): Candidate[] {
  const made: Candidate[] = [];
  for (const sentence of syntax.sentences) {
    const opener = syntax.tokens[sentence.first];
    if (!opener || !near.isHeading(opener)) continue;
    let from = sentence.first;
    for (let i = sentence.first; i <= sentence.last; i += 1) {
      const text = syntax.tokens[i]?.text;
      if (i < sentence.last && text !== ';' && !/^[.!?]$/.test(text ?? '')) continue;
      const found = readTail(syntax, sentence, from, i, lexicon);
      if (found) made.push(found);
      from = i + 1;
    }
  }
  return made;
}
