import type { Kysely } from 'kysely';
import type { LedgerClaim, LedgerReport } from '../model/ledger/claim.js';
import type { Incident } from '../model/ledger/incident.js';
import { claimsById, incidentOf, reportsById } from '../store/queries/claims.js';
import type { LedgerSchema } from '../store/schema.js';
import { incidentHolding } from './incident-of.js';
import type { About } from './said-about.js';

/** Everything that an id names: a claim as each report carries it, the incident it lies in, hangs on or once was, a report. */
export interface Named {
  id: string;
  claims: LedgerClaim[];
  incident: Incident | null;
  report: LedgerReport | null;
}

/** Looks an id up, now or at a moment of the ledger's own clock. */
export async function nameOf(db: Kysely<LedgerSchema>, id: string, recorded: string | null): Promise<Named> {
  const [report] = await reportsById(db, [id]);
  const incident =
    (await incidentOf(db, id, recorded)) ?? (recorded === null && !report ? await incidentHolding(db, id) : null);
  return { id, claims: await claimsById(db, [id], recorded), incident, report: report ?? null };
}

/** What is asked for when decisions on a named thing are: an incident with its claims, a claim alone, a report. */
export function aboutOf({ id, incident, report }: Named): About {
  const isIncident = incident?.id === id;
  return {
    claims: isIncident ? [...incident.claims, ...incident.attached] : [id],
    reports: report ? [report.id] : [],
    parties: [],
    incidents: incident ? [incident] : [],
  };
}
