import type { Document } from '../model/document.js';
import type { Notice } from '../model/errors.js';
import type { Actor, Attribution, Claim, Event, Hedge, Place, Relation, Time } from '../model/reading.js';
import type { TextSpan } from '../model/span.js';
import type { Syntax } from '../parse/token.js';
import type { Quote } from '../text/quotes.js';
import type { View } from '../text/view.js';

/** A number in the text before anyone knows what it counts. Offsets are of the view; bounds null = open. */
export interface NumberMention extends TextSpan {
  id: string;
  lower: number | null;
  upper: number | null;
  hedge: Hedge;
  /** The words of the hedge ("at least", "or more"), when there are any. */
  hedgeSpan: TextSpan | null;
  /** What the number is, as far as its own shape tells. */
  kind:
    | 'cardinal'
    | 'ordinal'
    | 'percent'
    | 'money'
    | 'measure'
    | 'age'
    | 'clock'
    | 'year'
    | 'vague'
    | 'zero'
    | 'article'
    | 'code';
  /** Word indexes into syntax.tokens: first, and last exclusive. */
  first: number;
  last: number;
  rule: string;
}

/**
 * The working record of one report. All offsets in it are UTF-16 units of `view.text`;
 * `assemble` maps them back to code points of the document.
 */
export interface Draft {
  readonly document: Document;
  readonly view: View;
  syntax: Syntax;
  quotes: Quote[];
  times: Time[];
  numbers: NumberMention[];
  places: Place[];
  actors: Actor[];
  attributions: Attribution[];
  events: Event[];
  claims: Claim[];
  relations: Relation[];
  notices: Notice[];
}

export type Layer = Exclude<keyof Draft, 'document' | 'view'>;
