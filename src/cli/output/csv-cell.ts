// OWASP, "CSV Injection": a cell that starts so may be run as a formula by a spreadsheet.
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const QUOTED = /[",\r\n]/;

export type Cell = string | number | null | undefined;

/**
 * One cell of RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe before it;
 * numbers of ours are written as they are. Absent and null are an empty cell.
 */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;
