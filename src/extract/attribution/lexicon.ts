import type { Row, Resources } from '../../resources/resources.js';

/** A verb or noun that reports what somebody says, wants or rejects. */
export interface CueVerb {
  sense: string;
  frames: ReadonlySet<string>;
  /** The particle or preposition of a two-word cue ("call on"), or null. */
  second: string | null;
}

export interface AttributionLexicon {
  /** By lemma; particle verbs as "point out". Several senses of one verb share its frames. */
  verbs: Map<string, CueVerb>;
  nouns: Map<string, CueVerb>;
  /** "according to" and its like, by their first word. */
  phrases: Map<string, { words: string[]; sense: string }[]>;
  media: Map<string, string>;
  /** Words in capitals before a colon that name no speaker ("host", "line"). */
  labels: Map<string, string>;
  /** Last words of nouns for persons, bodies and texts that words can be taken from. */
  sources: Set<string>;
  /** Nouns for what a state has (ministry, army, president): their owner is one. */
  ofState: Set<string>;
  /** Names of countries and capitals. */
  countries: Set<string>;
  /** "verb object" and "subject verb" pairs that report nothing. */
  idioms: Set<string>;
  /** Counts that somebody keeps ("own", "body"), what else a sentence may go by ("basis"), and the verbs that give their figure ("stands", "equals"), by lemma. */
  counts: Map<string, string>;
  /** Verbs of giving a figure out ("put about by"), by lemma. */
  givers: Set<string>;
  /** Verbs by which somebody tells a count ("light", "holds", "direct", "own-to"), and words for people harmed ("harmed"), by lemma. */
  tellers: Map<string, string>;
  /** Nouns for bodies and offices that give figures out and are no fighters: in brackets behind a figure they are its source. */
  informants: Set<string>;
  /** Verbs whose participle goes on with what is reported, and what it needs for that ("figure" or "-"), by lemma. */
  results: Map<string, string>;
  /** Verbs whose infinitive is really done. */
  aspect: Set<string>;
}

function verbsOf(rows: readonly Row[]): Map<string, CueVerb> {
  const verbs = new Map<string, CueVerb>();
  for (const row of rows) {
    const lemma = row.lemma ?? '';
    const frames = (row.frames ?? '').split(' ').filter(Boolean);
    const known = verbs.get(lemma);
    // The first line of a verb names its main sense; later ones only add frames.
    verbs.set(lemma, {
      sense: known?.sense ?? row.sense ?? 'assert',
      frames: new Set([...(known?.frames ?? []), ...frames]),
      second: lemma.split(' ')[1] ?? null,
    });
  }
  return verbs;
}

function phrasesOf(rows: readonly Row[]): AttributionLexicon['phrases'] {
  const phrases: AttributionLexicon['phrases'] = new Map();
  for (const row of rows) {
    const words = (row.phrase ?? '').split(' ');
    const first = words[0] ?? '';
    phrases.set(first, [...(phrases.get(first) ?? []), { words, sense: row.sense ?? 'assert' }]);
  }
  return phrases;
}

/** Nouns of the actors tables and texts, each by its last word. */
function sourceNouns(resources: Resources, language: string): Set<string> {
  const tables = ['actors-roles', 'actors-heads', 'actors-people'];
  const nouns = tables.flatMap(name => resources.table(`lexicons/${language}/${name}`).map(row => row.noun ?? ''));
  const texts = resources.table(`lexicons/${language}/attribution-sources`).map(row => row.lemma ?? '');
  return new Set([...nouns, ...texts].map(noun => noun.toLowerCase().split(' ').at(-1) ?? ''));
}

function stateNouns(resources: Resources, language: string): Set<string> {
  const rows = ['actors-roles', 'actors-heads'].flatMap(name => resources.table(`lexicons/${language}/${name}`));
  return new Set(rows.filter(row => row.owner === 'state').map(row => (row.noun ?? '').split(' ').at(-1) ?? ''));
}

const countryNames = (resources: Resources): Set<string> =>
  new Set(
    resources
      .table('gazetteer/countries')
      .flatMap(row => [row.name ?? '', row.capital ?? '', ...(row.aliases ?? '').split('|')])
      .filter(Boolean),
  );

/** Roles of words by which a count is told. */
const TELLING = new Set(['light', 'holds', 'direct', 'own-to', 'harmed']);

const BODIES = new Set(['body', 'state']);
const OFFICES = new Set(['office', 'spokes']);

/** Bodies, offices and texts that tell figures of others; soldiers, policemen and people could be the harmed themselves. */
function informantNouns(resources: Resources, language: string): Set<string> {
  const bodies = resources.table(`lexicons/${language}/actors-heads`).filter(row => BODIES.has(row.class ?? ''));
  const offices = resources.table(`lexicons/${language}/actors-roles`).filter(row => OFFICES.has(row.class ?? ''));
  const texts = resources.table(`lexicons/${language}/attribution-sources`).filter(row => row.informs === 'yes');
  const nouns = [...bodies.map(row => row.noun ?? ''), ...offices.map(row => row.noun ?? '')];
  return new Set([...nouns, ...texts.map(row => row.lemma ?? '')].map(noun => noun.split(' ').at(-1) ?? ''));
}

export function loadAttributionLexicon(resources: Resources, language: string): AttributionLexicon {
  const table = (name: string) => resources.table(`lexicons/${language}/attribution-${name}`);
  const counts = table('counts');
  return {
    verbs: verbsOf(table('verbs')),
    nouns: verbsOf(table('nouns')),
    phrases: phrasesOf(table('phrases')),
    idioms: new Set(
      table('idioms').map(row => (row.role === 'subject' ? `${row.noun} ${row.verb}` : `${row.verb} ${row.noun}`)),
    ),
    aspect: new Set(table('aspect').map(row => row.lemma ?? '')),
    results: new Map(table('results').map(row => [row.lemma ?? '', row.needs ?? ''])),
    tellers: new Map(counts.filter(({ role }) => TELLING.has(role ?? '')).map(row => [row.word ?? '', row.role ?? ''])),
    informants: informantNouns(resources, language),
    counts: new Map(
      counts
        .filter(({ role }) => role !== 'given' && !TELLING.has(role ?? ''))
        .map(row => [row.word ?? '', row.role ?? '']),
    ),
    givers: new Set(counts.filter(({ role }) => role === 'given').map(row => row.word ?? '')),
    sources: sourceNouns(resources, language),
    ofState: stateNouns(resources, language),
    countries: countryNames(resources),
    labels: new Map(table('labels').map(row => [row.label ?? '', row.role ?? ''])),
    media: new Map(table('media').map(row => [(row.word ?? '').toLowerCase(), row.kind ?? ''])),
  };
}
