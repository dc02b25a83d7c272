import type { Kysely } from 'kysely';
import type { Incident } from '../../model/ledger/incident.js';
import type { LedgerSchema } from '../schema.js';
import { stood } from './moment.js';

const AT_ONCE = 500;

/** Incidents whole, by id; those that stood at a moment of the ledger's own clock, or stand now. */
export async function incidentsById(
  db: Kysely<LedgerSchema>,
  ids: readonly string[],
  at: string | null,
): Promise<Map<string, Incident>> {
  const found = new Map<string, Incident>();
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    const rows = await db
      .selectFrom('incident')
      .select(['id', 'data'])
      .where('id', 'in', ids.slice(i, i + AT_ONCE))
      .where(stood('incident', at))
      .execute();
    for (const { id, data } of rows) found.set(id, data);
  }
  return found;
}
