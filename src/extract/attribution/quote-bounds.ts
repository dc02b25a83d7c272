import { contains, type Span } from '../../model/span.js';
import type { Quote } from '../../text/quotes.js';
import type { Candidate } from './candidate.js';
import { overlapping } from './span-index.js';

/**
 * Fits contents to the quotations around them: what somebody quotes from inside a quotation ends with it at the latest,
 * and a content that reaches into a quotation takes in the whole of it.
 */
export function fitToQuotes(candidate: Candidate, quotes: readonly Quote[]): void {
  const cue = candidate.cue;
  const outer = cue ? overlapping(quotes, cue).find(q => contains(q, cue)) : undefined;
  candidate.content = candidate.content.flatMap(span => (outer ? clipped(span, outer.inner) : [widened(span, quotes)]));
}

function clipped(span: Span, inner: Span): Span[] {
  const fitted = { start: Math.max(span.start, inner.start), end: Math.min(span.end, inner.end) };
  return fitted.start < fitted.end ? [fitted] : [];
}

function widened(span: Span, quotes: readonly Quote[]): Span {
  let { start, end } = span;
  for (const quote of overlapping(quotes, span)) {
    // A long quotation that only touches the edge belongs to another cue.
    if (quote.start < start && start < quote.end) start = quote.start;
    if (quote.end > end) end = quote.end;
  }
  return { start, end };
}
