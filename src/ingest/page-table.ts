import type { PageNode } from './page-node.js';

/** A cell of a page's table, with its row and column counted from 0; spans of rows and columns are counted in. */
export interface PageCell {
  node: PageNode;
  row: number;
  column: number;
  head: boolean;
}

/** A table that holds data. */
export interface PageTable {
  caption: PageNode | null;
  cells: PageCell[];
}

/** What lays out a page is longer than what stands in a cell of data. */
const LONGEST_CELL = 240;
const MOST_CELLS = 5000;
/** A span beyond this is a mistake of the page; it must not fill memory. */
const WIDEST_SPAN = 60;

const nameOf = (node: PageNode): string => node.nodeName.toLowerCase();

function* rowsOf(node: PageNode): Generator<PageNode> {
  for (const child of node.childNodes) {
    const name = nameOf(child);
    if (name === 'tr') yield child;
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot') yield* rowsOf(child);
  }
}

function textOf(node: PageNode, limit: number): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  let text = '';
  for (const child of node.childNodes) {
    if (text.length > limit) break;
    text += textOf(child, limit - text.length);
  }
  return text;
}

const holdsTable = (node: PageNode, depth = 0): boolean =>
  depth < 8 && [...node.childNodes].some(child => nameOf(child) === 'table' || holdsTable(child, depth + 1));

const spanOf = (node: PageNode, name: string): number => {
  const value = Number(node.getAttribute?.(name) ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, WIDEST_SPAN) : 1;
};

/** Places every cell on the grid (HTML Living Standard, 4.9.12, forming a table), columns taken by a row span left out. */
function placeCells(rows: readonly PageNode[]): PageCell[] {
  const cells: PageCell[] = [];
  /** By column, the first row that is free again. */
  const freeFrom: number[] = [];
  rows.forEach((tr, row) => {
    let column = 0;
    for (const node of tr.childNodes) {
      const name = nameOf(node);
      if (name !== 'td' && name !== 'th') continue;
      while ((freeFrom[column] ?? 0) > row) column += 1;
      cells.push({ node, row, column, head: name === 'th' });
      const end = column + spanOf(node, 'colspan');
      const free = row + spanOf(node, 'rowspan');
      for (; column < end; column += 1) freeFrom[column] = free;
    }
  });
  return cells;
}

/** A table of data has a head of words over cells with figures; a table that lays out a page has no such head. */
function isData(cells: readonly PageCell[]): boolean {
  const texts = cells.map(cell => textOf(cell.node, LONGEST_CELL + 1).trim());
  if (texts.some(text => text.length > LONGEST_CELL) || cells.some(cell => holdsTable(cell.node))) return false;
  const first = cells.flatMap((cell, i) => (cell.row === 0 ? [texts[i] ?? ''] : []));
  const figures = cells.some((cell, i) => cell.row > 0 && cell.column > 0 && /^\D{0,12}\d/.test(texts[i] ?? ''));
  const headed = cells.some(cell => cell.head) || first.every(text => !/\d/.test(text));
  return first.filter(text => text !== '').length >= 2 && headed && figures;
}

/** The cells of a table of data, row by row; null for a table that only lays out the page. */
export function readTable(node: PageNode): PageTable | null {
  const rows = [...rowsOf(node)];
  if (rows.length < 2) return null;
  const cells = placeCells(rows);
  if (cells.length > MOST_CELLS || !isData(cells)) return null;
  const caption = [...node.childNodes].find(child => nameOf(child) === 'caption') ?? null;
  return { caption, cells };
}
