import type { Span } from '../model/span.js';

const BREAK = /\n\s*\n|\n(?=\s*(?:[-*•]|▪️|#|\d{1,2}[.)])\s)/gu;

/** Paragraphs and list items of a text, UTF-16 offsets, in order, without gaps. */
export function splitParagraphs(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(BREAK)) {
    found.push({ start, end: index + gap.length });
    start = index + gap.length;
  }
  found.push({ start, end: text.length });
  return found;
}

/** Number of the last span that begins at or before an offset; 0 where none does. */
export function spanAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

const FEW = 60;

const SMALL =
  /^(?:the|an?|of|in|at|on|near|to|and|or|for|from|by|with|over|outside|around|along|off|between|its|their|this|that)$/iu;

/** Is at least every second word of weight a name or a number? A heading names; "The office gave higher figures:" is a sentence. */
function names(words: readonly string[]): boolean {
  const weighty = words.filter(word => !SMALL.test(word));
  return weighty.filter(word => /^[^\p{L}]*[\p{Lu}\d]/u.test(word)).length * 2 >= weighty.length;
}

/** The few words that head a paragraph and end in a stop of their own; null where it begins with a full sentence. */
export function headOf(text: string, { start, end }: Span): Span | null {
  const match = /^[^.!?:\n]{2,60}(?=[.:]|\n)/u.exec(text.slice(start, Math.min(end, start + FEW + 1)));
  const head = match?.[0] ?? '';
  const words = head.split(/\s+/).filter(Boolean);
  return head && words.length <= 7 && names(words) && start + head.length + 2 < end
    ? { start, end: start + head.length }
    : null;
}
