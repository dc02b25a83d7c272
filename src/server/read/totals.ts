import type { RowsPage } from '../../contract/rows.js';
import { firstTime, Numbers } from './numbers.js';
import type { Row, View } from './view.js';

export type Totals = Pick<RowsPage, 'total' | 'incidents' | 'reports' | 'origins' | 'max'>;

interface Origins {
  /** Number of the origin of a report, by the report's number; -1 where nobody asked yet. */
  of: Int32Array;
  all: Numbers;
}

const kept = new WeakMap<View, Origins>();

function originsOf(view: View): Origins {
  const { size } = view.numbering.reports;
  const known = kept.get(view);
  if (known && known.of.length >= size) return known;
  const made = { of: new Int32Array(size).fill(-1), all: known?.all ?? new Numbers() };
  kept.set(view, made);
  return made;
}

/** How many incidents, reports and origins rows stand for, each counted once, and the greatest figure among them. */
export function totalsOf(view: View, rows: readonly Row[]): Totals {
  const { numbering } = view;
  const origins = originsOf(view);
  const newIncident = firstTime(numbering.incidents.size);
  const newReport = firstTime(numbering.reports.size);
  const seenOrigins = new Set<number>();
  const totals = { total: rows.length, incidents: 0, reports: 0, origins: 0 };
  let max: number | null = null;
  for (const { incidentNumber, reportNumbers, most } of rows) {
    if (newIncident(incidentNumber)) totals.incidents += 1;
    if (most !== null && (max === null || most > max)) max = most;
    for (const report of reportNumbers) {
      if (!newReport(report)) continue;
      totals.reports += 1;
      if (origins.of[report] === -1) origins.of[report] = origins.all.of(view.originOf(numbering.reports.idOf(report)));
      seenOrigins.add(origins.of[report] ?? -1);
    }
  }
  return { ...totals, origins: seenOrigins.size, max };
}
