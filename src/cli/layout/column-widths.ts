import { displayWidth } from './display-width.js';
import type { Section } from './table.js';

export const INDENT = 2;
export const GAP = 2;
/** A quotation in fewer cells than this is hard to read: then it gets a line of its own. */
const LEAST_QUOTE = 26;

export interface Widths {
  columns: number[];
  /** Cells of the quotation's column; null: it stands under its row. */
  quote: number | null;
}

/** The cells each column takes: what its widest text needs, at most its share; what is left goes to the quotation. */
export function columnWidths(section: Section, width: number): Widths {
  const rows = section.groups.flatMap(group => group.rows);
  const columns = section.columns.map((column, i) => {
    const cap = Math.floor(column.share * width);
    const texts = rows.map(row => displayWidth(row.cells[i] ?? '') + (i === 0 ? row.depth * 2 : 0));
    return Math.min(cap, Math.max(displayWidth(column.title), ...texts));
  });
  const taken = INDENT + columns.reduce((sum, cells) => sum + cells + GAP, 0);
  const quote = width - taken;
  return { columns, quote: quote >= LEAST_QUOTE ? quote : null };
}
