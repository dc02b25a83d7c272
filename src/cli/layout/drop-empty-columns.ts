import type { Row, Section } from './table.js';

const empty = (cell: string | undefined): boolean => cell === undefined || cell === '' || cell === '–';

/** Leaves out the columns of which no row has anything to tell, so that their cells go to the words. */
export function dropEmptyColumns(section: Section): Section {
  const rows = section.groups.flatMap(group => group.rows);
  if (rows.length === 0) return section;
  const kept = section.columns.map((_, i) => rows.some(row => !empty(row.cells[i])));
  const keep = (row: Row): Row => ({ ...row, cells: row.cells.filter((_, i) => kept[i]) });
  return {
    ...section,
    columns: section.columns.filter((_, i) => kept[i]),
    groups: section.groups.map(group => ({ ...group, rows: group.rows.map(keep) })),
  };
}
