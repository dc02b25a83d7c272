import type { LedgerClaim, LedgerReport } from '../../model/ledger/claim.js';
import type { Incident } from '../../model/ledger/incident.js';
import { claimsById, originsOf, reportsById } from '../../store/queries/claims.js';
import type { Store } from '../../store/store.js';
import type { LedgerView } from './ledger-view.js';

/** Loads what a page of incidents is shown with. */
export async function viewOf(
  store: Store,
  incidents: readonly Incident[],
  recorded: string | null,
): Promise<LedgerView> {
  const ids = [...new Set(incidents.flatMap(({ claims, attached }) => [...claims, ...attached]))];
  const found = await claimsById(store.database, ids, recorded);
  const wanted = new Set(incidents.flatMap(incident => incident.reports));
  const carried = found.filter(claim => wanted.has(claim.report));
  const reports = new Map(
    (await reportsById(store.database, [...wanted])).map((report): [string, LedgerReport] => [report.id, report]),
  );
  const origins = await originsOf(store.database, [...wanted], recorded);
  const published = (claim: LedgerClaim): string => reports.get(claim.report)?.published ?? '~';
  const claims = new Map<string, LedgerClaim[]>();
  for (const claim of carried.sort((a, b) => (published(a) < published(b) ? -1 : 1)))
    claims.set(claim.id, [...(claims.get(claim.id) ?? []), claim]);
  return { incidents, claims, reports, originOf: report => origins.get(report) ?? report };
}
