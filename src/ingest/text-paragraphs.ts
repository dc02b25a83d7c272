import type { Span } from '../model/span.js';
import { type Line, splitLines } from './lines.js';
import type { Paragraph } from './passage.js';
import { splitTables } from './text-table.js';
import { isWrapped, wrapWidth } from './wrapping.js';

/** Marks at the head of a line of Markdown or plain text; their length is what is left out of the part. */
const HEADING = /^(#{1,6})\s+(?=\S)/;
const QUOTATION = /^(?:>\s?)+/;
const BULLET = /^(?:[*•·▪‣◦●■✅✔❌➡-]\s+|\(?\d{1,2}[.)]\s+)(?=\S)/u;
const RULE = /^(?:[-*_=~#]\s*){3,}$/;
const UNDERLINE = /^(?:={3,}|-{3,})$/;
const HEAD = 40;

const head = (text: string, line: Line): string => text.slice(line.start, Math.min(line.end, line.start + HEAD));

const isEmpty = (line: Span): boolean => line.end <= line.start;
const isShort = (line: Span): boolean => line.end - line.start <= 400;

/** Runs of lines with no blank line between. */
function toGroups(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  for (const line of lines) {
    if (isEmpty(line) || line.newPage) {
      if (group.length > 0) groups.push(group);
      group = [];
    }
    if (!isEmpty(line)) group.push(line);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

interface Marks {
  hint: 'heading' | null;
  item: boolean;
  length: number;
}

function marksOf(text: string, line: Line): Marks {
  const opening = head(text, line);
  const heading = HEADING.exec(opening);
  if (heading) return { hint: 'heading', item: false, length: heading[0].length };
  const quotation = QUOTATION.exec(opening);
  if (quotation) return { hint: null, item: true, length: quotation[0].length };
  const bullet = BULLET.exec(opening);
  // "- Push for talks -" is a heading between dashes, not an item.
  const isFramed = bullet?.[0].startsWith('-') && text[line.end - 1] === '-';
  if (!bullet || isFramed) return { hint: null, item: false, length: 0 };
  // A number belongs to the line's words; a bullet does not.
  return { hint: null, item: true, length: /\d/.test(bullet[0]) ? 0 : bullet[0].length };
}

const isRule = (text: string, line: Line): boolean => isShort(line) && RULE.test(text.slice(line.start, line.end));

class GroupReader {
  private readonly made: Paragraph[] = [];

  constructor(
    private readonly text: string,
    private readonly width: number | null,
  ) {}

  read(group: readonly Line[]): Paragraph[] {
    let joined: Paragraph | null = null;
    for (const [i, line] of group.entries()) {
      if (isRule(this.text, line)) {
        if (UNDERLINE.test(this.text.slice(line.start, line.end)) && i === 1 && joined) joined.hint = 'heading';
        joined = null;
        continue;
      }
      const marks = marksOf(this.text, line);
      const last = group[i - 1];
      const runsOn = joined && last && marks.length === 0 && !marks.item && joined.hint === null;
      const isQuoted = joined?.item === true && marks.item && this.text[line.start] === '>';
      if (joined && last && (runsOn || isQuoted) && (isQuoted || isWrapped(this.text, last, line, this.width))) {
        joined.end = line.end;
        continue;
      }
      joined = { start: line.start + marks.length, end: line.end, hint: marks.hint, tight: i > 0, item: marks.item };
      this.made.push(joined);
    }
    return this.made;
  }
}

/** The paragraphs of plain text or Markdown: blank lines part them, and line breaks do unless the copy was wrapped. */
export function textParagraphs(text: string): Paragraph[] {
  const groups = toGroups(splitLines(text));
  const width = wrapWidth(text, groups);
  const paragraphs: Paragraph[] = [];
  let tables = 0;
  for (const group of groups)
    for (const stretch of splitTables(text, group)) {
      const made = 'cells' in stretch ? stretch.cells : new GroupReader(text, width).read(stretch.lines);
      for (const paragraph of made)
        paragraphs.push(paragraph.cell ? { ...paragraph, cell: { ...paragraph.cell, table: tables } } : paragraph);
      if ('cells' in stretch) tables += 1;
    }
  return paragraphs;
}
