import { displayWidth } from './display-width.js';
import type { Section } from './table.js';

export const INDENT = 2;
export const GAP = 2;
/** A quotation in fewer cells than this is hard to read: then it gets a line of its own. */
const LEAST_QUOTE = 36;

export interface Widths {
  columns: number[];
  /** Cells of the quotation's column; null: it stands under its row. */
  quote: number | null;
}

/** Cells that no quotation takes go to the columns that had to be cut, the last ones first: there stands the text. */
function widened(columns: readonly number[], needs: readonly number[], spare: number): number[] {
  const wide = [...columns];
  for (let i = wide.length - 1; i >= 0 && spare > 0; i -= 1) {
    const more = Math.min(spare, (needs[i] ?? 0) - (wide[i] ?? 0));
    wide[i] = (wide[i] ?? 0) + more;
    spare -= more;
  }
  return wide;
}

/** The cells each column takes: what its widest text needs, at most its share; what is left goes to the quotation. */
export function columnWidths(section: Section, width: number): Widths {
  const rows = section.groups.flatMap(group => group.rows);
  const needs = section.columns.map((column, i) =>
    rows.reduce(
      (most, row) => Math.max(most, displayWidth(row.cells[i] ?? '') + (i === 0 ? row.depth * 2 : 0)),
      displayWidth(column.title),
    ),
  );
  const columns = section.columns.map((column, i) => Math.min(Math.floor(column.share * width), needs[i] ?? 0));
  const taken = INDENT + columns.reduce((sum, cells) => sum + cells + GAP, 0);
  const quote = width - taken;
  if (quote >= LEAST_QUOTE) return { columns, quote };
  return { columns: widened(columns, needs, quote + GAP), quote: null };
}
