import type { Span } from '../../model/span.js';
import type { Sentence, Token } from '../../parse/token.js';
import type { Candidate } from './candidate.js';

/** A mark (colon or dash) as the cue, with what stands on either side of it. */
export interface Found {
  mark: Token;
  at: number;
  source: Span;
  sourceHead: number;
  content: Span;
  rule: string;
}

/** The attribution that a mark makes. */
export const markForm = (sentence: Sentence, found: Found): Candidate => ({
  cueToken: found.at,
  source: found.source,
  sourceHead: found.sourceHead,
  cue: { start: found.mark.start, end: found.mark.end },
  content: [found.content],
  addressee: null,
  sense: 'assert',
  sentence: sentence.index,
  quoted: false,
  rule: found.rule,
});
