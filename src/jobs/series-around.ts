import { type Kysely, sql } from 'kysely';
import type { Incident } from '../model/ledger/incident.js';
import type { LedgerSchema } from '../store/schema.js';
import { placeKeys } from './place-keys.js';

type Db = Kysely<LedgerSchema>;

interface Stretch {
  from: string;
  to: string;
  keys: string[];
}

/** Days and places as the database compares them; nothing where a day is unknown: it lies in no series then. */
const stretches = (incidents: readonly Incident[]): (Stretch & { id: string })[] =>
  incidents.flatMap(incident => {
    const { id, earliest, latest } = incident;
    return earliest && latest ? [{ id, from: earliest, to: latest, keys: placeKeys(incident) }] : [];
  });

/** Rows of stretches for a statement, one value however many. */
const rowsOf = (list: readonly Stretch[]) =>
  sql`json_to_recordset(${JSON.stringify(list)}::json) as wanted (id varchar, "from" varchar, "to" varchar, keys varchar[])`;

/** Series that stand and hold one of the incidents (`liesWithin`), in order of their ids. */
export async function seriesAround(db: Db, incidents: readonly Incident[]): Promise<Incident[]> {
  const unique = new Map(
    stretches(incidents.filter(({ kind }) => kind === 'incident')).map(({ from, to, keys }) => [
      `${from} ${to} ${keys.join('\n')}`,
      { from, to, keys },
    ]),
  );
  if (unique.size === 0) return [];
  const { rows } = await sql<{ data: Incident }>`
    select data from incident as series where recorded_to is null and kind = 'series'
      and exists (select from ${rowsOf([...unique.values()])}
        where series.earliest <= wanted."from" collate "C" and series.latest >= wanted."to" collate "C"
          and series.place_keys && wanted.keys)
      order by id`.execute(db);
  return rows.map(({ data }) => data);
}

/** Incidents (ids) that stand and lie within each of the series, in order of their ids. */
export async function incidentsWithin(db: Db, series: readonly Incident[]): Promise<Map<string, string[]>> {
  const wanted = stretches(series.filter(({ kind }) => kind === 'series'));
  const found = new Map<string, string[]>();
  if (wanted.length === 0) return found;
  const { rows } = await sql<{ series: string; id: string }>`
    select wanted.id as series, incident.id from ${rowsOf(wanted)}
      join incident on incident.recorded_to is null and incident.kind = 'incident'
        and incident.latest <= wanted."to" collate "C" and incident.latest >= wanted."from" collate "C"
        and incident.earliest >= wanted."from" collate "C" and incident.place_keys && wanted.keys
      order by incident.id`.execute(db);
  for (const row of rows) {
    const known = found.get(row.series);
    if (known) known.push(row.id);
    else found.set(row.series, [row.id]);
  }
  return found;
}
