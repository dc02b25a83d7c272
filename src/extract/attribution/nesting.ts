import { contains } from '../../model/span.js';
import type { Attribution } from '../../model/reading.js';

const reach = (a: Attribution): { start: number; end: number } => {
  const spans = [a.cue, a.source, ...a.content].filter(span => span !== null);
  return { start: Math.min(...spans.map(s => s.start)), end: Math.max(...spans.map(s => s.end)) };
};

/** Marks each attribution that stands in another's content: the innermost such other one is what it is `within`. */
export function markNesting(attributions: Attribution[]): void {
  const open = attributions.flatMap(outer => outer.content.map(span => ({ outer, span }))).sort((a, b) => a.span.start - b.span.start);
  for (const inner of attributions) {
    const whole = inner.cue ?? reach(inner);
    let best: { outer: Attribution; length: number } | null = null;
    for (const { outer, span } of open) {
      if (span.start > whole.start) break;
      if (outer === inner || !contains(span, whole) || isWithin(attributions, outer, inner)) continue;
      const length = span.end - span.start;
      if (!best || length < best.length) best = { outer, length };
    }
    if (best) inner.within = best.outer.id;
  }
}

/** Would marking make a circle? */
function isWithin(all: readonly Attribution[], start: Attribution, of: Attribution): boolean {
  let at: Attribution | undefined = start;
  for (let steps = 0; at && steps < 50; steps += 1) {
    if (at === of) return true;
    const up: string | null | undefined = at.within;
    at = up ? all.find(a => a.id === up) : undefined;
  }
  return false;
}
