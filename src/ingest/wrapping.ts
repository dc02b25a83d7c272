import type { Line } from './lines.js';

/** No wrapped copy is set wider. */
const WIDEST = 120;
/** A line that stops this far short of the margin was ended on purpose. */
const SLACK = 4;

const lengthOf = (line: Line): number => line.end - line.start;

function firstWordLength(text: string, line: Line): number {
  let end = line.start;
  while (end < line.end && text.charCodeAt(end) !== 32) end++;
  return end - line.start;
}

/** A line broken by a margin had no room for the word that the next one begins with. */
const isFull = (text: string, line: Line, next: Line, width: number): boolean =>
  lengthOf(line) + 1 + firstWordLength(text, next) > width - SLACK;

/**
 * The width to which copy was wrapped by hand or by a mailer, or null when its line breaks end paragraphs.
 * `groups` are runs of lines without a blank line between.
 */
export function wrapWidth(text: string, groups: readonly (readonly Line[])[]): number | null {
  const many = groups.filter(group => group.length > 1);
  let width = 0;
  for (const group of many) for (const line of group) width = Math.max(width, lengthOf(line));
  if (width > WIDEST || width < 40) return null;
  let full = 0;
  let breaks = 0;
  for (const group of many)
    for (let i = 0; i + 1 < group.length; i++) {
      const [line, next] = [group[i], group[i + 1]];
      if (!line || !next) continue;
      breaks++;
      if (isFull(text, line, next, width)) full++;
    }
  return full >= 2 && full >= breaks * 0.7 ? width : null;
}

/** Whether the break after `line` is the margin's and not the writer's. */
export const isWrapped = (text: string, line: Line, next: Line, width: number | null): boolean =>
  width !== null && lengthOf(line) >= width * 0.5 && isFull(text, line, next, width);
