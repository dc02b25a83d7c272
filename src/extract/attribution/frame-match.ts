import type { Span } from '../../model/span.js';

/** What a frame found: the content, who was told, and how far the cue reaches. */
export interface FrameMatch {
  content: Span[];
  addressee: Span | null;
  /** Last token of the cue (a preposition belongs to it: "called for"). */
  cueLast: number;
  frame: string;
}
