import type { Span } from '../../model/span.js';
import type { Syntax } from '../../parse/token.js';
import { trimmedSpan } from './clause.js';
import type { Surroundings } from './surroundings.js';

/** Parts of speech that stand in a noun phrase, and those that can head one. */
export const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ', 'X']);
export const HEADS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET']);
const BLOCKED_PRONOUNS = new Set(['me', 'him', 'them', 'us', 'her', 'himself', 'themselves', 'it', 'that', 'this']);

/** A speaker found by word order: token range, inclusive, and the head's index. */
export interface SurfaceSubject {
  first: number;
  last: number;
  head: number;
}

/** The subject, unless its head is no noun, a time, a pronoun of another case, in another quotation, or under a preposition. */
export function checkedSubject(
  syntax: Syntax,
  first: number,
  last: number,
  head: number,
  near: Surroundings,
  verb: number,
  underPreposition = false,
): SurfaceSubject | null {
  const token = syntax.tokens[head];
  const cue = syntax.tokens[verb];
  if (!token || !cue || !HEADS.has(token.upos) || near.isTime(token)) return null;
  if (BLOCKED_PRONOUNS.has(token.lower) && token.upos === 'PRON' && token.lower !== 'it') return null;
  if (near.quoteOf(token) !== near.quoteOf(cue)) return null;
  // A noun under a preposition of another verb is no subject.
  if (!underPreposition && syntax.tokens[first - 1]?.upos === 'ADP') return null;
  return { first, last, head };
}

export const subjectSpan = (syntax: Syntax, found: SurfaceSubject): Span | null =>
  trimmedSpan(syntax, found.first, found.last);
