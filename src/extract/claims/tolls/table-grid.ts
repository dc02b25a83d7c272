import type { Span } from '../../../model/span.js';
import type { Draft } from '../../draft.js';
import { tokenAt } from './words.js';

/** One cell of a table, in the view. Tokens: first, and last exclusive. */
export interface Cell extends Span {
  text: string;
  row: number;
  column: number;
  head: boolean;
  first: number;
  last: number;
}

/** A table as rows of cells; empty cells are absent. */
export interface Grid {
  rows: Cell[][];
  /** How many rows at the top name columns. */
  heads: number;
  /** The words that stand over the table as its caption. */
  caption: Cell | null;
}

const LONGEST_CAPTION = 200;

const cellOf = (draft: Draft, block: Span, place: { row: number; column: number; head: boolean }): Cell => ({
  start: block.start,
  end: block.end,
  text: draft.view.text.slice(block.start, block.end),
  row: place.row,
  column: place.column,
  head: place.head,
  first: tokenAt(draft.syntax, block.start),
  last: tokenAt(draft.syntax, block.end),
});

/** The block over a table, where it is a caption, a heading or a line that calls itself a table. */
function captionOf(draft: Draft, firstBlock: number): Cell | null {
  const block = draft.view.blocks[firstBlock - 1];
  if (!block || block.cell || block.end - block.start > LONGEST_CAPTION) return null;
  const text = draft.view.text.slice(block.start, block.end);
  const named = block.kind === 'caption' || block.kind === 'heading' || /^table\b|:$/i.test(text);
  return named ? cellOf(draft, block, { row: -1, column: 0, head: true }) : null;
}

/** Rows that name columns: those of head cells only; the first row where the mark-up tells of none. */
function headRows(rows: readonly Cell[][]): number {
  const body = rows.findIndex(row => row.some(cell => !cell.head));
  return body > 0 ? body : 1;
}

/** The tables of a report, in order of text. */
export function findGrids(draft: Draft): Grid[] {
  const grids: Grid[] = [];
  let table = -1;
  draft.view.blocks.forEach((block, i) => {
    const place = block.cell;
    if (!place) return;
    if (place.table !== table) grids.push({ rows: [], heads: 1, caption: captionOf(draft, i) });
    table = place.table;
    const rows = grids.at(-1)?.rows ?? [];
    (rows[place.row] ??= []).push(cellOf(draft, block, place));
  });
  for (const grid of grids) {
    grid.rows = Array.from(grid.rows, row => row ?? []);
    grid.heads = headRows(grid.rows);
  }
  return grids;
}
