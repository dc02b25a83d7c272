import type { Kysely } from 'kysely';
import { CounterclaimError } from '../model/errors.js';
import type { Incident } from '../model/ledger/incident.js';
import type { LedgerSchema } from '../store/schema.js';

type Db = Kysely<LedgerSchema>;

async function byId(db: Db, ids: readonly string[]): Promise<Incident | null> {
  const row = await db
    .selectFrom('incident')
    .select('data')
    .where('id', 'in', ids)
    .where('recorded_to', 'is', null)
    .executeTakeFirst();
  return row?.data ?? null;
}

/** The incident on which a claim that harms nobody hangs: one of its report's. */
async function attachedTo(db: Db, claim: string): Promise<Incident | null> {
  const rows = await db
    .selectFrom('claim as attached')
    .innerJoin('claim as told', 'told.report', 'attached.report')
    .innerJoin('incident_claim', 'incident_claim.claim', 'told.id')
    .innerJoin('incident', 'incident.id', 'incident_claim.incident')
    .select('incident.id')
    .distinct()
    .where('attached.id', '=', claim)
    .where('attached.recorded_to', 'is', null)
    .where('told.recorded_to', 'is', null)
    .where('incident_claim.recorded_to', 'is', null)
    .where('incident.recorded_to', 'is', null)
    .execute();
  for (const { id } of rows) {
    const incident = await byId(db, [id]);
    if (incident?.attached.includes(claim)) return incident;
  }
  return null;
}

/** The incident that a claim stands in or hangs on, or that a former incident's id leads to; null where there is none. */
export async function incidentHolding(db: Db, id: string): Promise<Incident | null> {
  const member = await db
    .selectFrom('incident_claim')
    .select('incident')
    .where('claim', '=', id)
    .where('recorded_to', 'is', null)
    .executeTakeFirst();
  if (member) return byId(db, [member.incident]);
  const alias = await db
    .selectFrom('incident_alias')
    .select('incident')
    .where('alias', '=', id)
    .where('recorded_to', 'is', null)
    .executeTakeFirst();
  return (await byId(db, [id, alias?.incident ?? id])) ?? attachedTo(db, id);
}

/** As `incidentHolding`; throws `judge-no-incident`. */
export async function mustHold(db: Db, id: string): Promise<Incident> {
  const incident = await incidentHolding(db, id);
  if (!incident) throw new CounterclaimError('judge-no-incident', `${id} belongs to no incident.`);
  return incident;
}
