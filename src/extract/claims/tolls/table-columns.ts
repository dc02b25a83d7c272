import type { Draft } from '../../draft.js';
import { actorAt } from '../../actors/lookup.js';
import type { TollLexicon } from './lexicon.js';
import { standingIn } from './sentence-index.js';
import type { Cell, Grid } from './table-grid.js';
import { type Head, joinHeads, readHead } from './table-head.js';

/** A column with the cells that name it, the upper first. */
export interface Column {
  head: Head;
  cells: Cell[];
}

/** The head cell over a column in one row: its own, else the one that spans it from the left (never in the lowest row of heads). */
function headCell(row: readonly Cell[], column: number, lowest: boolean): Cell | undefined {
  const own = row.find(cell => cell.column === column);
  if (own || lowest) return own;
  return row.findLast(cell => cell.column < column);
}

/** The columns of a table with what their heads say. */
export function readColumns(draft: Draft, grid: Grid, lexicon: TollLexicon): Column[] {
  const width = grid.rows.reduce((most, row) => Math.max(most, ...row.map(cell => cell.column + 1)), 0);
  const heads = grid.rows.slice(0, grid.heads);
  return Array.from({ length: width }, (_, column) => {
    const cells = heads.flatMap((row, i) => headCell(row, column, i === heads.length - 1) ?? []);
    const read = cells.map(cell => readHead(draft, cell, lexicon));
    const head = read.reduce<Head | null>((upper, lower) => (upper ? joinHeads(upper, lower) : lower), null);
    return { head: head ?? { ...NO_HEAD }, cells };
  });
}

const NO_HEAD: Head = {
  role: 'label',
  harm: null,
  people: null,
  status: 'unknown',
  subgroup: null,
  part: false,
  total: false,
};

/** What a row is of: its cells that name, and whether it is the row of sums. */
export interface RowOf {
  labels: Cell[];
  source: Cell | null;
  total: boolean;
  /** Label words for people ("Women", "Soldiers"), and for harm where rows name it. */
  label: Head | null;
}

const NAMES = new Set<Head['role']>(['place', 'time', 'party', 'label']);

const namesSomething = (draft: Draft, cell: Cell): boolean =>
  standingIn(draft.places, cell).length > 0 ||
  standingIn(draft.times, cell).length > 0 ||
  actorAt(draft, cell) !== null;

/**
 * What a row of figures is of; null where its first cell names a thing: a place, a day, a party or people must be told,
 * by the words of the cell or by the head over it.
 */
export function readRow(
  draft: Draft,
  row: readonly Cell[],
  columns: readonly Column[],
  lexicon: TollLexicon,
): RowOf | null {
  const first = row[0];
  if (!first) return null;
  const label = readHead(draft, first, lexicon);
  const roleOf = (cell: Cell) => columns[cell.column]?.head.role ?? 'label';
  const names = (cell: Cell) => NAMES.has(roleOf(cell)) && !(roleOf(cell) === 'label' && /^\W?\d/.test(cell.text));
  const labels = row.filter(cell => cell === first || names(cell));
  const source = row.find(cell => roleOf(cell) === 'source') ?? null;
  const role = roleOf(first);
  const firstHead = columns[first.column]?.cells.length ?? 0;
  const headed = NAMES.has(role) && firstHead > 0;
  const told = label.total || label.harm !== null || label.role === 'people' || namesSomething(draft, first);
  const numbered = /^\d{1,3}\.?$/.test(first.text) && labels.length > 1;
  if (!headed && !told && !numbered) return null;
  return { labels, source, total: label.total, label };
}
