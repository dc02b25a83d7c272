import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { isPunct, reach, trimmedSpan } from './clause.js';
import type { CueVerb } from './lexicon.js';

/** Tokens of a clause are its own until something that belongs to the cue starts again. */
function startsNewClause(syntax: Syntax, i: number, cue: number): boolean {
  const token = syntax.tokens[i];
  if (!token) return false;
  const head = syntax.tokens[token.head];
  // "and added that …", "adding …", "while putting …" hang on the cue, not on the content.
  const hangsOnCue = token.head === cue || (head !== undefined && head.head === cue && (head.deprel === 'conj' || head.deprel.startsWith('advcl')));
  if (!hangsOnCue) return false;
  return token.deprel === 'conj' || token.deprel.startsWith('advcl') || token.deprel === 'parataxis';
}

/** Last token index of the sentence, before its closing marks. */
function sentenceLast(syntax: Syntax, sentence: number): number {
  const found = syntax.sentences[sentence];
  let last = (found?.last ?? 1) - 1;
  while (last > (found?.first ?? 0) && /^[.!?…;:,]+$/.test(syntax.tokens[last]?.text ?? '')) last -= 1;
  return last;
}

/**
 * Where a clause that follows its cue ends. A clause runs to the end of its sentence unless the cue's own second verb,
 * participle or adverbial clause begins after it; subtrees alone cut long contents short.
 */
export function clauseAfter(syntax: Syntax, cue: number, clause: number): Span | null {
  const token = syntax.tokens[clause];
  if (!token) return null;
  const [first, last] = reach(syntax, clause);
  const start = Math.max(first, cue + 1);
  const end = sentenceLast(syntax, token.sentence);
  let stop = end;
  for (let i = Math.max(last, clause) + 1; i <= end; i += 1) {
    if (!startsNewClause(syntax, i, cue)) continue;
    const [from] = reach(syntax, i);
    stop = Math.max(Math.max(last, clause), from - 1);
    break;
  }
  while (stop > clause && (isPunct(syntax.tokens[stop]) && !/^["”’)»]$/.test(syntax.tokens[stop]?.text ?? '') || isConnective(syntax.tokens[stop]))) stop -= 1;
  return trimmedSpan(syntax, start, stop);
}

const isConnective = (token: Token | undefined): boolean =>
  token !== undefined && ['and', 'but', 'while', 'as', 'when'].includes(token.lower);

/** The phrase of a dependent, as far as the tree holds it together, right of the cue. */
export function phraseAfter(syntax: Syntax, cue: number, head: number): Span | null {
  const [first, last] = reach(syntax, head);
  return trimmedSpan(syntax, Math.max(first, cue + 1), Math.max(last, head));
}

/** Does a frame of the verb take a clause? */
export const takesClause = (verb: CueVerb): boolean => verb.frames.has('clause') || verb.frames.has('tell');
