import type { ActorKind } from '../../model/reading.js';
import { foldName } from '../../resources/fold-name.js';
import type { Resources, Row } from '../../resources/resources.js';
import type { Token } from '../../parse/token.js';

// Actors of the world that a report may name without introducing them: resources/actors and the countries table.

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

interface Alias {
  words: string[];
  /** Which words must begin with a capital. */
  capital: boolean[];
  /** A name of one word matches letter for letter, diacritics aside. */
  exact: string | null;
  entry: WorldEntry;
}

export interface World {
  /** The longest name that starts at a word; null where none does. `last` is a token index. */
  match(words: WordRow, at: number): { last: number; entry: WorldEntry } | null;
  byKey(key: string): WorldEntry | null;
}

/** The words of a text as the tables key them, each with its token. */
export interface WordRow {
  words: string[];
  raw: string[];
  token: Int32Array;
  /** The first word of each token, or -1 for a token without one. */
  first: Int32Array;
}

const PLAIN = /^[a-z]+$/;
const STOPS = /^[,.;:!?()"“”]/;

/** Cuts tokens at hyphens and folds them; apostrophes and dashes are no words, other marks stand as they are. */
export function wordRow(tokens: readonly Token[]): WordRow {
  const words: string[] = [];
  const raw: string[] = [];
  const owners: number[] = [];
  const first = new Int32Array(tokens.length).fill(-1);
  const add = (token: number, part: string, word: string): void => {
    if (first[token] === -1) first[token] = words.length;
    words.push(word);
    raw.push(part);
    owners.push(token);
  };
  for (const token of tokens) {
    const { text, index } = token;
    if (PLAIN.test(text)) add(index, text, text);
    else if (token.upos === 'PUNCT') {
      if (STOPS.test(text)) add(index, text, text);
    } else {
      for (const part of /[-/]/.test(text) ? text.split(/[-/]/) : [text]) {
        const word = foldName(part);
        if (word !== '') add(index, part, word);
      }
    }
  }
  return { words, raw, token: Int32Array.from(owners), first };
}

const SHORT = /^(?:[A-Z][A-Z0-9.-]{0,6}[A-Z0-9.]|[A-Z]\d)$/;
const bare = (text: string): string => text.replace(/\./g, '');

function aliasOf(name: string, entry: WorldEntry): Alias {
  const raw: string[] = [];
  const words: string[] = [];
  const spaced = /['’]s\b/.test(name) ? name.replace(/['’]s\b/g, ' s') : name;
  for (const part of /[\s\-–/()]/.test(spaced) ? spaced.split(/[\s\-–/()]+/) : [spaced]) {
    const word = foldName(part);
    if (word === '') continue;
    raw.push(part);
    words.push(word);
  }
  const exact = raw.length === 1 ? bare(name) : null;
  return { words, capital: raw.map(part => /^\p{Lu}/u.test(part)), exact, entry };
}

const fits = (alias: Alias, row: WordRow, at: number): boolean => {
  if (alias.exact !== null) {
    // "Let" is not LeT, nor "us" the US; a heading in capitals may write a longer name so.
    const raw = bare(row.raw[at] ?? '');
    return (
      raw === alias.exact ||
      (alias.exact.length > 4 && raw === alias.exact.toUpperCase()) ||
      (!SHORT.test(alias.exact) &&
        foldName(raw) === alias.words[0] &&
        /^\p{Lu}[\p{Ll}'’\p{M}]+$/u.test(raw) &&
        raw.length > 4)
    );
  }
  return alias.words.every(
    (word, k) => row.words[at + k] === word && (!alias.capital[k] || /^\p{Lu}/u.test(row.raw[at + k] ?? '')),
  );
};

const list = (cell: string | undefined): string[] => (cell ? cell.split('|') : []);

function bodyEntries(resources: Resources): [string, WorldEntry][] {
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

function stateEntries(resources: Resources): [string, WorldEntry][] {
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

/** Compiles the tables once. Of two actors under one short name, the first in the tables' order answers to it. */
export function loadWorld(resources: Resources): World {
  const byFirst = new Map<string, Alias[]>();
  const keys = new Map<string, WorldEntry>();
  // First words that are names without a capital ("anti-balaka").
  const small = new Set<string>();
  const order: Record<WorldUse, number> = { body: 0, country: 1, seat: 2, capital: 3, adjective: 4, people: 5 };
  for (const [name, entry] of [...stateEntries(resources), ...bodyEntries(resources)]) {
    const alias = aliasOf(name, entry);
    const first = alias.words[0];
    if (first === undefined) continue;
    const known = byFirst.get(first) ?? [];
    known.push(alias);
    byFirst.set(first, known);
    if (alias.capital[0] === false) small.add(first);
    const named = keys.get(entry.key);
    if (!named || order[entry.use] < order[named.use]) keys.set(entry.key, entry);
  }
  for (const aliases of byFirst.values())
    aliases.sort((a, b) => b.words.length - a.words.length || order[a.entry.use] - order[b.entry.use]);
  return {
    byKey: key => keys.get(key) ?? null,
    match(row, at) {
      const word = row.words[at];
      if (word === undefined || !(/^\p{Lu}/u.test(row.raw[at] ?? '') || small.has(word))) return null;
      for (const alias of byFirst.get(word) ?? []) {
        if (!fits(alias, row, at)) continue;
        const last = row.token[at + alias.words.length - 1];
        if (last !== undefined) return { last, entry: alias.entry };
      }
      return null;
    },
  };
}
