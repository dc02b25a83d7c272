import type { PlaceKind } from '../../model/reading.js';
import type { Resources, Row } from '../../resources/resources.js';

/** A word that says what kind of place a name names. */
export interface TypeWord {
  kind: PlaceKind;
  /** Stands after the name, before it, or both. */
  after: boolean;
  before: boolean;
  /** "province of X". */
  of: boolean;
}

/** A short form of the name of a division or town. */
export interface ShortForm {
  name: string;
  country: string;
  kind: PlaceKind;
  /** Counts anywhere, not only after a town and a comma. */
  alone: boolean;
}

export type RelationClass = 'side' | 'centre' | 'near' | 'edge' | 'border';

/** What else has to tell that a place is meant: a preposition, a house number, a preposition and article that no firm has. */
export type SiteNeed = 'nothing' | 'cue' | 'number' | 'feature';

/** The last word of a street's or site's name. */
export interface SiteWord {
  kind: PlaceKind;
  street: boolean;
  needs: SiteNeed;
}

/** The words that place names are read by; tables resources/lexicons/<lang>/places-*.tsv. */
export interface PlaceLexicon {
  givenNames: ReadonlySet<string>;
  surnames: ReadonlySet<string>;
  commonWords: ReadonlySet<string>;
  /** Names of languages. */
  languages: ReadonlySet<string>;
  /** Lower case, without full stop. */
  titles: ReadonlySet<string>;
  types: ReadonlyMap<string, TypeWord>;
  /** Last word of the name of a street, site, water or region that no gazetteer has. */
  sites: ReadonlyMap<string, SiteWord>;
  /** Common nouns that place names stand before. */
  heads: ReadonlySet<string>;
  shortForms: ReadonlyMap<string, ShortForm>;
  /** Lower-case word before a name → true when little else than a place stands after it. */
  cues: ReadonlyMap<string, boolean>;
  relations: ReadonlyMap<string, RelationClass>;
  /** Capitalised word after a name → whether the place is still told of. */
  organisations: ReadonlyMap<string, boolean>;
  hints: ReadonlyMap<string, { country: string; weight: number }>;
}

const words = (rows: readonly Row[]): Set<string> => new Set(rows.map(row => row['word'] ?? row['name'] ?? ''));

const mapped = <T>(rows: readonly Row[], key: string, value: (row: Row) => T): Map<string, T> =>
  new Map(rows.map(row => [row[key] ?? '', value(row)]));

const toShortForm = (row: Row): ShortForm => ({
  name: row['name'] ?? '',
  country: row['country'] ?? '',
  kind: row['kind'] as PlaceKind,
  alone: row['use'] === 'alone',
});

const SITE_KINDS: Readonly<Record<string, PlaceKind>> = { water: 'water', region: 'region' };

const SITE_NEEDS: readonly SiteNeed[] = ['nothing', 'cue', 'number', 'feature'];

const toSiteWord = (row: Row): SiteWord => ({
  kind: SITE_KINDS[row['class'] ?? ''] ?? 'facility',
  street: row['class'] === 'street',
  needs: SITE_NEEDS.find(need => need === row['needs']) ?? 'nothing',
});

const toTypeWord = (row: Row): TypeWord => ({
  kind: row['kind'] as PlaceKind,
  after: row['side'] !== 'before',
  before: row['side'] !== 'after',
  of: row['of'] === 'yes',
});

/** Reads the tables of one language. Throws `resource-missing` where one was not shipped. */
export function loadPlaceLexicon(resources: Resources, language: string): PlaceLexicon {
  const table = (name: string) => resources.table(`lexicons/${language}/places-${name}`);
  return {
    givenNames: words(table('given-names')),
    surnames: words(table('surnames')),
    commonWords: words(table('common-words')),
    languages: words(table('languages')),
    titles: new Set([...words(table('titles'))].map(word => word.toLowerCase())),
    types: mapped(table('types'), 'word', toTypeWord),
    sites: mapped(table('streets'), 'word', toSiteWord),
    heads: words(table('heads')),
    shortForms: mapped(table('abbreviations'), 'form', toShortForm),
    cues: mapped(table('cues'), 'word', row => row['strength'] === 'strong'),
    relations: mapped(table('relations'), 'words', row => row['class'] as RelationClass),
    organisations: mapped(table('organisations'), 'word', row => row['inside'] === 'yes'),
    hints: mapped(table('hints'), 'word', row => ({ country: row['country'] ?? '', weight: Number(row['weight']) })),
  };
}
