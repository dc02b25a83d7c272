import type { Attribution } from '../../../model/reading.js';
import { contains, type Span } from '../../../model/span.js';
import type { Draft } from '../../draft.js';

/** Who answers for a figure, and who rejects it. */
export interface Credit {
  /** The innermost attribution whose content covers the figure; null when the report speaks itself. */
  attribution: Attribution | null;
  deniedBy: Attribution | null;
}

const DENIES = new Set(['deny', 'reject', 'refute']);

const lengthAround = (attribution: Attribution, span: Span): number =>
  Math.min(...attribution.content.filter(c => contains(c, span)).map(c => c.end - c.start));

/** The attributions around a span, the innermost first. */
export function attributionsAround(draft: Draft, span: Span): Attribution[] {
  return draft.attributions
    .filter(a => a.content.some(content => contains(content, span)))
    .sort(
      (a, b) => lengthAround(a, span) - lengthAround(b, span) || (a.within === b.id ? -1 : b.within === a.id ? 1 : 0),
    );
}

/** Credits a figure to the nearest source that covers it. Who denies a number does not claim it. */
export function creditOf(draft: Draft, figure: Span): Credit {
  const around = attributionsAround(draft, figure);
  const deniedBy = around.find(a => DENIES.has(a.sense ?? '')) ?? null;
  const attribution =
    around.find(a => !DENIES.has(a.sense ?? '') && a.source !== null) ??
    around.find(a => !DENIES.has(a.sense ?? '')) ??
    null;
  return { attribution, deniedBy };
}
