import type { LedgerClaim, LedgerReport } from '../../model/ledger/claim.js';
import type { ResultsBy } from '../../jobs/profile-results.js';
import type { Incident } from '../../model/ledger/incident.js';

/** What a page of the ledger is shown from. */
export interface LedgerView {
  incidents: readonly Incident[];
  /** Claims of the incidents and those that hang on them, by id; one for each report that carries them, earliest published first. */
  claims: ReadonlyMap<string, readonly LedgerClaim[]>;
  reports: ReadonlyMap<string, LedgerReport>;
  /** What profiles make of the incidents, where that is shown. */
  results?: ResultsBy;
  /** Main origin of a report. */
  originOf: (report: string) => string;
}

/** Outlet of a report, as a person names it. */
export const outletOf = (view: LedgerView, report: string): string => {
  const known = view.reports.get(report);
  return known?.outlet ?? known?.agency ?? known?.url ?? known?.title ?? `report ${report}`;
};

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
