import type { Span } from '../../model/span.js';

/** Items that rise in start and end, asked for those that overlap a span without looking at all of them. */
export function overlapping<T extends Span>(items: readonly T[], span: Span): T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < items.length; i += 1) {
    const item = items[i];
    if (!item || item.start >= span.end) break;
    found.push(item);
  }
  return found;
}
