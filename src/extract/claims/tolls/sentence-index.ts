import type { Span } from '../../../model/span.js';
import type { Sentence } from '../../../parse/token.js';

/** Items by the sentence they lie in, so that no count has to look through the whole report. */
export function bySentence<T extends Span>(items: readonly T[], sentences: readonly Sentence[]): T[][] {
  const sorted = [...items].sort((a, b) => a.start - b.start);
  const out: T[][] = sentences.map(() => []);
  let at = 0;
  for (const item of sorted) {
    while ((sentences[at]?.end ?? Infinity) <= item.start) at += 1;
    const sentence = sentences[at];
    if (sentence && item.start >= sentence.start && item.end <= sentence.end) out[at]?.push(item);
  }
  return out;
}

/** The items, in order of text, that share words with a span; the first is found by halving. */
export function standingIn<T extends Span>(items: readonly T[], span: Span): T[] {
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
