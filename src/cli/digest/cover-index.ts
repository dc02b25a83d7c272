import type { Span } from '../../model/span.js';

interface Entry<T> {
  span: Span;
  item: T;
  /** The farthest end of this entry and all before it. */
  reach: number;
}

/** Answers which items cover a span, without looking at all of them: sorted by start, with how far the ones before reach. */
export interface CoverIndex<T> {
  /** Items with a span around the asked one, the narrowest first. */
  around(span: Span): T[];
}

/** Indexes items by their spans; n log n once, then a question costs the logarithm and what overlaps. */
export function coverIndex<T>(items: readonly T[], spansOf: (item: T) => readonly Span[]): CoverIndex<T> {
  const entries: Entry<T>[] = items
    .flatMap(item => spansOf(item).map(span => ({ span, item, reach: 0 })))
    .sort((a, b) => a.span.start - b.span.start);
  let reach = 0;
  for (const entry of entries) entry.reach = reach = Math.max(reach, entry.span.end);
  const lastBefore = (start: number): number => {
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[middle]?.span.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    around(asked) {
      const found: Entry<T>[] = [];
      for (let at = lastBefore(asked.start); at >= 0; at--) {
        const entry = entries[at];
        if (!entry || entry.reach < asked.end) break;
        if (entry.span.end >= asked.end) found.push(entry);
      }
      found.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
      return [...new Set(found.map(entry => entry.item))];
    },
  };
}

/** Items by a key, in their order. */
export function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K | null | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null || key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
