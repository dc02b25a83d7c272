import type { Kysely } from 'kysely';
import type { LedgerClaim } from '../model/ledger/claim.js';
import type { Incident } from '../model/ledger/incident.js';
import type { PassageOrigin } from '../model/ledger/origin.js';
import type { ProfileCase } from '../model/ledger/profile.js';
import type { LedgerSchema } from '../store/schema.js';
import { anyOf } from './bulk.js';
import { claimsOf } from './claims-of.js';
import type { Shelf } from './shelf.js';

type Db = Kysely<LedgerSchema>;

/** A case without what lies within it. */
export type BareCase = Omit<ProfileCase, 'contained'>;

/** Incidents loaded at once: the claims of all of them are held in memory. */
const AT_ONCE = 100;

/** Claims that some incidents hold or that hang on them; with a shelf whatever else their reports tell comes along. */
async function claimsIn(db: Db, incidents: readonly Incident[], shelf?: Shelf): Promise<LedgerClaim[]> {
  if (shelf) {
    const byReport = await claimsOf(db, new Set(incidents.flatMap(({ reports }) => reports)), shelf);
    return [...byReport.values()].flat();
  }
  const ids = [...new Set(incidents.flatMap(({ claims, attached }) => [...claims, ...attached]))];
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('claim')
    .select('data')
    .where(anyOf('id', ids))
    .where('recorded_to', 'is', null)
    .execute();
  return rows.map(({ data }) => data);
}

async function passagesOf(db: Db, reports: readonly string[]): Promise<Map<string, PassageOrigin>> {
  if (reports.length === 0) return new Map();
  const rows = await db
    .selectFrom('passage')
    .select('data')
    .where(anyOf('report', reports))
    .where('recorded_to', 'is', null)
    .execute();
  return new Map(rows.map(({ data }) => [data.report, data]));
}

function caseOf(
  incident: Incident,
  byId: ReadonlyMap<string, readonly LedgerClaim[]>,
  passages: ReadonlyMap<string, PassageOrigin>,
): BareCase {
  const reports = new Set(incident.reports);
  const ids = [...new Set([...incident.claims, ...incident.attached])];
  const claims = ids.flatMap(id => (byId.get(id) ?? []).filter(({ report }) => reports.has(report)));
  const first = new Map<string, LedgerClaim>();
  for (const claim of claims) {
    const known = first.get(claim.id);
    if (!known || claim.report < known.report) first.set(claim.id, claim);
  }
  const originOf = ({ report, passage }: LedgerClaim): string =>
    passages.get(report)?.sentences[passage]?.origin ?? report;
  return {
    incident,
    claims,
    origins: Object.fromEntries([...first].map(([id, claim]) => [id, originOf(claim)])),
  };
}

/** What profiles are computed from, of each incident: its claims and those that hang on it, and where their words come from. */
export async function* profileCases(db: Db, incidents: readonly Incident[], shelf?: Shelf): AsyncGenerator<BareCase> {
  for (let i = 0; i < incidents.length; i += AT_ONCE) {
    const some = incidents.slice(i, i + AT_ONCE);
    const byId = new Map<string, LedgerClaim[]>();
    for (const claim of await claimsIn(db, some, shelf)) {
      const known = byId.get(claim.id);
      if (known) known.push(claim);
      else byId.set(claim.id, [claim]);
    }
    const passages = await passagesOf(db, [...new Set(some.flatMap(({ reports }) => reports))]);
    for (const incident of some) yield caseOf(incident, byId, passages);
  }
}
