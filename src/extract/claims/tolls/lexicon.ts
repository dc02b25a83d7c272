import type { Harm, VictimStatus } from '../../../model/reading.js';
import { createCountries, type Countries } from '../../../resources/countries.js';
import type { Resources, Row } from '../../../resources/resources.js';
import { type Governor, readGovernors } from './governors.js';

/** What a noun for people says of them. */
export interface PeopleNoun {
  status: VictimStatus;
  subgroup: string | null;
}

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

/** One reading of a verb that harms people. */
export interface HarmVerb {
  lemma: string;
  harm: Harm;
  /**
   * Where the harmed stand: its object (or passive subject), or its subject; of what did not come about: its subject (denied), or the
   * subject of its passive (undone).
   */
  frame: 'obj' | 'subj' | 'denied' | 'undone';
  /**
   * Only with a noun for people, or for fighters, never a bare number; "known": or with a number that takes up people told of;
   * "held": only with people who are told to be held ("rescued 12 captives"); "count": as object never with a vague number.
   */
  needs: '' | 'held' | 'people' | 'combatant' | 'count' | 'known';
  /** One of these words must follow within the clause, or one of these phrases of several words. */
  with: ReadonlySet<string> | null;
  phrases: readonly (readonly string[])[];
  /** None of these words may follow at once. */
  not: ReadonlySet<string>;
  /** None of these words may stand in the clause after it, but before a verb. */
  unless: ReadonlySet<string>;
}

export type VerbReadings = Map<string, { verb: HarmVerb; forms: ReadonlySet<VerbForm> }[]>;

interface HarmLexicon {
  /** Verb readings by written form; a form may be past and participle at once. */
  verbs: VerbReadings;
  /** Verbs that tell of harm where they are denied ("did not survive"). */
  denied: VerbReadings;
  adjectives: Map<string, Harm>;
  /** Nouns that count the harmed themselves: "1,204 deaths". */
  counts: Map<string, Harm>;
  /** Nouns whose of-phrase names the harmed: "the deaths of 12". */
  acts: Map<string, Harm>;
  /** Nouns whose value is a count; null where only the context tells of what. */
  tolls: Map<string, Harm | null>;
}

/** Everything the grammar of tolls looks up. */
export interface TollLexicon extends HarmLexicon {
  people: Map<string, PeopleNoun>;
  /** Nouns that are hardly ever used for persons; one that stands in neither table may be. */
  things: ReadonlySet<string>;
  before: Map<string, { status: VictimStatus; force: boolean }>;
  of: Map<string, VictimStatus>;
  countries: Countries;
  /** Words whose preposition takes the harmed, by lemma. */
  governors: ReadonlyMap<string, Governor>;
  /** Phrases of what people are in that tell of harm: words → harm. */
  states: readonly (readonly [words: readonly string[], harm: Harm])[];
  /** Short forms of harm that only tables use. */
  tableHarms: Map<string, Harm>;
  /** Closed words by class. */
  words: (cls: string) => ReadonlySet<string>;
}

const EMPTY: ReadonlySet<string> = new Set();
const cell = (row: Row, name: string): string => row[name] ?? '';
const splitSet = (value: string): ReadonlySet<string> | null => (value ? new Set(value.split('|')) : null);

function addVerb(verbs: VerbReadings, row: Row): void {
  const lemma = cell(row, 'word');
  const completing = splitSet(cell(row, 'with'));
  const verb: HarmVerb = {
    lemma,
    harm: cell(row, 'harm') as Harm,
    frame: cell(row, 'frame') as HarmVerb['frame'],
    needs: cell(row, 'needs') as HarmVerb['needs'],
    with: completing && new Set([...completing].filter(words => !words.includes(' '))),
    phrases: [...(completing ?? [])].filter(words => words.includes(' ')).map(words => words.split(' ')),
    not: splitSet(cell(row, 'not')) ?? EMPTY,
    unless: splitSet(cell(row, 'unless')) ?? EMPTY,
  };
  const [third = '', past = '', participle = '', ing = ''] = cell(row, 'forms').split(' ');
  const written: [string, VerbForm][] = [
    [lemma, 'base'],
    [third, 'third'],
    [past, 'past'],
    [participle, 'participle'],
    [ing, 'ing'],
  ];
  for (const word of new Set(written.map(([form]) => form))) {
    const list = verbs.get(word) ?? [];
    list.push({ verb, forms: new Set(written.filter(([form]) => form === word).map(([, name]) => name)) });
    verbs.set(word, list);
  }
}

const DENIALS = new Set(['denied', 'undone']);

function harmLexicon(rows: readonly Row[]): HarmLexicon {
  const of = (cls: string) =>
    rows.filter(row => row['class'] === cls).map(row => [cell(row, 'word'), cell(row, 'harm') as Harm] as const);
  const verbs: VerbReadings = new Map();
  const denied: VerbReadings = new Map();
  for (const row of rows) if (row['class'] === 'verb') addVerb(DENIALS.has(cell(row, 'frame')) ? denied : verbs, row);
  return {
    verbs,
    denied,
    adjectives: new Map(of('adj')),
    counts: new Map(of('count')),
    acts: new Map(of('act')),
    tolls: new Map(of('toll').map(([word, harm]) => [word, (harm as string) === '' ? null : harm])),
  };
}

function wordClasses(rows: readonly Row[]): (cls: string) => ReadonlySet<string> {
  const classes = new Map<string, Set<string>>();
  for (const row of rows) {
    const set = classes.get(cell(row, 'class')) ?? new Set();
    set.add(cell(row, 'word'));
    classes.set(cell(row, 'class'), set);
  }
  return cls => classes.get(cls) ?? EMPTY;
}

/** Rows "captured: behind bars" of the class "state". */
const statePhrases = (rows: readonly Row[]): (readonly [readonly string[], Harm])[] =>
  rows.flatMap(row => {
    const [harm, phrase] = row['class'] === 'state' ? cell(row, 'word').split(': ') : [];
    return harm && phrase ? [[phrase.split(' '), harm as Harm] as const] : [];
  });

/** Nouns for people: those of the word net, and over them those that are told one by one. */
function peopleNouns(net: readonly Row[], told: readonly Row[], tallies: ReadonlySet<string>): Map<string, PeopleNoun> {
  const of = (row: Row): PeopleNoun => ({
    status: cell(row, 'status') as VictimStatus,
    subgroup: cell(row, 'subgroup') || null,
  });
  const nouns = new Map<string, PeopleNoun>();
  for (const row of net) {
    const people = of(row);
    for (const noun of cell(row, 'nouns').split(' ')) nouns.set(noun, people);
  }
  for (const row of told) nouns.set(cell(row, 'noun'), of(row));
  // "A figure the army dismissed" is a number, whatever else the word may mean.
  for (const noun of tallies) nouns.delete(noun);
  return nouns;
}

export function loadTollLexicon(resources: Resources, language: string): TollLexicon {
  const table = (name: string) => resources.table(`lexicons/${language}/claims-${name}`);
  const context = table('people-context');
  const words = wordClasses([...table('grammar'), ...table('tables')]);
  return {
    ...harmLexicon(table('harm')),
    people: peopleNouns(table('people-net'), table('people'), words('tallynoun')),
    things: new Set([...words('tallynoun'), ...table('things').flatMap(row => cell(row, 'nouns').split(' '))]),
    before: new Map(
      context
        .filter(row => row['place'] === 'before')
        .map(row => [
          cell(row, 'word'),
          { status: cell(row, 'status') as VictimStatus, force: cell(row, 'force') === '1' },
        ]),
    ),
    of: new Map(
      context.filter(row => row['place'] === 'of').map(row => [cell(row, 'word'), cell(row, 'status') as VictimStatus]),
    ),
    countries: createCountries(resources),
    governors: readGovernors(table('governed')),
    states: statePhrases(table('grammar')),
    tableHarms: new Map(
      table('tables').flatMap(row => (row['harm'] ? [[cell(row, 'word'), cell(row, 'harm') as Harm] as const] : [])),
    ),
    words,
  };
}
