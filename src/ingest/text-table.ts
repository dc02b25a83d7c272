import type { Line } from './lines.js';
import type { Paragraph } from './passage.js';

// Tables in plain text: Markdown's (GitHub Flavored Markdown, 4.10: a head, a row of dashes, rows of cells between bars),
// and columns parted by tabs, as they come out of a page or a spreadsheet.

/** A stretch of lines without a blank one between: prose, or the cells of one table. */
export type Stretch = { lines: Line[] } | { cells: Paragraph[] };

interface Slot {
  start: number;
  end: number;
}

const DASHES = /^\s*:?-+:?\s*$/;
const LONGEST_ROW = 4000;

const isLong = (line: Line): boolean => line.end - line.start > LONGEST_ROW;

function trimmedSlot(text: string, from: number, to: number): Slot {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** The cells of a line by its marks; bars at either end open and close the row, an escaped bar is text. */
function slotsOf(text: string, line: Line, mark: '|' | '\t'): Slot[] {
  const slots: Slot[] = [];
  let from = line.start;
  for (let i = line.start; i <= line.end; i++) {
    const isMark = i < line.end && text[i] === mark && !(mark === '|' && text[i - 1] === '\\');
    if (!isMark && i < line.end) continue;
    slots.push(trimmedSlot(text, from, i));
    from = i + 1;
  }
  if (mark === '|' && text[line.start] === '|') slots.shift();
  if (mark === '|' && text[line.end - 1] === '|') slots.pop();
  return slots;
}

const isDashes = (text: string, line: Line): boolean =>
  !isLong(line) &&
  text.slice(line.start, line.end).includes('|') &&
  slotsOf(text, line, '|').every(slot => DASHES.test(text.slice(slot.start, slot.end)));

const hasBar = (text: string, line: Line): boolean => !isLong(line) && text.slice(line.start, line.end).includes('|');

/** How many tabs part the words of a line. */
const tabsOf = (text: string, line: Line): number =>
  isLong(line) ? 0 : text.slice(line.start, line.end).split('\t').length - 1;

function toCells(rows: readonly Slot[][], widest: number): Paragraph[] {
  return rows.flatMap((slots, row) => {
    // A head whose first cell was left empty is one short.
    const shift = row === 0 && slots.length < widest ? widest - slots.length : 0;
    return slots.flatMap((slot, i) =>
      slot.start < slot.end
        ? [
            {
              ...slot,
              hint: null,
              tight: row > 0 || i > 0,
              item: false,
              cell: { table: 0, row, column: i + shift, head: row === 0 },
            },
          ]
        : [],
    );
  });
}

/** How many lines from `at` are a Markdown table; 0 where none begins. */
function barRows(text: string, lines: readonly Line[], at: number): number {
  const [head, dashes] = [lines[at], lines[at + 1]];
  if (!head || !dashes || !hasBar(text, head) || !isDashes(text, dashes)) return 0;
  if (slotsOf(text, head, '|').length !== slotsOf(text, dashes, '|').length) return 0;
  let end = at + 2;
  for (let line = lines[end]; line && hasBar(text, line); line = lines[end]) end += 1;
  return end - at;
}

/** How many lines from `at` are columns parted by tabs: a head of words, and rows of as many cells with a figure in each. */
function tabRows(text: string, lines: readonly Line[], at: number): number {
  const head = lines[at];
  const next = lines[at + 1];
  if (!head || !next) return 0;
  const [tabs, below] = [tabsOf(text, head), tabsOf(text, next)];
  if (tabs < 1 || below < tabs || below > tabs + 1 || /\t\s*\d/.test(text.slice(head.start, head.end))) return 0;
  let end = at + 1;
  for (let line = lines[end]; line && tabsOf(text, line) === below; line = lines[end]) {
    if (!/\t\s*\D{0,2}\d/.test(text.slice(line.start, line.end))) break;
    end += 1;
  }
  return end - at >= 3 ? end - at : 0;
}

/** Parts the tables of a run of lines from the lines around them, in order. */
export function* splitTables(text: string, lines: readonly Line[]): Generator<Stretch> {
  let open: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const bars = barRows(text, lines, at);
    const length = bars || tabRows(text, lines, at);
    const line = lines[at];
    if (length === 0 && line) {
      open.push(line);
      at += 1;
      continue;
    }
    if (open.length > 0) yield { lines: open };
    open = [];
    const rows = lines.slice(at, at + length).filter((_, i) => bars === 0 || i !== 1);
    const slots = rows.map(row => slotsOf(text, row, bars ? '|' : '\t'));
    yield { cells: toCells(slots, bars ? 0 : Math.max(...slots.map(row => row.length))) };
    at += length;
  }
  if (open.length > 0) yield { lines: open };
}
