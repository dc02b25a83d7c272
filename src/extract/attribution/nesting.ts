import type { Attribution } from '../../model/reading.js';
import { contains, type Span } from '../../model/span.js';

const reach = (a: Attribution): Span => {
  const spans = [a.cue, a.source, ...a.content].filter(span => span !== null);
  return { start: Math.min(...spans.map(s => s.start)), end: Math.max(...spans.map(s => s.end)) };
};

interface Content {
  outer: Attribution;
  span: Span;
}

/** Marks each attribution that stands in another's content: the innermost such other one is what it is `within`. */
export function markNesting(attributions: readonly Attribution[]): void {
  const byId = new Map(attributions.map(a => [a.id, a]));
  const contents = attributions
    .flatMap(outer => outer.content.map(span => ({ outer, span })))
    .sort((a, b) => a.span.start - b.span.start);
  const inner = attributions.map(a => ({ a, whole: a.cue ?? reach(a) })).sort((x, y) => x.whole.start - y.whole.start);
  let next = 0;
  // Contents that have begun and not ended yet: few at any place, so the sweep stays linear.
  let open: Content[] = [];
  for (const { a, whole } of inner) {
    for (; next < contents.length && (contents[next]?.span.start ?? Infinity) <= whole.start; next += 1) {
      const content = contents[next];
      if (content) open.push(content);
    }
    open = open.filter(content => content.span.end > whole.start);
    const around = open.filter(({ outer, span }) => outer !== a && contains(span, whole) && !isWithin(byId, outer, a));
    around.sort((x, y) => x.span.end - x.span.start - (y.span.end - y.span.start));
    const best = around[0];
    if (best) a.within = best.outer.id;
  }
}

/** Would marking make a circle? */
function isWithin(byId: ReadonlyMap<string, Attribution>, start: Attribution, of: Attribution): boolean {
  let at: Attribution | undefined = start;
  for (let steps = 0; at && steps < 50; steps += 1) {
    if (at === of) return true;
    at = at.within ? byId.get(at.within) : undefined;
  }
  return false;
}
