import type { Kysely } from 'kysely';
import type { LedgerClaim, LedgerReport } from '../../model/ledger/claim.js';
import type { Incident } from '../../model/ledger/incident.js';
import { claimsById, reportsById } from '../../store/queries/claims.js';
import type { LedgerSchema } from '../../store/schema.js';
import type { Row, View } from './view.js';

/** What a page of incidents is shown with. */
export interface Shown {
  /** Claims by id; one for each report that carries them, earliest published first. */
  claims: ReadonlyMap<string, readonly LedgerClaim[]>;
  reports: ReadonlyMap<string, LedgerReport>;
  originOf: (report: string) => string;
}

const byId = <T extends { id: string }>(all: readonly T[]): Map<string, T> => new Map(all.map(one => [one.id, one]));

/** Claims as the reports of the incidents carry them, by id; those whose report was published first come first. */
function byClaim(
  all: readonly LedgerClaim[],
  incidents: readonly Incident[],
  reports: Shown['reports'],
): Map<string, LedgerClaim[]> {
  const wanted = new Set(incidents.flatMap(incident => incident.reports));
  const published = (claim: LedgerClaim): string => `${reports.get(claim.report)?.published ?? '~'} ${claim.report}`;
  const carried = all.filter(({ report }) => wanted.has(report));
  const claims = new Map<string, LedgerClaim[]>();
  for (const claim of carried.sort((a, b) => (published(a) < published(b) ? -1 : 1))) {
    const known = claims.get(claim.id);
    if (known) known.push(claim);
    else claims.set(claim.id, [claim]);
  }
  return claims;
}

/** The incidents of rows, and what they are shown with: asked for together, as the rows name all of it. */
export async function loadRows(
  db: Kysely<LedgerSchema>,
  view: View,
  rows: readonly Row[],
): Promise<{ incidents: Incident[]; shown: Shown }> {
  const [loaded, carried, stored] = await Promise.all([
    view.load([...new Set(rows.map(({ group }) => group.incident))]),
    claimsById(db, [...new Set(rows.flatMap(({ ids }) => ids))], view.recorded),
    reportsById(db, [...new Set(rows.flatMap(row => row.reports))]),
  ]);
  const incidents = [...loaded.values()];
  const reports = byId(stored);
  return { incidents, shown: { claims: byClaim(carried, incidents, reports), reports, originOf: view.originOf } };
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
  const reports = byId(await reportsById(db, [...new Set(carried.map(({ report }) => report))]));
  return { claims: byClaim(carried, incidents, reports), reports, originOf: view.originOf };
}
