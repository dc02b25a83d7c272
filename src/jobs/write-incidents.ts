import type { Transaction } from 'kysely';
import type { LedgerSchema } from '../store/schema.js';
import { anyOf } from './bulk.js';
import {
  aliasRows,
  claimRows,
  type Dated,
  groupRows,
  incidentRow,
  memberRows,
  relationRows,
  type Row,
} from './incident-rows.js';
import { writeIntervals } from './intervals.js';

type Tx = Transaction<LedgerSchema>;
type Table = 'incident' | 'incident_claim' | 'incident_alias' | 'toll_group' | 'group_claim' | 'relation';

async function standing(tx: Tx, table: Table, column: string, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  return (await tx
    .selectFrom(table as 'incident')
    .selectAll()
    .where(anyOf(column, ids))
    .where('recorded_to', 'is', null)
    .execute()) as unknown as Row[];
}

/** Writes incidents in place of those that stood (`old`, ids); what did not change keeps its rows. */
export async function writeIncidents(
  tx: Tx,
  old: readonly string[],
  dated: readonly Dated[],
  at: string,
): Promise<void> {
  const incidents = dated.map(({ incident }) => incident);
  const write = (table: Table, key: string[], now: readonly Row[], wanted: Row[]): Promise<number> =>
    writeIntervals(tx, { table, key, now, wanted, at });
  const groups = await standing(tx, 'toll_group', 'incident', old);
  const members = await standing(
    tx,
    'group_claim',
    'toll_group',
    groups.map(({ id }) => id as string),
  );
  await write('incident', ['id'], await standing(tx, 'incident', 'id', old), dated.map(incidentRow));
  const held = await standing(tx, 'incident_claim', 'incident', old);
  await write('incident_claim', ['incident', 'claim'], held, incidents.flatMap(claimRows));
  await write('toll_group', ['id'], groups, incidents.flatMap(groupRows));
  await write('group_claim', ['toll_group', 'claim'], members, incidents.flatMap(memberRows));
  const relations = await standing(tx, 'relation', 'incident', old);
  await write('relation', ['from_claim', 'to_claim', 'type'], relations, incidents.flatMap(relationRows));
  const names = new Set(incidents.map(({ id }) => id));
  const aliases = [
    ...(await standing(tx, 'incident_alias', 'incident', old)),
    ...(await standing(tx, 'incident_alias', 'alias', [...new Set([...old, ...names])])),
  ];
  const known = [...new Map(aliases.map(row => [row['alias'] as string, row])).values()];
  const gone = [...new Set([...old, ...known.map(row => row['alias'] as string)])].filter(id => !names.has(id));
  await write('incident_alias', ['alias'], known, aliasRows(gone, incidents));
}
