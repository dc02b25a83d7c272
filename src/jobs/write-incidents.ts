import { sql, type Transaction } from 'kysely';
import type { LedgerSchema } from '../store/schema.js';
import { anyOf } from './bulk.js';
import { aliasRows, claimRows, type Dated, groupRows, incidentRow, memberRows, relationRows } from './incident-rows.js';
import { type Replacement, replaceStanding } from './replace-standing.js';

type Tx = Transaction<LedgerSchema>;

const COLUMNS = {
  incident:
    'kind earliest latest place country claims reports origins published known_first known_last place_keys data',
  toll_group: 'incident harm side victim_status subgroup aggregation status lower upper origins claimants data',
} as const;

/** Writes incidents in place of those that stood (`old`, ids); what did not change keeps its rows. */
export async function writeIncidents(
  tx: Tx,
  old: readonly string[],
  dated: readonly Dated[],
  at: string,
): Promise<void> {
  const incidents = dated.map(({ incident }) => incident);
  const ids = [...new Set([...old, ...incidents.map(({ id }) => id)])];
  if (ids.length === 0) return;
  const replace = (change: Omit<Replacement, 'at'>) => replaceStanding(tx, { ...change, at });
  const ofIncidents = anyOf('held.incident', ids);
  await replace({
    table: 'group_claim',
    key: ['toll_group', 'claim'],
    values: ['current'],
    // Group ids are asked of the groups as they still stand.
    scope: sql`held.toll_group in (select id from toll_group where ${anyOf('incident', ids)} and recorded_to is null)`,
    wanted: incidents.flatMap(memberRows),
  });
  await replace({
    table: 'incident',
    key: ['id'],
    values: COLUMNS.incident.split(' '),
    scope: anyOf('held.id', ids),
    wanted: dated.map(incidentRow),
  });
  await replace({
    table: 'incident_claim',
    key: ['incident', 'claim'],
    values: [],
    scope: ofIncidents,
    wanted: incidents.flatMap(claimRows),
  });
  await replace({
    table: 'toll_group',
    key: ['id'],
    values: COLUMNS.toll_group.split(' '),
    scope: ofIncidents,
    wanted: incidents.flatMap(groupRows),
  });
  await replace({
    table: 'relation',
    key: ['from_claim', 'to_claim', 'type'],
    values: ['reason', 'incident', 'data'],
    scope: ofIncidents,
    wanted: incidents.flatMap(relationRows),
  });
  await writeAliases(tx, ids, dated, at);
}

/** Ids that went lead to the incident that has their claim now; ids that came back lead nowhere else. */
async function writeAliases(tx: Tx, ids: readonly string[], dated: readonly Dated[], at: string): Promise<void> {
  const incidents = dated.map(({ incident }) => incident);
  const standing = new Set(incidents.map(({ id }) => id));
  const known = await tx
    .selectFrom('incident_alias')
    .select('alias')
    .where(({ or }) => or([anyOf('incident', ids), anyOf('alias', ids)]))
    .where('recorded_to', 'is', null)
    .execute();
  const aliases = [...new Set([...ids, ...known.map(({ alias }) => alias)])];
  if (aliases.every(id => standing.has(id)) && known.length === 0) return;
  await replaceStanding(tx, {
    table: 'incident_alias',
    key: ['alias'],
    values: ['incident'],
    scope: anyOf('held.alias', aliases),
    wanted: aliasRows(
      aliases.filter(id => !standing.has(id)),
      incidents,
    ),
    at,
  });
}
