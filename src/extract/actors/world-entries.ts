import type { ActorKind } from '../../model/reading.js';
import type { Resources, Row } from '../../resources/resources.js';

// The lines of the tables as entries, one for each name.

export type WorldUse = 'body' | 'country' | 'adjective' | 'people' | 'capital' | 'seat';

export interface WorldEntry {
  /** Identity: "state:PK", "group:…"; all names of one actor share it. */
  key: string;
  name: string;
  kind: ActorKind;
  use: WorldUse;
  /** ISO 3166-1 alpha-2 of a state, or of the state a force belongs to. */
  iso: string | null;
  /** Key of the actor it belongs to. */
  party: string | null;
  wikidata: string | null;
  /** What a force is without its name ("army", "navy"). */
  forceClass: string | null;
  /** The state whose government the group is. */
  governs: string | null;
}

const list = (cell: string | undefined): string[] => (cell ? cell.split('|') : []);

export function bodyEntries(resources: Resources): [string, WorldEntry][] {
  const made: [string, WorldEntry][] = [];
  const add = (table: string, prefix: string, read: (row: Row) => Partial<WorldEntry>) => {
    for (const row of resources.table(`actors/${table}`)) {
      const name = row.name ?? '';
      const entry: WorldEntry = {
        key: `${prefix}:${name}`,
        name,
        kind: 'other',
        use: 'body',
        iso: null,
        party: null,
        wikidata: row.wikidata || null,
        forceClass: null,
        governs: null,
        ...read(row),
      };
      for (const alias of [name, ...list(row.aliases)]) made.push([alias, entry]);
    }
  };
  const partyKey = (party: string | undefined): string | null =>
    !party ? null : /^[A-Z]{2}$/.test(party) ? `state:${party}` : `name:${party}`;
  add('armed-groups', 'name', row => ({ kind: 'armed-group', governs: row.governs || null }));
  add('organisations', 'name', row => ({ kind: row.kind as ActorKind, party: partyKey(row.party) }));
  add('media', 'name', row => ({ kind: 'media', party: partyKey(row.party) }));
  add('armed-forces', 'name', row => ({
    kind: row.class === 'police' ? 'government' : 'armed-force',
    party: partyKey(row.country),
    iso: row.country || null,
    forceClass: row.class || null,
  }));
  return made;
}

/** Of two countries that share a word ("Congolese"), the one with more people answers to it, as in the countries table. */
function largest(rows: readonly Row[], column: string): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    for (const word of list(row[column])) {
      const rival = found.get(word);
      if (!rival || Number(rival.population) < Number(row.population)) found.set(word, row);
    }
  }
  return found;
}

export function stateEntries(resources: Resources): [string, WorldEntry][] {
  const items = new Map(resources.table('actors/states').map(row => [row.iso2 ?? '', row.wikidata ?? '']));
  const rows = resources.table('gazetteer/countries');
  const byCode = new Map(rows.map(row => [row.iso2 ?? '', row]));
  const made: [string, WorldEntry][] = [];
  const stateEntry = (row: Row, use: WorldUse): WorldEntry => ({
    key: `state:${row.iso2 ?? ''}`,
    name: row.name ?? '',
    kind: 'state',
    use,
    iso: row.iso2 ?? null,
    party: null,
    wikidata: items.get(row.iso2 ?? '') || null,
    forceClass: null,
    governs: null,
  });
  for (const row of rows) made.push([row.name ?? '', stateEntry(row, 'country')]);
  const columns: [string, WorldUse][] = [
    ['aliases', 'country'],
    ['adjectives', 'adjective'],
    ['people', 'people'],
    ['capital', 'capital'],
  ];
  for (const [column, use] of columns)
    for (const [word, row] of largest(rows, column)) made.push([word, stateEntry(row, use)]);
  for (const row of resources.table('actors/seats')) {
    const country = byCode.get(row.country ?? '');
    if (!country) continue;
    const state = stateEntry(country, 'seat');
    const seat: WorldEntry =
      row.stands === 'state'
        ? state
        : {
            ...state,
            key: `name:${row.name ?? ''}`,
            name: row.name ?? '',
            kind: 'government',
            iso: null,
            party: state.key,
            wikidata: null,
          };
    made.push([row.name ?? '', seat]);
  }
  return made;
}
