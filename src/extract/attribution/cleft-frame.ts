import type { Syntax } from '../../parse/token.js';
import { tokenRange } from './clause.js';
import { clauseAfter } from './content.js';
import type { FrameMatch } from './frame-match.js';
import type { Source } from './source.js';
import { NOMINAL } from './subject-check.js';
import type { Surroundings } from './surroundings.js';

/** Words that may stand between the cue and the copula: who is told, and when. */
const MOST_BETWEEN = 6;

/**
 * "What the board told us was that the boat had gone": the clause after the copula is what is said. Read off the order of
 * words, for trees root such a sentence in the cue, in the copula's clause or in "what".
 */
export function cleftFrame(syntax: Syntax, verb: number, source: Source | null, near: Surroundings): FrameMatch | null {
  if (!source || source.head > verb) return null;
  const { first } = tokenRange(syntax, source.span, source.head);
  const sentence = syntax.tokens[verb]?.sentence;
  const what = syntax.tokens[first - 1];
  if (what?.lower !== 'what' || what.sentence !== sentence) return null;
  let at = verb + 1;
  while (at < verb + MOST_BETWEEN && isBetween(syntax, at)) at += 1;
  const copula = syntax.tokens[at];
  const that = syntax.tokens[at + 1];
  if (copula?.lemma !== 'be' || that?.lower !== 'that' || that.sentence !== sentence) return null;
  // "was that of a boat": a pronoun, no clause.
  if (syntax.tokens[at + 2]?.upos === 'ADP') return null;
  const content = clauseAfter(syntax, verb, at + 1, near);
  return content ? { content: [content], addressee: null, cueLast: verb, frame: 'clause' } : null;
}

function isBetween(syntax: Syntax, at: number): boolean {
  const token = syntax.tokens[at];
  return token !== undefined && token.lemma !== 'be' && (NOMINAL.has(token.upos) || token.upos === 'ADP');
}
