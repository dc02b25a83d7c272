import { type Kysely, sql } from 'kysely';
import type { Incident } from '../model/ledger/incident.js';
import type { AssessmentPayload } from '../model/ledger/record.js';
import type { LedgerSchema } from '../store/schema.js';

type Db = Kysely<LedgerSchema>;

/** The claim that an assessment's target is known by: an incident's id, or that of a group's incident. */
const claimOf = (target: string): string => target.split(':')[0] ?? target;

/** What people assessed, by the claim that each target is known by; in the order of the record. */
async function assessmentsOf(db: Db, claims: readonly string[]): Promise<AssessmentPayload[]> {
  if (claims.length === 0) return [];
  const rows = await db
    .selectFrom('assessment')
    .select('data')
    .where(sql<string>`split_part(target, ':', 1)`, 'in', claims)
    .where('recorded_to', 'is', null)
    .orderBy('seq')
    .execute();
  return rows.map(({ data }) => data);
}

/**
 * Assessments by incident. One was made of an incident as it was called then: it holds for the one that has its first
 * claim now.
 */
export async function assessmentsBy(db: Db, incidents: readonly Incident[]): Promise<Map<string, AssessmentPayload[]>> {
  const home = new Map(incidents.flatMap(({ id, claims }) => claims.map(claim => [claim, id] as const)));
  const found = new Map<string, AssessmentPayload[]>();
  for (const assessment of await assessmentsOf(db, [...home.keys()])) {
    const claim = claimOf(assessment.target);
    const incident = home.get(claim) ?? claim;
    const target = incident + assessment.target.slice(claim.length);
    found.set(incident, [...(found.get(incident) ?? []), { ...assessment, target }]);
  }
  return found;
}

/** Incidents (ids) that hold the targets. */
export async function incidentsAssessed(db: Db, targets: readonly string[]): Promise<string[]> {
  if (targets.length === 0) return [];
  const rows = await db
    .selectFrom('incident_claim')
    .select('incident')
    .distinct()
    .where('claim', 'in', targets.map(claimOf))
    .where('recorded_to', 'is', null)
    .execute();
  return rows.map(({ incident }) => incident);
}
