import type { Report } from '../../contract/report.js';
import type { LedgerReport } from '../../model/ledger/claim.js';

export interface ReportCounts {
  origin: string;
  claims: number;
  tolls: number;
  read: boolean;
}

/** A report as it goes out, without its words. */
export const reportShape = (report: LedgerReport, { origin, claims, tolls, read }: ReportCounts): Report => ({
  id: report.id,
  outlet: report.outlet,
  agency: report.agency,
  url: report.url,
  title: report.title,
  published: report.published,
  recorded: report.recorded,
  language: report.language,
  capture: report.capture,
  origin,
  claims,
  tolls,
  read,
});
