import type { Kysely } from 'kysely';
import type { LedgerClaim, LedgerReport } from '../../model/ledger/claim.js';
import type { Incident } from '../../model/ledger/incident.js';
import { claimsById, reportsById } from '../../store/queries/claims.js';
import type { LedgerSchema } from '../../store/schema.js';
import type { View } from './view.js';

/** What a page of incidents is shown with. */
export interface Shown {
  /** Claims by id; one for each report that carries them, earliest published first. */
  claims: ReadonlyMap<string, readonly LedgerClaim[]>;
  reports: ReadonlyMap<string, LedgerReport>;
  originOf: (report: string) => string;
}

/** Loads the claims (ids) of incidents, as their reports carry them, and the reports. */
export async function loadShown(
  db: Kysely<LedgerSchema>,
  view: View,
  incidents: readonly Incident[],
  ids: readonly string[],
): Promise<Shown> {
  const wanted = new Set(incidents.flatMap(({ reports }) => reports));
  const carried = (await claimsById(db, [...new Set(ids)], view.recorded)).filter(({ report }) => wanted.has(report));
  const told = [...new Set(carried.map(({ report }) => report))];
  const reports = new Map((await reportsById(db, told)).map(report => [report.id, report]));
  const published = (claim: LedgerClaim): string => `${reports.get(claim.report)?.published ?? '~'} ${claim.report}`;
  const claims = new Map<string, LedgerClaim[]>();
  for (const claim of carried.sort((a, b) => (published(a) < published(b) ? -1 : 1))) {
    const known = claims.get(claim.id);
    if (known) known.push(claim);
    else claims.set(claim.id, [claim]);
  }
  return { claims, reports, originOf: view.originOf };
}
