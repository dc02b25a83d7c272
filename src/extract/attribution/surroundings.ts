import type { Token } from '../../parse/token.js';

/** What the reading of cues may lean on beside the tree. */
export interface Surroundings {
  /** Token lies in a time expression ("Tuesday"): never a speaker. */
  isTime(token: Token): boolean;
  /** Token is a verb of the cue lexicon. */
  isCue(token: Token): boolean;
  /** Token stands in a dateline ("OSTIN –"): the report begins after it. */
  isDateline(token: Token): boolean;
  /** Token stands in a title or heading. */
  isHeading(token: Token): boolean;
  /** Number of the outermost quotation a token stands in, -1 outside. */
  quoteOf(token: Token): number;
}
