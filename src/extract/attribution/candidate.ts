import type { Span } from '../../model/span.js';

/** An attribution while it is being worked out: word spans of the view, and the token that carries the cue. */
export interface Candidate {
  /** Token index of the cue's head word; -1 when the cue is a mark (a colon) or missing. */
  cueToken: number;
  source: Span | null;
  /** Token index of the source's head, -1 when there is none. */
  sourceHead: number;
  cue: Span | null;
  content: Span[];
  addressee: Span | null;
  sense: string;
  sentence: number;
  /** The content holds a whole quotation that was spoken (not only a quoted word). */
  quoted: boolean;
  rule: string;
}
