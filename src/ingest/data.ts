import { compileLayout, type LayoutWords } from './layout-words.js';
import { compileLanguages, type LanguageProfile } from './language.js';
import type { DateWords } from './visible-date.js';

/** One line of a data table: column name → cell. */
export type DataRow = Readonly<Record<string, string>>;

/** Where the tables come from; the resources of the program fit it. */
export interface DataTables {
  has(name: string): boolean;
  table(name: string): readonly DataRow[];
}

/** The words that tell the parts and header fields of a report, compiled once and shared. */
export interface IngestData {
  layout: LayoutWords;
  dates: DateWords;
  bylines: BylineWords;
  /** Words after which a sentence cannot stop, lower case. */
  openEnds: ReadonlySet<string>;
  /** Labels in capitals that are no place: "breaking", "update". */
  notPlaces: ReadonlySet<string>;
  /** Every name of an agency, lower case → the name it goes by. */
  agencies: ReadonlyMap<string, string>;
  /** Host without "www." → outlet. */
  outlets: ReadonlyMap<string, string>;
  /** The language of these words. */
  language: string;
  languages: readonly LanguageProfile[];
  /** Languages with resources of their own. */
  supported: ReadonlySet<string>;
}

/** Words of bylines, lower case, by role. */
export interface BylineWords {
  leads: readonly string[];
  reporting: readonly string[];
  joins: ReadonlySet<string>;
  tails: ReadonlySet<string>;
  roles: ReadonlySet<string>;
}

const texts = (rows: readonly DataRow[], role: string): string[] =>
  rows.filter(row => row.role === role).map(row => row.text ?? '');

const pairs = (rows: readonly DataRow[], role: string): [string, string][] =>
  rows.filter(row => row.role === role).map(row => [row.text ?? '', row.value ?? '']);

function dateWords(rows: readonly DataRow[]): DateWords {
  const isField = (value: string) => (value === 'updated' ? 'updated' : 'published');
  return {
    months: new Map(pairs(rows, 'month').map(([text, value]) => [text, Number(value)])),
    weekdays: new Set(texts(rows, 'weekday')),
    labels: new Map(pairs(rows, 'label').map(([text, value]) => [text, isField(value)])),
    fillers: new Set(texts(rows, 'filler')),
    stated: new Set(texts(rows, 'stated')),
    documents: new Set(texts(rows, 'document')),
    relatives: new Set(texts(rows, 'relative')),
    zones: new Map(pairs(rows, 'zone')),
  };
}

const byLength = (a: string, b: string): number => b.length - a.length;

function bylineWords(rows: readonly DataRow[]): BylineWords {
  return {
    leads: texts(rows, 'lead').sort(byLength),
    reporting: texts(rows, 'reporting').sort(byLength),
    joins: new Set(texts(rows, 'join')),
    tails: new Set(texts(rows, 'tail')),
    roles: new Set(texts(rows, 'role')),
  };
}

function agencyNames(rows: readonly DataRow[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const row of rows)
    for (const name of [row.name ?? '', ...(row.aliases ?? '').split(';')])
      if (name.trim()) names.set(name.trim().toLowerCase(), row.name ?? '');
  return names;
}

/** Compiles the data of one language. A table that a language lacks is empty, so its reports are read by layout alone. */
export function loadIngestData(tables: DataTables, language: string): IngestData {
  const rows = (name: string): readonly DataRow[] => (tables.has(name) ? tables.table(name) : []);
  const lexicon = (name: string) => rows(`lexicons/${language}/ingest-${name}`);
  const languages = compileLanguages(rows('sources/languages'));
  const supported = languages
    .map(profile => profile.language)
    .filter(tag => tables.has(`lexicons/${tag}/ingest-prompts`));
  return {
    layout: compileLayout(lexicon('prompts')),
    dates: dateWords(lexicon('dates')),
    bylines: bylineWords(lexicon('bylines')),
    openEnds: new Set(lexicon('open-ends').map(row => row.text ?? '')),
    notPlaces: new Set(lexicon('not-places').map(row => row.text ?? '')),
    agencies: agencyNames(rows('sources/agencies')),
    outlets: new Map(rows('sources/outlets').map(row => [row.domain ?? '', row.name ?? ''])),
    language,
    languages,
    supported: new Set(supported),
  };
}
