import type { LedgerRow } from '../../contract/rows.js';

// OWASP, "CSV Injection": a cell that starts so may be run as a formula by a spreadsheet.
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const QUOTED = /[",\r\n]/;

type Cell = string | number | null | undefined;

/** One cell of RFC 4180; text that a spreadsheet would run gets an apostrophe before it. Absent is empty, never zero. */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Columns of the exported ledger: a line a figure of a row, so that who says what stays beside the range. */
const COLUMNS: Record<string, (row: LedgerRow, figure: LedgerRow['figures'][number] | undefined) => Cell> = {
  incident: row => row.incident,
  kind: row => row.kind,
  row: row => row.id,
  earliest: row => row.earliest,
  latest: row => row.latest,
  place: row => row.place?.name,
  country: row => row.place?.country,
  lat: row => row.place?.lat,
  lon: row => row.place?.lon,
  place_precision: row => row.place?.precision,
  harm: row => row.harm,
  victims: row => row.victims.wordings.join('; '),
  victims_side: row => row.victims.side?.name,
  victims_status: row => row.victims.status,
  aggregation: row => row.aggregation,
  status: row => row.status,
  marks: row => row.marks.join('; '),
  row_lower: row => row.lower,
  row_upper: row => row.upper,
  row_reports: row => row.reports,
  row_origins: row => row.origins,
  claimant: (_, figure) => figure?.who,
  claimant_party: (_, figure) => figure?.party.name,
  own_voice: (_, figure) => (figure ? String(figure.ownVoice) : null),
  loss: (_, figure) => figure?.loss,
  lower: (_, figure) => figure?.lower,
  upper: (_, figure) => figure?.upper,
  words: (_, figure) => figure?.words,
  standing: (_, figure) => figure?.standing,
  reports: (_, figure) => figure?.reports,
  origins: (_, figure) => figure?.origins,
  published: (_, figure) => figure?.published,
  claim: (_, figure) => figure?.claim,
  report: (_, figure) => figure?.report,
  quote: (_, figure) => figure?.quote,
};

/** The columns' names; with a profile's figures, theirs after it (`ibc_min`). */
export const csvHead = (fields: readonly string[]): string => line([...Object.keys(COLUMNS), ...fields]);

/** A row as lines, one a figure. */
export function csvRow(row: LedgerRow, profile: string | null, fields: readonly string[]): string {
  const { estimate } = row;
  const own = fields.map(field => estimate?.values[field.slice((profile ?? '').length + 1)] ?? null);
  const figures = row.figures.length > 0 ? row.figures : [undefined];
  return figures.map(figure => line([...Object.values(COLUMNS).map(cut => cut(row, figure)), ...own])).join('');
}
