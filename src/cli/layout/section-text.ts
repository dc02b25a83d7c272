import { columnWidths, GAP, INDENT, type Widths } from './column-widths.js';
import { displayWidth, pad } from './display-width.js';
import { elide } from './elide.js';
import { hanging, type Line, lineWidth, seg, type Segment } from './line.js';
import type { Column, Group, Note, Quotation, Row, Section } from './table.js';
import { quoteMarks } from './quote-marks.js';
import { wrap } from './wrap.js';

/** Below this many cells a row folds into a few short lines. */
const FOLD_BELOW = 76;
const QUOTE_LINES = 3;

const quoted = (quotation: Quotation, lines: number, width: number): string[] => {
  // Wrapping loses a part of a word at each line's end; the room is counted low so that it comes out at `lines`.
  const room = lines === 1 ? width - 2 : lines * width - lines * 6;
  const shortened = elide(quotation.text, room, quotation.focus);
  return wrap(quoteMarks(shortened), width);
};

const noteLines = (notes: readonly Note[], indent: number, width: number): Line[] =>
  notes.flatMap(note => {
    // Mark and word are coloured, the rest hangs under them, however long the word is.
    const word = note.text === '' ? note.word : `${note.word}: `;
    const lines = hanging(
      [seg(`${' '.repeat(indent)}${note.mark} `, note.role)],
      `${word}${note.text}`,
      'plain',
      width,
    );
    const first = lines[0]?.[1];
    if (!first?.text.startsWith(word)) return lines;
    return [[lines[0]?.[0] ?? seg(''), seg(word, note.role), seg(first.text.slice(word.length))], ...lines.slice(1)];
  });

function tableRow(row: Row, columns: readonly Column[], widths: Widths, width: number): Line[] {
  const deep = row.depth * 2;
  const cells = columns.map((column, i) => {
    const cells = widths.columns[i] ?? 0;
    const lines = wrap(row.cells[i] ?? '', cells - (i === 0 ? deep : 0));
    const shift = i === 0 ? ' '.repeat(deep) : '';
    return {
      lines: lines.map(line => pad(shift + line, cells, column.align)),
      cells,
      role: column.role ?? 'plain',
    } as const;
  });
  const quote = row.quotation && widths.quote ? quoted(row.quotation, QUOTE_LINES, widths.quote) : [];
  const height = Math.max(quote.length, ...cells.map(cell => cell.lines.length));
  const lines = Array.from({ length: height }, (_, at): Line => {
    const line: Segment[] = [seg(' '.repeat(INDENT))];
    for (const cell of cells) line.push(seg(cell.lines[at] ?? ' '.repeat(cell.cells), cell.role), seg(' '.repeat(GAP)));
    return [...line, seg(quote[at] ?? '', 'quote')];
  });
  if (row.quotation && !widths.quote) lines.push(...quoteBelow(row.quotation, INDENT + 4, width));
  return lines;
}

function quoteBelow(quotation: Quotation, indent: number, width: number): Line[] {
  // A focus keeps the words that count in sight, so that one line is enough.
  const lines = quotation.focus ? 1 : QUOTE_LINES - 1;
  return quoted(quotation, lines, width - indent).map(line => [seg(' '.repeat(indent)), seg(line, 'quote')]);
}

function foldedRow(row: Row, width: number): Line[] {
  const indent = INDENT + row.depth * 2;
  const [first = '', ...rest] = row.folded;
  const lead = seg(' '.repeat(indent));
  const lines = hanging([lead, seg('')], first, 'strong', width);
  for (const line of rest) lines.push(...hanging([seg(' '.repeat(indent + 2))], line, 'plain', width));
  if (row.quotation) lines.push(...quoteBelow(row.quotation, indent + 2, width));
  return lines;
}

/** The heading, and behind it what is to be known of the whole group. */
function headingLines({ heading, aside }: Group, width: number): Line[] {
  const lines = hanging([], heading ?? '', 'strong', width);
  const last = lines[lines.length - 1];
  if (!aside || !last) return lines;
  if (lineWidth(last) + 2 + displayWidth(aside) <= width) last.push(seg(`  ${aside}`, 'dim'));
  else lines.push([seg(' '.repeat(INDENT)), seg(aside, 'dim')]);
  return lines;
}

function groupLines(group: Group, section: Section, widths: Widths | null, width: number): Line[] {
  const lines: Line[] = [];
  if (group.block) lines.push(...hanging([], group.block, 'head', width));
  if (group.heading) lines.push(...headingLines(group, width));
  for (const row of group.rows) {
    lines.push(...(widths ? tableRow(row, section.columns, widths, width) : foldedRow(row, width)));
    if (row.made) lines.push(...hanging([seg(' '.repeat(INDENT + 4))], row.made, 'dim', width));
    lines.push(...noteLines(row.notes, INDENT + 4, width));
  }
  lines.push(...noteLines(group.notes, INDENT + 2, width));
  return lines;
}

function headLine(section: Section, widths: Widths | null): Line {
  const room = INDENT + (widths?.columns[0] ?? 0);
  // A title wider than the first column would push the heads off their columns: then it stands alone.
  if (!widths || !section.headed || displayWidth(section.title) > room) return [seg(section.title, 'head')];
  const line: Segment[] = [];
  section.columns.forEach((column, i) => {
    const cells = widths.columns[i] ?? 0;
    if (i === 0) line.push(seg(pad(section.title, room), 'head'));
    else line.push(seg(' '.repeat(GAP)), seg(pad(column.title, cells, column.align), 'dim'));
  });
  return line;
}

/** Lays a section out in `width` cells: a table with the quotation at the end of the row, or folded on a narrow page. */
export function sectionText(section: Section, width: number): Line[] {
  const none = section.groups.every(group => group.rows.length === 0);
  if (none)
    return section.empty === null
      ? []
      : [[seg(section.title, 'head'), seg(`  ${section.empty}`)], ...noteLines(section.notes, INDENT, width)];
  const widths = width < FOLD_BELOW ? null : columnWidths(section, width);
  return [
    headLine(section, widths),
    ...section.groups.flatMap(group => groupLines(group, section, widths, width)),
    ...noteLines(section.notes, INDENT, width),
  ];
}
