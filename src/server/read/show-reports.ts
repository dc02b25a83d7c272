import type { Report } from '../../contract/report.js';
import type { LedgerReport } from '../../model/ledger/claim.js';
import { claimCounts } from '../../store/queries/report-counts.js';
import type { ServerContext } from '../context.js';
import { reportShape } from '../shape/report.js';
import type { Decisions } from './decisions.js';
import type { View } from './view.js';

/** Reports as they go out, each with what it carries. */
export async function showReports(
  { ledger }: ServerContext,
  view: View,
  reports: readonly LedgerReport[],
  { read }: Pick<Decisions, 'read'>,
): Promise<Report[]> {
  const counts = await claimCounts(
    ledger.database,
    reports.map(({ id }) => id),
    view.recorded,
  );
  return reports.map(report =>
    reportShape(report, {
      origin: view.originOf(report.id),
      ...(counts.get(report.id) ?? { claims: 0, tolls: 0 }),
      read: read.has(report.id),
    }),
  );
}
