import type { ActorKind } from '../../model/reading.js';
import { createCountries } from '../../resources/countries.js';
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

export function wordRow(tokens: readonly Token[]): WordRow {
  const row: WordRow = { words: [], raw: [], token: new Int32Array(tokens.length * 2 + 8), first: new Int32Array(tokens.length).fill(-1) };
  const owners: number[] = [];
  for (const token of tokens) {
    const parts = token.text.includes('-') || token.text.includes('/') ? token.text.split(/[-/]/) : [token.text];
    for (const part of parts) {
      const word = foldName(part);
      if (word === '' && !/^[,.;:!?()"“”]/.test(part)) continue;
      if (row.first[token.index] === -1) row.first[token.index] = row.words.length;
      row.words.push(word === '' ? part : word);
      row.raw.push(part);
      owners.push(token.index);
    }
  }
  row.token = Int32Array.from(owners);
  return row;
}

const SHORT = /^(?:[A-Z][A-Z0-9.-]{0,6}[A-Z0-9.]|[A-Z]\d)$/;
const bare = (text: string): string => text.replace(/\./g, '');

function aliasOf(name: string, entry: WorldEntry): Alias {
  const raw = name.replace(/['’]s\b/g, ' s').split(/[\s\-–/()]+/).filter(part => foldName(part) !== '');
  const words = raw.map(foldName);
  const exact = raw.length === 1 ? bare(name) : null;
  return { words, capital: raw.map(part => /^\p{Lu}/u.test(part)), exact, entry };
}

const fits = (alias: Alias, row: WordRow, at: number): boolean => {
  if (alias.exact !== null) {
    // "Let" is not LeT, nor "us" the US; a heading in capitals may write a longer name so.
    const raw = bare(row.raw[at] ?? '');
    return raw === alias.exact || (alias.exact.length > 4 && raw === alias.exact.toUpperCase()) || (!SHORT.test(alias.exact) && foldName(raw) === alias.words[0] && /^\p{Lu}\p{Ll}+$/u.test(raw) && raw.length > 4);
  }
  return alias.words.every((word, k) => row.words[at + k] === word && (!alias.capital[k] || /^\p{Lu}/u.test(row.raw[at + k] ?? '')));
};

const list = (cell: string | undefined): string[] => (cell ? cell.split('|') : []);

function bodyEntries(resources: Resources): [string, WorldEntry][] {
  const made: [string, WorldEntry][] = [];
  const add = (table: string, prefix: string, read: (row: Row) => Partial<WorldEntry>) => {
    for (const row of resources.table(`actors/${table}`)) {
      const name = row.name ?? '';
      const entry: WorldEntry = { key: `${prefix}:${name}`, name, kind: 'other', use: 'body', iso: null, party: null, wikidata: row.wikidata || null, forceClass: null, governs: null, ...read(row) };
      for (const alias of [name, ...list(row.aliases)]) made.push([alias, entry]);
    }
  };
  const partyKey = (party: string | undefined): string | null => (!party ? null : /^[A-Z]{2}$/.test(party) ? `state:${party}` : `name:${party}`);
  add('armed-groups', 'name', row => ({ kind: 'armed-group', governs: row.governs || null }));
  add('organisations', 'name', row => ({ kind: row.kind as ActorKind, party: partyKey(row.party) }));
  add('media', 'name', row => ({ kind: 'media', party: partyKey(row.party) }));
  add('armed-forces', 'name', row => ({ kind: row.class === 'police' ? 'government' : 'armed-force', party: partyKey(row.country), iso: row.country || null, forceClass: row.class || null }));
  return made;
}

function stateEntries(resources: Resources): [string, WorldEntry][] {
  const items = new Map(resources.table('actors/states').map(row => [row.iso2 ?? '', row.wikidata ?? '']));
  const made: [string, WorldEntry][] = [];
  const countries = createCountries(resources);
  const stateEntry = (iso: string, name: string, use: WorldUse): WorldEntry => ({
    key: `state:${iso}`, name, kind: 'state', use, iso, party: null, wikidata: items.get(iso) || null, forceClass: null, governs: null,
  });
  for (const facts of countries.all) {
    const add = (names: readonly string[], use: WorldUse, mine: (name: string) => boolean) => {
      for (const name of names) if (mine(name)) made.push([name, stateEntry(facts.iso2, facts.name, use)]);
    };
    add([facts.name, ...facts.aliases], 'country', () => true);
    add(facts.adjectives, 'adjective', name => countries.byAdjective(name) === facts);
    add(facts.people, 'people', name => countries.byPeople(name) === facts);
    add(facts.capitals, 'capital', name => countries.byCapital(name) === facts);
  }
  for (const row of resources.table('actors/seats')) {
    const facts = countries.byCode(row.country ?? '');
    if (!facts) continue;
    const seat: WorldEntry = row.stands === 'state'
      ? stateEntry(facts.iso2, facts.name, 'seat')
      : { ...stateEntry(facts.iso2, row.name ?? '', 'seat'), key: `name:${row.name ?? ''}`, kind: 'government', iso: null, party: `state:${facts.iso2}`, wikidata: null };
    made.push([row.name ?? '', seat]);
  }
  return made;
}

/** Compiles the tables once. Of two actors under one short name, the first in the tables' order answers to it. */
export function loadWorld(resources: Resources): World {
  const byFirst = new Map<string, Alias[]>();
  const keys = new Map<string, WorldEntry>();
  const order: Record<WorldUse, number> = { body: 0, country: 1, seat: 2, capital: 3, adjective: 4, people: 5 };
  for (const [name, entry] of [...stateEntries(resources), ...bodyEntries(resources)]) {
    const alias = aliasOf(name, entry);
    const first = alias.words[0];
    if (first === undefined) continue;
    const known = byFirst.get(first) ?? [];
    known.push(alias);
    byFirst.set(first, known);
    const named = keys.get(entry.key);
    if (!named || order[entry.use] < order[named.use]) keys.set(entry.key, entry);
  }
  for (const aliases of byFirst.values())
    aliases.sort((a, b) => b.words.length - a.words.length || order[a.entry.use] - order[b.entry.use]);
  return {
    byKey: key => keys.get(key) ?? null,
    match(row, at) {
      const word = row.words[at];
      for (const alias of (word === undefined ? null : byFirst.get(word)) ?? []) {
        if (!fits(alias, row, at)) continue;
        const last = row.token[at + alias.words.length - 1];
        if (last !== undefined) return { last, entry: alias.entry };
      }
      return null;
    },
  };
}
