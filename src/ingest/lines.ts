import type { Span } from '../model/span.js';
import { Clean, classOf } from '../text/clean-characters.js';

/** A line without the white space around it; empty when nothing is visible. */
export interface Line extends Span {
  /** A form feed stands before it. */
  newPage: boolean;
}

const isBreak = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 0x0c || code === 0x0b || code === 0x85;

const isInvisible = (code: number): boolean => {
  const kind = classOf(code);
  return kind === Clean.space || kind === Clean.nothing;
};

function trimmed(text: string, from: number, to: number, newPage: boolean): Line {
  let start = from;
  let end = to;
  while (start < end && isInvisible(text.charCodeAt(start))) start++;
  while (end > start && isInvisible(text.charCodeAt(end - 1))) end--;
  return { start, end, newPage };
}

/** Every line of the text, in one pass; "\r\n" is one break. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let newPage = false;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 10;
    if (!isBreak(code)) continue;
    lines.push(trimmed(text, start, i, newPage));
    newPage = code === 0x0c;
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  return lines;
}
