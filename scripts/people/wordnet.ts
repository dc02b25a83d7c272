import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One set of synonyms of WordNet's nouns; `hypernyms` are the keys of the sets above it, the first one first. */
export interface Synset {
  words: readonly string[];
  hypernyms: readonly string[];
}

/** One meaning of a noun: the key of its set and how often the tagged corpora have it. Meanings stand commonest first. */
export interface Sense {
  synset: string;
  count: number;
}

export interface NounNet {
  synsets: Map<string, Synset>;
  senses: Map<string, Sense[]>;
}

/** Parses a line of data.noun (wndb(5WN)): offset, lexicographer's file, type, words, pointers; null for the licence's lines. */
function parseSynset(line: string): [key: string, synset: Synset] | null {
  if (!/^\d/.test(line)) return null;
  const cells = line.split(' | ')[0]?.split(' ') ?? [];
  const words = Number.parseInt(cells[3] ?? '0', 16);
  const pointers = cells.slice(4 + 2 * words + 1);
  const hypernyms: string[] = [];
  for (let i = 0; i + 3 < pointers.length; i += 4)
    // "@" is a kind of, "@i" an instance of: single named people are left out by their capital.
    if (pointers[i] === '@' && pointers[i + 2] === 'n') hypernyms.push(pointers[i + 1] ?? '');
  return [cells[0] ?? '', { words: cells.slice(4, 4 + 2 * words).filter((_, i) => i % 2 === 0), hypernyms }];
}

/** Reads the nouns of a WordNet 3.1 `dict` folder. */
export function readNouns(dict: string): NounNet {
  const lines = (name: string) => readFileSync(join(dict, name), 'utf8').split('\n');
  const synsets = new Map(lines('data.noun').flatMap(line => [parseSynset(line)].filter(found => found !== null)));
  const senses = new Map<string, Sense[]>();
  for (const line of lines('index.sense')) {
    const [key = '', synset = '', rank = '', count = ''] = line.split(' ');
    const [lemma = '', rest = ''] = key.split('%');
    if (!rest.startsWith('1:')) continue;
    const list = senses.get(lemma) ?? [];
    list[Number(rank) - 1] = { synset, count: Number(count) };
    senses.set(lemma, list);
  }
  return { synsets, senses };
}

/** The key of a noun's nth meaning, as the tables name it ("soldier 1"). Throws for a meaning that WordNet has not. */
export function synsetOf(net: NounNet, name: string): string {
  const [word = '', rank = '1'] = name.split(' ');
  const found = net.senses.get(word)?.[Number(rank) - 1];
  if (!found) throw new Error(`WordNet has no meaning ${name}`);
  return found.synset;
}
