import { type Located, locate, occurrences } from '../check.mjs';
import type { Reading } from '../../src/model/reading.js';
import type { Gold, GoldItem } from './gold.js';

/** A reading whose text is plain BMP has equal code points and UTF-16 units; elsewhere gold offsets are converted. */
export function toPoints(text: string): (span: Located) => Located {
  if (!/[\ud800-\udfff]/.test(text)) return span => span;
  const at = (offset: number) => [...text.slice(0, offset)].length;
  return span => ({ start: at(span.start), end: at(span.end) });
}

export const overlap = (a: Located, b: Located): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The span of a gold item's words in the text that was read; null when they do not stand there. */
export function spanOf(reading: Reading, item: GoldItem, field: string): Located | null {
  const words = item[field];
  if (typeof words !== 'string') return null;
  const found = locate(reading.document.text, words, item.in);
  return typeof found === 'string' ? null : toPoints(reading.document.text)(found);
}

/** Every place where the report's ignored words stand. */
export function ignoredSpans(reading: Reading, gold: Gold): Located[] {
  const text = reading.document.text;
  const convert = toPoints(text);
  const spans: Located[] = [];
  for (const item of [...(gold.ignore ?? []), ...(gold.zeros ?? [])]) {
    if (typeof item === 'string')
      for (const start of occurrences(text, item)) spans.push(convert({ start, end: start + item.length }));
    else {
      const found = locate(text, String(item.text ?? item.figure ?? ''), item.in);
      if (typeof found !== 'string') spans.push(convert(found));
    }
  }
  return spans;
}
