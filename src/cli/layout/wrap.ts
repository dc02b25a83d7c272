import { cutToWidth, displayWidth } from './display-width.js';

/**
 * Breaks a line of text at spaces into lines of at most `width` cells.
 * A word wider than the line is cut between characters (long links, scripts without spaces).
 */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(1, width);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    let rest = word;
    let cells = displayWidth(rest);
    if (line !== '' && used + 1 + cells <= room) {
      line += ` ${rest}`;
      used += 1 + cells;
      continue;
    }
    if (line !== '') lines.push(line);
    while (cells > room) {
      const [head, tail] = cutToWidth(rest, room);
      lines.push(head);
      rest = tail;
      cells = displayWidth(rest);
    }
    line = rest;
    used = cells;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}
