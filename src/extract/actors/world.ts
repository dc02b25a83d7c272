import { foldName } from '../../resources/fold-name.js';
import type { Resources } from '../../resources/resources.js';
import type { Token } from '../../parse/token.js';
import { beginsWithCapital } from '../../text/capital.js';
import { bodyEntries, stateEntries, type WorldEntry, type WorldUse } from './world-entries.js';

// Actors of the world that a report may name without introducing them: resources/actors and the countries table.

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
    (word, k) => row.words[at + k] === word && (!alias.capital[k] || beginsWithCapital(row.raw[at + k] ?? '')),
  );
};

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
      if (word === undefined || !(beginsWithCapital(row.raw[at] ?? '') || small.has(word))) return null;
      for (const alias of byFirst.get(word) ?? []) {
        if (!fits(alias, row, at)) continue;
        const last = row.token[at + alias.words.length - 1];
        if (last !== undefined) return { last, entry: alias.entry };
      }
      return null;
    },
  };
}
