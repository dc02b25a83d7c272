import { foldName } from './fold-name.js';
import type { Resources, Row } from './resources.js';

/** What is known of one country or territory; source: resources/gazetteer/countries.tsv. */
export interface CountryFacts {
  /** ISO 3166-1 alpha-2 (XK for Kosovo, as GeoNames has it). */
  iso2: string;
  /** ISO 3166-1 alpha-3. */
  iso3: string;
  name: string;
  aliases: readonly string[];
  /** "Afghan", "Dutch"; the first is the common one. */
  adjectives: readonly string[];
  /** Its people, singular and plural: "Swede", "Swedes". */
  people: readonly string[];
  /** Capitals and seats of government, and their spellings; the first is the common one. */
  capitals: readonly string[];
  /** A point inside, degrees WGS 84; null where none is known. */
  lat: number | null;
  lon: number | null;
  geonames: number | null;
  population: number;
  /** ISO 3166-1 alpha-2 of the countries with a common border. */
  neighbours: readonly string[];
}

export type CountryRole = 'name' | 'adjective' | 'people' | 'capital';

/** Countries by the words that tell of them. Look-ups fold case, diacritics and full stops; no match is null. */
export interface Countries {
  readonly all: readonly CountryFacts[];
  /** By ISO 3166-1 alpha-2. */
  byCode(iso2: string): CountryFacts | null;
  /** "Pakistan", "DR Congo", "U.S."; short forms in capitals match in capitals only, so that "us" is no country. */
  byName(words: string): CountryFacts | null;
  /** "Pakistani", "Dutch". Of two countries that share one ("Congolese"), the one with more people. */
  byAdjective(words: string): CountryFacts | null;
  /** "Swedes", "a Dane". */
  byPeople(words: string): CountryFacts | null;
  /** "Kabul", "Tel Aviv": the country whose government a capital may stand for. */
  byCapital(words: string): CountryFacts | null;
  /** The first of name, adjective, people, capital that knows the words. */
  lookup(words: string): { country: CountryFacts; as: CountryRole } | null;
}

const list = (cell: string | undefined): string[] => (cell ? cell.split('|') : []);
const number = (cell: string | undefined): number | null => (cell ? Number(cell) : null);

const toFacts = (row: Row): CountryFacts => ({
  iso2: row['iso2'] ?? '',
  iso3: row['iso3'] ?? '',
  name: row['name'] ?? '',
  aliases: list(row['aliases']),
  adjectives: list(row['adjectives']),
  people: list(row['people']),
  capitals: list(row['capital']),
  lat: number(row['lat']),
  lon: number(row['lon']),
  geonames: number(row['geonames']),
  population: number(row['population']) ?? 0,
  neighbours: list(row['neighbours']),
});

const isShortForm = (word: string): boolean => /^[A-Z](\.? ?[A-Z]){1,3}\.?$/.test(word);
/** "US" and "us" must not meet, so a short form keeps its capitals as key. */
const keyOf = (word: string): string => (isShortForm(word) ? word.replace(/[. ]/g, '') : foldName(word));

function index(all: readonly CountryFacts[], words: (facts: CountryFacts) => readonly string[]) {
  const found = new Map<string, CountryFacts>();
  for (const facts of all) {
    for (const word of words(facts)) {
      const key = keyOf(word);
      const rival = found.get(key);
      if (!rival || rival.population < facts.population) found.set(key, facts);
    }
  }
  // "UKRAINE" in a heading is a name in capitals; only what stands in the table as a short form is one.
  return (asked: string): CountryFacts | null => found.get(keyOf(asked)) ?? found.get(foldName(asked)) ?? null;
}

/** Reads the table "gazetteer/countries" once and indexes it. Throws `resource-missing` where it was not shipped. */
export function createCountries(resources: Resources): Countries {
  const all = resources.table('gazetteer/countries').map(toFacts);
  const codes = new Map(all.map(facts => [facts.iso2, facts]));
  const byName = index(all, facts => [facts.name, ...facts.aliases]);
  const byAdjective = index(all, facts => facts.adjectives);
  const byPeople = index(all, facts => facts.people);
  const byCapital = index(all, facts => facts.capitals);
  const steps = [
    ['name', byName],
    ['adjective', byAdjective],
    ['people', byPeople],
    ['capital', byCapital],
  ] as const;
  return {
    all,
    byCode: iso2 => codes.get(iso2) ?? null,
    byName,
    byAdjective,
    byPeople,
    byCapital,
    lookup(words) {
      for (const [as, find] of steps) {
        const country = find(words);
        if (country) return { country, as };
      }
      return null;
    },
  };
}
